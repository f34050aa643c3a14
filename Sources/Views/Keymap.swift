import Screen
import Tutor

/// Where a key means something.
public enum KeyContext: CaseIterable, Sendable {
  case menu, filter
  /// A page with a stage, one without, a stage that waits for a result.
  case lesson, text, predict
  /// Views of a stage other than the walk.
  case shapes, backward, shift, compare, pipeline
  /// The input map is being edited.
  case edit
  /// The gradient of the view `backward` is being edited.
  case gradient
  /// The arrow keys move the picture of the view `shift`.
  case moving
  /// A cell of a map in the view `pipeline`.
  case opened
  case choice, cell, form, code, help
  /// The list of classic filters, and the form that asks for a file.
  case detectors, takeout
  /// A question whose answer is on the screen, in words alone or on a stage too.
  case answered, shown
  /// The end of a round.
  case summary
  /// Something takes long, and is waited for.
  case working

  public init(_ state: State) {
    if state.work != nil {
      self = .working
      return
    }
    switch (state.panel, state.place) {
    case (.help, _): self = .help
    case (.form, _): self = .form
    case (.code, _): self = .code
    case (.detectors, _): self = .detectors
    case (.takeout, _): self = .takeout
    case (nil, .menu): self = state.menu.isFiltering ? .filter : .menu
    case (nil, .lesson): self = Self.inLesson(state)
    case (nil, .quiz): self = Self.inQuiz(state)
    }
  }

  static func inQuiz(_ state: State) -> KeyContext { asking(state) ?? .summary }

  static func inLesson(_ state: State) -> KeyContext {
    asking(state) ?? state.stage.map(onStage) ?? .text
  }

  private static func onStage(_ stage: StageState) -> KeyContext {
    if stage.editor != nil { return .edit }
    return switch stage.view {
    case .walk: stage.isWaiting ? .predict : .lesson
    case .shapes: .shapes
    case .backward(let backward): backward.entry == nil ? .backward : .gradient
    case .shift(let shift): shift.isMoving ? .moving : .shift
    case .compare: .compare
    case .pipeline(let pipeline): pipeline.isOpen ? .opened : .pipeline
    }
  }

  private static func asking(_ state: State) -> KeyContext? {
    state.question.map { question in
      if question.isSettled { return question.item.demonstration == nil ? .answered : .shown }
      return question.item.form.isTyped ? .cell : .choice
    }
  }
}

/// One line of the table that reads keys, fills the footer and makes the help.
public struct Binding: Sendable {
  let contexts: Set<KeyContext>
  let keys: [Key]
  let command: Command
  /// How the keys are shown: "← →". Bindings of one command pair share a label; the second has none.
  let label: String
  /// What they do, in help; `nil` where the binding before says it.
  let help: String?
  /// What they do, in the footer; `nil` keeps them out of it.
  let short: String?

  init(
    _ contexts: Set<KeyContext>, _ keys: [Key], _ command: Command, _ label: String = "",
    _ help: String? = nil, short: String? = nil
  ) {
    self.contexts = contexts
    self.keys = keys
    self.command = command
    self.label = label
    self.help = help
    self.short = short
  }
}

public enum Keymap {
  /// Every view of a stage. A view that has a use of its own for a key is taken out of the set there.
  private static let views: Set<KeyContext> = [.lesson, .shapes, .backward, .shift, .compare, .pipeline]
  private static let onStage = views.union([.predict])
  private static let settled: Set<KeyContext> = [.answered, .shown]
  private static let inLesson = onStage.union([.text, .choice, .cell]).union(settled)
  /// Views that step through the results.
  private static let stepping: Set<KeyContext> = [.lesson, .backward, .shift, .compare]
  private static let reading = views.union([.text, .opened])
  private static let setting = onStage.union([.form, .code, .opened])
  /// Settings can be changed while others are being computed, too.
  private static let changing = setting.union([.working])
  private static let scrolling = inLesson.union([.form, .code, .help, .opened])

  public static let bindings: [Binding] = [
    Binding(stepping, [.right], .forward, "← →", "one step, then the next page", short: "step"),
    Binding([.predict], [.right], .forward),
    Binding([.shapes], [.right], .forward, "← →", "another letter, then a page", short: "letter"),
    Binding(
      [.shapes], [.character("+"), .character("=")], .shapes(.change(by: 1)), "+ −",
      "a larger or smaller number", short: "change it"),
    Binding([.shapes], [.character("-"), .character("_")], .shapes(.change(by: -1))),
    Binding(
      [.backward], [.character("i"), .enter], .backward(.edit), "i", "edit the gradient", short: "edit"),
    Binding(
      [.gradient], [.right], .backward(.move(down: 0, right: 1)), "←→↑↓", "another cell of the result",
      short: "cell"),
    Binding([.gradient], [.left], .backward(.move(down: 0, right: -1))),
    Binding([.gradient], [.down], .backward(.move(down: 1, right: 0))),
    Binding([.gradient], [.up], .backward(.move(down: -1, right: 0))),
    Binding([.gradient], [.enter], .backward(.set), "↵", "take what is typed", short: "set"),
    Binding([.gradient], [.backspace, .delete], .backward(.erase), "⌫", "erase a character"),
    Binding([.gradient], [.escape], .close, "Esc", "arrow keys step again", short: "done"),
    Binding([.gradient], [.pageDown], .nextPage, "PgDn PgUp", "a whole page"),
    Binding([.gradient], [.pageUp], .previousPage),
    Binding([.gradient], [.character("r")], .backward(.restore), "r", "the lesson's own gradient"),
    Binding([.lesson], [.character("i")], .edit(.begin), "i", "edit the map, or the filter"),
    Binding(
      [.edit], [.right], .edit(.move(down: 0, right: 1)), "←→↑↓", "another cell", short: "cell"),
    Binding([.edit], [.left], .edit(.move(down: 0, right: -1))),
    Binding([.edit], [.down], .edit(.move(down: 1, right: 0))),
    Binding([.edit], [.up], .edit(.move(down: -1, right: 0))),
    Binding([.edit], [.enter], .edit(.set), "↵", "take what is typed", short: "set"),
    Binding([.edit], [.backspace, .delete], .edit(.erase), "⌫", "erase a character"),
    Binding(
      [.edit], [.tab], .edit(.turn(by: 1)), "⇥", "another channel, the filter", short: "map, filter"),
    Binding([.edit], [.backTab], .edit(.turn(by: -1))),
    Binding([.edit], [.character("b")], .edit(.setBias), "b", "take it as the filter's bias"),
    Binding(
      views.union([.opened, .edit, .form]), [.character("d")], .detector(.toggle), "d",
      "a list of classic filters"),
    Binding([.detectors], [.up], .detector(.move(by: -1)), "↑ ↓", "choose a filter", short: "choose"),
    Binding([.detectors], [.down], .detector(.move(by: 1))),
    Binding([.detectors], [.enter, .character(" ")], .detector(.take), "↵", "take it", short: "take it"),
    Binding(
      [.detectors], [.escape, .character("d"), .character("q")], .close, "Esc d", "leave the filter",
      short: "close"),
    Binding([.takeout], [.left], .takeout(.turn(by: -1)), "← →", "another format", short: "format"),
    Binding([.takeout], [.right], .takeout(.turn(by: 1))),
    Binding([.takeout], [.enter], .takeout(.write), "↵", "write the file", short: "write"),
    Binding([.takeout], [.backspace, .delete], .takeout(.erase), "⌫", "erase a character"),
    Binding([.takeout], [.escape], .close, "Esc", "write nothing", short: "close"),
    Binding([.edit], [.character("r")], .edit(.addRow), "r R", "add, drop a row", short: "row"),
    Binding([.edit], [.character("R")], .edit(.dropRow)),
    Binding([.edit], [.character("c")], .edit(.addColumn), "c C", "add, drop a column", short: "column"),
    Binding([.edit], [.character("C")], .edit(.dropColumn)),
    Binding([.edit], [.character("z")], .edit(.fill(.zeros)), "z", "fill with zeros"),
    Binding([.edit], [.character("x")], .edit(.fill(.random)), "x", "fill at random"),
    Binding([.edit], [.character("g")], .edit(.fill(.gradient)), "g", "fill with a gradient"),
    Binding([.edit], [.character("u")], .edit(.undo), "u U", "undo, do again", short: "undo"),
    Binding([.edit], [.character("U")], .edit(.redo)),
    Binding([.edit], [.escape], .close, "Esc", "arrow keys step again", short: "done"),
    Binding([.shift], [.character("i"), .enter], .shift(.begin), "i", "move the picture", short: "move it"),
    Binding(
      [.moving], [.right], .shift(.move(down: 0, right: 1)), "←→↑↓", "move the picture by one",
      short: "move it"),
    Binding([.moving], [.left], .shift(.move(down: 0, right: -1))),
    Binding([.moving], [.down], .shift(.move(down: 1, right: 0))),
    Binding([.moving], [.up], .shift(.move(down: -1, right: 0))),
    Binding(
      [.moving], [.escape, .enter, .character("i")], .close, "Esc ↵", "arrow keys step again", short: "done"),
    Binding([.moving], [.pageDown, .character("n")], .nextPage, "n N", "a whole page", short: "page"),
    Binding([.moving], [.pageUp, .character("N")], .previousPage),
    Binding([.moving], [.character("r")], .shift(.restore), "r", "to where the lesson has it"),
    Binding(
      [.compare], [.character("x")], .compare(.turn(by: 1)), "x X", "compare something else", short: "compare"
    ),
    Binding([.compare], [.character("X")], .compare(.turn(by: -1))),
    Binding([.pipeline], [.right], .forward, "← →", "another map, then a page", short: "map"),
    Binding(
      [.pipeline], [.enter, .character("i")], .pipeline(.open), "↵ i", "open a cell of the map",
      short: "open"),
    Binding(
      [.opened], [.left], .pipeline(.move(rows: 0, columns: -1)), "← → ↑ ↓", "another cell", short: "cell"),
    Binding([.opened], [.right], .pipeline(.move(rows: 0, columns: 1))),
    Binding([.opened], [.up], .pipeline(.move(rows: -1, columns: 0))),
    Binding([.opened], [.down], .pipeline(.move(rows: 1, columns: 0))),
    Binding([.opened], [.enter], .pipeline(.behind), "↵", "what is behind it", short: "behind"),
    Binding(
      [.opened], [.escape, .character("i"), .backspace], .pipeline(.close), "Esc i", "close the cell",
      short: "close"),
    Binding(
      [.pipeline, .opened], [.character("+"), .character("=")], .pipeline(.channel(by: 1)), "+ −",
      "another channel"),
    Binding([.pipeline, .opened], [.character("-"), .character("_")], .pipeline(.channel(by: -1))),
    Binding([.text, .choice, .cell], [.right], .forward, "← →", "back and on", short: "back, on"),
    Binding(settled, [.right], .forward, "← →", "back and on"),
    Binding(settled, [.enter], .answer, "↵", "go on", short: "go on"),
    Binding(
      [.shown], [.character(" ")], .play, "␣", "show once more how it comes about",
      short: "show again"),
    Binding(inLesson, [.left], .back),
    Binding(
      views.union([.opened]).subtracting([.lesson]), [.character("v")], .nextView, "v V",
      "another view of the stage",
      short: "view"),
    Binding(views, [.character(" ")], .play, "␣", "play and pause", short: "play"),
    Binding([.text], [.character(" "), .enter], .forward),
    Binding(onStage, [.down, .pageDown], .nextPage, "↑ ↓", "a whole page", short: "page"),
    Binding(settled.union([.text, .cell]), [.down, .pageDown], .nextPage, "↑ ↓", "a whole page"),
    Binding(inLesson.subtracting([.choice]), [.up, .pageUp], .previousPage),
    Binding(reading, [.character("n")], .nextPage, "n N", "the same"),
    Binding(reading, [.character("N")], .previousPage),
    Binding([.choice], [.pageDown], .nextPage),
    Binding([.choice], [.pageUp], .previousPage),
    Binding(onStage, [.home], .firstStep, "Home End", "to the first, last step"),
    Binding(onStage, [.end], .lastStep),
    Binding(stepping, [.character("+"), .character("=")], .faster, "+ −", "play faster or slower"),
    Binding(stepping, [.character("-"), .character("_")], .slower),
    Binding(
      scrolling, [.character("j")], .scroll(by: 1, from: 0, limit: 0), "j k", "scroll the text"),
    Binding(scrolling, [.character("k")], .scroll(by: -1, from: 0, limit: 0)),
    Binding([.help, .code], [.down], .scroll(by: 1, from: 0, limit: 0)),
    Binding([.help, .code], [.up], .scroll(by: -1, from: 0, limit: 0)),
    Binding([.code], [.pageDown], .scroll(by: 12, from: 0, limit: 0)),
    Binding([.code], [.pageUp], .scroll(by: -12, from: 0, limit: 0)),
    Binding(changing, [.character("p")], .changePool(by: 1), "p P", "larger or smaller pool"),
    Binding(changing, [.character("P")], .changePool(by: -1)),
    Binding(changing, [.character("s")], .changeStride(by: 1), "s S", "larger or smaller stride"),
    Binding(changing, [.character("S")], .changeStride(by: -1)),
    Binding(
      changing, [.character("o")], .change(.operation, by: 1), "o O", "another operation"),
    Binding(changing, [.character("O")], .change(.operation, by: -1)),
    Binding(changing, [.character("e")], .change(.edge, by: 1), "e E", "another edge rule"),
    Binding(changing, [.character("E")], .change(.edge, by: -1)),
    Binding(
      setting.union(settled).union([.text]), [.character("m")], .change(.motion, by: 1), "m",
      "motion on or off"),
    Binding(setting, [.character("r")], .reset, "r", "the lesson's own settings"),
    Binding(onStage.union([.opened]), [.tab], .form, "⇥", "all settings as a form", short: "settings"),
    Binding(
      [.lesson, .predict], [.character("t")], .predict, "t", "say results first, or not", short: "predict"),
    Binding(
      [.lesson, .predict], [.character("v")], .nextView, "v V", "another view of the stage", short: "view"),
    Binding(onStage.union([.opened]), [.character("V")], .previousView),
    Binding(
      [.lesson, .predict], [.character("b")], .sight(.zoom(by: 1, limit: 0)), "b B",
      "see it from farther, nearer"),
    Binding([.lesson, .predict], [.character("B")], .sight(.zoom(by: -1, limit: 0))),
    Binding(
      [.lesson, .predict], [.character("H")], .sight(.pan(down: 0, right: -1)), "H J K L",
      "look around a large map"),
    Binding([.lesson, .predict], [.character("L")], .sight(.pan(down: 0, right: 1))),
    Binding([.lesson, .predict], [.character("J")], .sight(.pan(down: 1, right: 0))),
    Binding([.lesson, .predict], [.character("K")], .sight(.pan(down: -1, right: 0))),
    Binding(
      [.lesson, .predict], [.character("C")], .sight(.nextChannel), "C", "the next channel, same place"),
    Binding([.working], [.escape], .stopWork, "Esc", "stop what takes long"),
    Binding([.working], [.character("q")], .quit),
    Binding([.code], [.right, .tab], .code(.turn(by: 1)), "← →", "another framework", short: "framework"),
    Binding([.code], [.left, .backTab], .code(.turn(by: -1))),
    Binding(
      [.code], [.escape, .character("c"), .enter, .character("q")], .close, "Esc c", "close the code",
      short: "close"),
    Binding([.form], [.up], .formUp, "↑ ↓", "choose a setting", short: "choose"),
    Binding([.form], [.down], .formDown),
    Binding([.form], [.left], .formChange(by: -1), "← →", "change it", short: "change"),
    Binding([.form], [.right, .character(" ")], .formChange(by: 1)),
    Binding([.form], [.tab, .escape, .enter, .backTab], .close, "Esc ⇥", "close the form", short: "close"),
    Binding([.choice], [.up], .choiceUp, "↑ ↓", "choose an answer", short: "choose"),
    Binding([.choice], [.down], .choiceDown),
    Binding([.choice, .cell], [.enter], .answer, "↵", "answer", short: "answer"),
    Binding([.predict], [.enter], .answer, "↵", "answer", short: "answer"),
    Binding([.choice, .cell], [.character("h")], .hint, "h", "a hint", short: "hint"),
    Binding([.choice, .cell], [.character("v")], .reveal, "v", "the solution instead", short: "solution"),
    Binding([.cell, .predict, .filter], [.backspace, .delete], .erase, "⌫", "erase a character"),
    Binding([.menu, .filter], [.up], .menuUp, "↑ ↓", "choose a lesson", short: "choose"),
    Binding([.menu, .filter], [.down], .menuDown),
    Binding([.menu], [.character("k")], .menuUp),
    Binding([.menu], [.character("j")], .menuDown),
    Binding([.menu], [.home, .pageUp], .menuFirst, "Home End", "to the first, last lesson"),
    Binding([.menu], [.end, .pageDown], .menuLast),
    Binding([.menu, .filter], [.enter], .open, "↵ →", "open where you left it", short: "open"),
    Binding([.menu], [.right, .character(" ")], .open),
    Binding(
      [.menu], [.character("/")], .filter, "/", "find lessons by a word", short: "filter"),
    Binding([.filter], [.tab], .endFilter),
    Binding([.menu, .filter], [.escape], .clearFilter, "Esc", "show all lessons again"),
    Binding(reading.union([.menu]), [.character("z")], .quiz, "z", "a round of questions", short: "quiz"),
    Binding(onStage, [.character("c")], .code(.toggle), "c", "the stage as Python code", short: "code"),
    Binding(
      views.union([.opened, .code, .edit]), [.character("y")], .takeout(.copy), "y Y",
      "copy the map, the result"),
    Binding(views.union([.opened, .edit]), [.character("Y")], .takeout(.copyResult)),
    Binding(views.union([.opened]), [.character("w")], .takeout(.ask), "w", "write the stage to a file"),
    Binding(views.union([.opened]), [.character("a")], .image(by: 1), "a A", "another image of the file"),
    Binding(views.union([.opened]), [.character("A")], .image(by: -1)),
    Binding(inLesson, [.escape], .menu, "Esc", "the list of lessons", short: "lessons"),
    Binding([.summary], [.up], .summaryUp, "↑ ↓", "choose a concept", short: "choose"),
    Binding([.summary], [.down], .summaryDown),
    Binding([.summary], [.enter], .readAgain(line: nil), "↵", "read its lesson again", short: "read again"),
    Binding([.summary], [.left], .back, "←", "back to the questions"),
    Binding([.summary], [.character("z")], .quiz, "z", "another round", short: "another round"),
    Binding([.summary], [.escape, .character("q")], .menu, "Esc", "leave the round", short: "leave"),
    Binding(
      [.help], [.escape, .enter, .character(" "), .character("?"), .character("q")], .close, "Esc",
      "close this help"),
    Binding(
      inLesson.union([.opened]).subtracting([.cell]), [.character("q")], .quit, "q",
      "leave (Ctrl-C: anywhere)"),
    Binding([.menu], [.character("q")], .quit, "q", "leave (Ctrl-C: anywhere)", short: "quit"),
    Binding(
      inLesson.union([.menu, .form, .code, .summary, .gradient, .moving, .opened, .edit, .detectors]),
      [.character("?")],
      .help, "?",
      "all keys",
      short: "help"
    ),
  ]

  private static let table: [KeyContext: [Key: Command]] = KeyContext.allCases.reduce(into: [:]) {
    table, context in
    for binding in bindings where binding.contexts.contains(context) {
      for key in binding.keys where table[context]?[key] == nil {
        table[context, default: [:]][key] = binding.command
      }
    }
  }

  /// What `key` means to the app as it stands and as it is shown; `nil` where it means nothing.
  public static func event(for key: Key, in state: State, shownAs frame: Frame) -> Event? {
    let context = KeyContext(state)
    switch key {
    case .click(let point): return frame.command(at: point).map(Event.command)
    case .wheelUp(let point): return wheel(-1, context, frame, at: point)
    case .wheelDown(let point): return wheel(1, context, frame, at: point)
    default: break
    }
    if let command = table[context]?[key] {
      return .command(command.completed(by: frame))
    }
    guard case .character(let character) = key, accepts(character, context) else { return nil }
    return .type(character)
  }

  /// Whether a character that is no command is typed.
  private static func accepts(_ character: Character, _ context: KeyContext) -> Bool {
    switch context {
    case .cell, .filter, .takeout: true
    case .predict, .edit: "0123456789.,/+-−∞infa".contains(character)
    case .gradient: "0123456789.,/+-−".contains(character)
    default: false
    }
  }

  private static func wheel(_ step: Int, _ context: KeyContext, _ frame: Frame, at point: Point) -> Event? {
    if let sight = frame.sight, sight.rect.contains(point), sight.visible != sight.reach {
      return .command(.sight(sight.panned(down: step, right: 0) ?? .pan(down: step, right: 0)))
    }
    return switch context {
    case .menu, .filter: .command(step < 0 ? .menuUp : .menuDown)
    case .summary: .command(step < 0 ? .summaryUp : .summaryDown)
    default: .command(Command.scroll(by: step * 3, from: 0, limit: 0).completed(by: frame))
    }
  }
}

extension Command {
  /// With what only the screen knows.
  fileprivate func completed(by frame: Frame) -> Command {
    switch self {
    case .scroll(let step, _, _): .scroll(by: step, from: frame.scrollTop, limit: frame.scrollLimit)
    case .sight(.zoom(let step, _)): .sight(.zoom(by: step, limit: frame.sight?.farthest ?? 1))
    case .sight(.pan(let down, let right)):
      .sight(frame.sight?.panned(down: down, right: right) ?? .pan(down: down, right: right))
    default: self
    }
  }
}
