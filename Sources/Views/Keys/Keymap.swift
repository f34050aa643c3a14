import Screen
import AppCore

/// Turns keys into events.
public enum Keymap {
  private static let table: [KeyContext: [Key: Command]] = KeyContext.allCases.reduce(into: [:]) {
    table, context in
    for binding in bindings where binding.contexts.contains(context) {
      for key in binding.keys where table[context]?[key] == nil {
        table[context, default: [:]][key] = binding.command
      }
    }
  }

  /// The keys that are commands in `context`.
  public static func keys(in context: KeyContext) -> [Key] {
    bindings.filter { $0.contexts.contains(context) }.flatMap(\.keys)
  }

  /// The event of `key` in this state and frame; `nil` if it has none.
  public static func event(for key: Key, in state: State, shownAs frame: Frame) -> Event? {
    let context = KeyContext(state)
    switch key {
    case .click(let point): return frame.command(at: point).map(Event.command)
    case .wheelUp(let point): return wheel(-1, context, frame, at: point)
    case .wheelDown(let point): return wheel(1, context, frame, at: point)
    default: break
    }
    if let command = table[context]?[key] { return .command(command.completed(by: frame)) }
    guard case .character(let character) = key else { return nil }
    let half = character.halfWidth
    if half != character, context != .filter, context != .exportForm {
      return event(for: .character(half), in: state, shownAs: frame)
    }
    return accepts(character, context) ? .type(character) : nil
  }

  /// Whether a character without a command is typed text. Where numbers are typed every one is: what is no part of a number is
  /// seen, and refused with the rest.
  private static func accepts(_ character: Character, _ context: KeyContext) -> Bool {
    switch context {
    case .cell, .filter, .exportForm, .predict, .edit, .gradient:
      character.asciiValue.map { $0 >= 0x20 } ?? true
    default: false
    }
  }

  private static func wheel(_ step: Int, _ context: KeyContext, _ frame: Frame, at point: Point) -> Event? {
    if let viewport = frame.viewport, viewport.rect.contains(point), viewport.visible != viewport.reach {
      return .command(.viewport(viewport.panned(down: step, right: 0) ?? .pan(down: step, right: 0)))
    }
    return switch context {
    case .menu, .filter: .command(step < 0 ? .menuUp : .menuDown)
    case .summary: .command(step < 0 ? .summaryUp : .summaryDown)
    default: .command(Command.scroll(by: step * 3, from: 0, limit: 0).completed(by: frame))
    }
  }
}

extension Command {
  /// Adds what only the screen knows.
  fileprivate func completed(by frame: Frame) -> Command {
    switch self {
    case .scroll(let step, _, _): .scroll(by: step, from: frame.scrollTop, limit: frame.scrollLimit)
    case .viewport(.zoom(let step, _)): .viewport(.zoom(by: step, limit: frame.viewport?.farthest ?? 1))
    case .viewport(.pan(let down, let right)):
      .viewport(frame.viewport?.panned(down: down, right: right) ?? .pan(down: down, right: right))
    default: self
    }
  }
}
