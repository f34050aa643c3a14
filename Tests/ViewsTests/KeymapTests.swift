import LessonFormat
import Playing
import Screen
import Testing

@testable import AppCore
@testable import Views

@Suite struct KeymapTests {
  /// A state for every context.
  private func states() throws -> [KeyContext: State] {
    let commands: [KeyContext: [Command]] = [
      .summary: [.quiz] + Array(repeating: .forward, count: 10),
      .menu: [], .filter: [.filter], .lesson: [.openLesson(0)], .text: [.openLesson(0), .nextPage],
      .form: [.openLesson(0), .form], .code: [.openLesson(0), .code(.toggle)],
      .predict: [.openLesson(0), .predict, .forward], .edit: [.openLesson(0), .edit(.begin)],
      .cell: [.openLesson(0)] + Array(repeating: .nextPage, count: 3),
      .choice: [.openLesson(0)] + Array(repeating: .nextPage, count: 4),
      .shown: [.openLesson(0)] + Array(repeating: .nextPage, count: 3) + [.reveal],
      .exportForm: [.openLesson(0), .exportForm(.ask)],
      .answered: [.openLesson(0)] + Array(repeating: .nextPage, count: 4) + [.choose(0)], .help: [.help],
    ]
    let states = try commands.mapValues { commands in
      var state = State(course: try Sample.course(), motion: false)
      for command in commands {
        for case .record in update(&state, .command(command)) { _ = update(&state, .recorded) }
      }
      return state
    }
    var all = states
    var convolution = State(course: Sample.course(of: [try Sample.stage()]), motion: false)
    convolution.send(.openLesson(0), .change(.operation, by: -1), .detector(.toggle))
    all[.detectors] = convolution
    var working = State(course: try Sample.course(), motion: false)
    _ = update(&working, .awaited(.file("a file")))
    all[.working] = working
    return all.merging(try viewStates()) { first, _ in first }
  }

  /// A stage in each view but the walk.
  private func viewStates() throws -> [KeyContext: State] {
    var states: [KeyContext: State] = [:]
    for view in ViewKind.allCases where view != .walk {
      var spec = try Sample.stage()
      spec.view = view
      var state = State(course: Sample.course(of: [spec]), motion: false)
      _ = update(&state, .command(.openLesson(0)))
      states[KeyContext(state)] = state
      for command in [Command.backward(.edit), .shift(.begin)] {
        _ = update(&state, .command(command))
        states[KeyContext(state)] = state
      }
      if view == .pipeline {
        _ = update(&state, .command(.pipeline(.open)))
        states[.opened] = state
      }
    }
    return states
  }

  private func bindings(_ context: KeyContext) -> [Binding] {
    Keymap.bindings.filter { $0.contexts.contains(context) }
  }

  @Test func everyContextIsCovered() throws {
    for (context, state) in try states() { #expect(KeyContext(state) == context) }
    #expect(try states().count == KeyContext.allCases.count)
    for context in KeyContext.allCases { #expect(!bindings(context).isEmpty) }
  }

  @Test(arguments: KeyContext.allCases)
  func noKeyIsBoundTwice(context: KeyContext) {
    let keys = bindings(context).flatMap(\.keys)
    #expect(
      keys.count == Set(keys).count, "\(Dictionary(grouping: keys) { $0 }.filter { $1.count > 1 }.keys)")
  }

  @Test(arguments: KeyContext.allCases)
  func everyBindingIsReachable(context: KeyContext) throws {
    let state = try #require(try states()[context])
    let frame = render(state, size: Size(columns: 80, rows: 24), look: RenderStyle())
    for binding in bindings(context) {
      for key in binding.keys {
        let event = Keymap.event(for: key, in: state, shownAs: frame)
        if case .viewport(let command) = binding.command {
          #expect(event == .command(.viewport(completed(command))), "\(key)")
        } else if case .scroll(let step, _, _) = binding.command {
          #expect(event == .command(.scroll(by: step, from: frame.scrollTop, limit: frame.scrollLimit)))
        } else {
          #expect(event == .command(binding.command), "\(key)")
        }
      }
    }
  }

  /// On a map that is whole on the screen.
  private func completed(_ command: ViewportCommand) -> ViewportCommand {
    if case .zoom(let step, _) = command { .zoom(by: step, limit: 1) } else { command }
  }

  @Test(arguments: KeyContext.allCases)
  func everythingHasAWayOut(context: KeyContext) {
    let commands = bindings(context).map(\.command)
    #expect(commands.contains { [.close, .menu, .quit, .clearFilter].contains($0) })
    if ![.filter, .help, .exportForm, .working].contains(context) { #expect(commands.contains(.help)) }
  }

  @Test func lettersAreTextWhereSomethingIsTyped() throws {
    for (context, state) in try states() {
      let event = Keymap.event(for: .character("7"), in: state, shownAs: Frame(Size(columns: 1, rows: 1)))
      let types = [.cell, .filter, .predict, .gradient, .edit, .exportForm].contains(context)
      #expect(event == (types ? .type("7") : nil), "\(context)")
    }
  }

  /// What a number is written with can be typed.
  @Test func numbersCanBeTyped() throws {
    let state = try #require(try states()[.cell])
    for character in "0123456789.,/-+−∞ einfityaN" {
      let event = Keymap.event(
        for: .character(character), in: state, shownAs: Frame(Size(columns: 1, rows: 1)))
      #expect(event == .type(character))
    }
  }

  @Test func clicksAndWheel() throws {
    let state = try #require(try states()[.lesson])
    let frame = render(state, size: Size(columns: 80, rows: 24), look: RenderStyle())
    let target = try #require(frame.targets.first { $0.command == .go(toStep: 3) })
    let point = Point(column: target.rect.column, row: target.rect.row)
    #expect(Keymap.event(for: .click(point), in: state, shownAs: frame) == .command(.go(toStep: 3)))
    let nowhere = Point(column: 79, row: 1)
    #expect(Keymap.event(for: .click(nowhere), in: state, shownAs: frame) == nil)
    #expect(
      Keymap.event(for: .wheelDown(nowhere), in: state, shownAs: frame)
        == .command(.scroll(by: 3, from: frame.scrollTop, limit: frame.scrollLimit)))
    let menu = try #require(try states()[.menu])
    #expect(Keymap.event(for: .wheelUp(nowhere), in: menu, shownAs: frame) == .command(.menuUp))
  }

  /// Help lists every binding that has help, on a screen that is tall enough.
  @Test func helpListsEveryBinding() throws {
    for look in [RenderStyle(), RenderStyle(isASCII: true)] {
      let state = try #require(try states()[.help])
      let text = render(state, size: Size(columns: 100, rows: 85), look: look).canvas.description
      for binding in Keymap.bindings where binding.contexts != [.help] {
        guard let help = binding.help?[.english] else { continue }
        #expect(text.contains(help), "\(help)")
        #expect(text.contains(look.text(binding.label)), "\(binding.label)")
        #expect(look.text(binding.label).contains("?") == (binding.command == .help), "\(binding.label)")
      }
    }
  }

  /// The footer always offers help, from the narrowest screen on, and never more than fits.
  @Test(arguments: [48, 60, 72, 80, 100, 140, 200], [false, true])
  func footersOfferHelp(columns: Int, isASCII: Bool) throws {
    for (context, state) in try states() where ![.filter, .help, .exportForm, .working].contains(context) {
      let size = Size(columns: columns, rows: 24)
      let canvas = render(state, size: size, look: RenderStyle(isASCII: isASCII)).canvas
      let footer = String(canvas.row(23).map(\.character))
      #expect(footer.contains("? help"), "\(context): \(footer)")
    }
  }
}
