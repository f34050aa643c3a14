import Screen
import AppCore
import LessonFormat
import Localization

/// One line of the key table, which reads keys, fills the footer and makes the help.
public struct Binding: Sendable {
  let contexts: Set<KeyContext>
  let keys: [Key]
  let command: Command
  /// The keys as shown: "← →". The two bindings of a pair share a label; the second has none.
  let label: String
  /// Their description in help; `nil` if the binding before has it.
  let help: Phrase?
  /// Their description in the footer; `nil` keeps them out of it.
  let short: Phrase?

  init(
    _ contexts: Set<KeyContext>, _ keys: [Key], _ command: Command, _ label: String = "",
    _ help: Phrase? = nil, short: Phrase? = nil
  ) {
    self.contexts = contexts
    self.keys = keys
    self.command = command
    self.label = label
    self.help = help
    self.short = short
  }
}

/// The table.
extension Keymap {
  /// Every view of a stage. A view with its own use of a key is removed from that key's set.
  private static let views = Set(ViewKind.allCases.map(KeyContext.view))
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
    Binding(stepping, [.right], .forward, "← →", .keyStep, short: .footStep),
    Binding([.predict], [.right], .forward),
    Binding([.shapes], [.right], .forward, "← →", .keyLetter, short: .footLetter),
    Binding(
      [.shapes], [.character("+"), .character("=")], .shapes(.change(by: 1)), "+ −",
      .keyNumber, short: .footChangeIt),
    Binding([.shapes], [.character("-"), .character("_")], .shapes(.change(by: -1))),
    Binding(
      [.backward], [.character("i"), .enter], .backward(.edit), "i", .keyEditGradient, short: .footEdit),
    Binding(
      [.gradient], [.right], .backward(.move(down: 0, right: 1)), "←→↑↓", .keyResultCell,
      short: .footCell),
    Binding([.gradient], [.left], .backward(.move(down: 0, right: -1))),
    Binding([.gradient], [.down], .backward(.move(down: 1, right: 0))),
    Binding([.gradient], [.up], .backward(.move(down: -1, right: 0))),
    Binding([.gradient], [.enter], .backward(.set), "↵", .keyTake, short: .footSet),
    Binding([.gradient], [.backspace, .delete], .backward(.erase), "⌫", .keyErase),
    Binding([.gradient], [.escape], .close, "Esc", .keyStepAgain, short: .footDone),
    Binding([.gradient], [.pageDown], .nextPage, "PgDn PgUp", .keyPage),
    Binding([.gradient], [.pageUp], .previousPage),
    Binding([.gradient], [.character("r")], .backward(.restore), "r", .keyOwnGradient),
    Binding([.lesson], [.character("i")], .edit(.begin), "i", .keyEdit),
    Binding(
      [.edit], [.right], .edit(.move(down: 0, right: 1)), "←→↑↓", .keyCell, short: .footCell),
    Binding([.edit], [.left], .edit(.move(down: 0, right: -1))),
    Binding([.edit], [.down], .edit(.move(down: 1, right: 0))),
    Binding([.edit], [.up], .edit(.move(down: -1, right: 0))),
    Binding([.edit], [.enter], .edit(.set), "↵", .keyTake, short: .footSet),
    Binding([.edit], [.backspace, .delete], .edit(.erase), "⌫", .keyErase),
    Binding(
      [.edit], [.tab], .edit(.turn(by: 1)), "⇥", .keyPlane, short: .footPlane),
    Binding([.edit], [.backTab], .edit(.turn(by: -1))),
    Binding([.edit], [.character("b")], .edit(.setBias), "b", .keyBias),
    Binding(
      views.union([.opened, .edit, .form]), [.character("d")], .detector(.toggle), "d",
      .keyDetectors),
    Binding([.detectors], [.up], .detector(.move(by: -1)), "↑ ↓", .keyChooseFilter, short: .footChoose),
    Binding([.detectors], [.down], .detector(.move(by: 1))),
    Binding([.detectors], [.enter, .character(" ")], .detector(.take), "↵", .keyTakeIt, short: .footTakeIt),
    Binding(
      [.detectors], [.escape, .character("d"), .character("q")], .close, "Esc d", .keyLeaveFilter,
      short: .footClose),
    Binding([.exportForm], [.left], .exportForm(.turn(by: -1)), "← →", .keyFormat, short: .footFormat),
    Binding([.exportForm], [.right], .exportForm(.turn(by: 1))),
    Binding([.exportForm], [.enter], .exportForm(.write), "↵", .keyWrite, short: .footWrite),
    Binding([.exportForm], [.backspace, .delete], .exportForm(.erase), "⌫", .keyErase),
    Binding([.exportForm], [.escape], .close, "Esc", .keyWriteNothing, short: .footClose),
    Binding([.edit], [.character("r")], .edit(.addRow), "r R", .keyRow, short: .footRow),
    Binding([.edit], [.character("R")], .edit(.dropRow)),
    Binding([.edit], [.character("c")], .edit(.addColumn), "c C", .keyColumn, short: .footColumn),
    Binding([.edit], [.character("C")], .edit(.dropColumn)),
    Binding([.edit], [.character("z")], .edit(.fill(.zeros)), "z", .keyZeros),
    Binding([.edit], [.character("x")], .edit(.fill(.random)), "x", .keyRandom),
    Binding([.edit], [.character("g")], .edit(.fill(.gradient)), "g", .keyRamp),
    Binding([.edit], [.character("u")], .edit(.undo), "u U", .keyUndo, short: .footUndo),
    Binding([.edit], [.character("U")], .edit(.redo)),
    Binding([.edit], [.escape], .close, "Esc", .keyStepAgain, short: .footDone),
    Binding([.shift], [.character("i"), .enter], .shift(.begin), "i", .keyMove, short: .footMoveIt),
    Binding(
      [.moving], [.right], .shift(.move(down: 0, right: 1)), "←→↑↓", .keyMoveByOne,
      short: .footMoveIt),
    Binding([.moving], [.left], .shift(.move(down: 0, right: -1))),
    Binding([.moving], [.down], .shift(.move(down: 1, right: 0))),
    Binding([.moving], [.up], .shift(.move(down: -1, right: 0))),
    Binding(
      [.moving], [.escape, .enter, .character("i")], .close, "Esc ↵", .keyStepAgain, short: .footDone),
    Binding([.moving], [.pageDown, .character("n")], .nextPage, "n N", .keyPage, short: .footPage),
    Binding([.moving], [.pageUp, .character("N")], .previousPage),
    Binding([.moving], [.character("r")], .shift(.restore), "r", .keyOwnShift),
    Binding(
      [.compare], [.character("x")], .compare(.turn(by: 1)), "x X", .keyCompare, short: .footCompare
    ),
    Binding([.compare], [.character("X")], .compare(.turn(by: -1))),
    Binding([.pipeline], [.right], .forward, "← →", .keyMap, short: .footMap),
    Binding(
      [.pipeline], [.enter, .character("i")], .pipeline(.open), "↵ i", .keyOpenCell,
      short: .footOpen),
    Binding(
      [.opened], [.left], .pipeline(.move(rows: 0, columns: -1)), "← → ↑ ↓", .keyCell, short: .footCell),
    Binding([.opened], [.right], .pipeline(.move(rows: 0, columns: 1))),
    Binding([.opened], [.up], .pipeline(.move(rows: -1, columns: 0))),
    Binding([.opened], [.down], .pipeline(.move(rows: 1, columns: 0))),
    Binding([.opened], [.enter], .pipeline(.behind), "↵", .keyBehind, short: .footBehind),
    Binding(
      [.opened], [.escape, .character("i"), .backspace], .pipeline(.close), "Esc i", .keyCloseCell,
      short: .footClose),
    Binding(
      [.pipeline, .opened], [.character("+"), .character("=")], .pipeline(.channel(by: 1)), "+ −",
      .keyChannel),
    Binding([.pipeline, .opened], [.character("-"), .character("_")], .pipeline(.channel(by: -1))),
    Binding([.text, .choice, .cell], [.right], .forward, "← →", .keyBackAndOn, short: .footBackOn),
    Binding(settled, [.right], .forward, "← →", .keyBackAndOn),
    Binding(settled, [.enter], .answer, "↵", .keyGoOn, short: .footGoOn),
    Binding(
      [.shown], [.character(" ")], .play, "␣", .keyShowAgain,
      short: .footShowAgain),
    Binding(inLesson, [.left], .back),
    Binding(
      views.union([.opened]).subtracting([.lesson]), [.character("v")], .nextView, "v V",
      .keyView,
      short: .footView),
    Binding(views, [.character(" ")], .play, "␣", .keyPlay, short: .footPlay),
    Binding([.text], [.character(" "), .enter], .forward),
    Binding(onStage, [.down, .pageDown], .nextPage, "↑ ↓", .keyPage, short: .footPage),
    Binding(settled.union([.text, .cell]), [.down, .pageDown], .nextPage, "↑ ↓", .keyPage),
    Binding(inLesson.subtracting([.choice]), [.up, .pageUp], .previousPage),
    Binding(reading, [.character("n")], .nextPage, "n N", .keySame),
    Binding(reading, [.character("N")], .previousPage),
    Binding([.choice], [.pageDown], .nextPage),
    Binding([.choice], [.pageUp], .previousPage),
    Binding(onStage, [.home], .firstStep, "Home End", .keyFirstStep),
    Binding(onStage, [.end], .lastStep),
    Binding(stepping, [.character("+"), .character("=")], .faster, "+ −", .keySpeed),
    Binding(stepping, [.character("-"), .character("_")], .slower),
    Binding(
      scrolling, [.character("j")], .scroll(by: 1, from: 0, limit: 0), "j k", .keyScroll),
    Binding(scrolling, [.character("k")], .scroll(by: -1, from: 0, limit: 0)),
    Binding([.help, .code], [.down], .scroll(by: 1, from: 0, limit: 0)),
    Binding([.help, .code], [.up], .scroll(by: -1, from: 0, limit: 0)),
    Binding([.code], [.pageDown], .scroll(by: 12, from: 0, limit: 0)),
    Binding([.code], [.pageUp], .scroll(by: -12, from: 0, limit: 0)),
    Binding(changing, [.character("p")], .changePool(by: 1), "p P", .keyPool),
    Binding(changing, [.character("P")], .changePool(by: -1)),
    Binding(changing, [.character("s")], .changeStride(by: 1), "s S", .keyStride),
    Binding(changing, [.character("S")], .changeStride(by: -1)),
    Binding(
      changing, [.character("o")], .change(.operation, by: 1), "o O", .keyOperation),
    Binding(changing, [.character("O")], .change(.operation, by: -1)),
    Binding(changing, [.character("e")], .change(.edge, by: 1), "e E", .keyEdge),
    Binding(changing, [.character("E")], .change(.edge, by: -1)),
    Binding(
      setting.union(settled).union([.text]), [.character("m")], .change(.motion, by: 1), "m",
      .keyMotion),
    Binding(setting, [.character("r")], .reset, "r", .keyReset),
    Binding(onStage.union([.opened]), [.tab], .form, "⇥", .keyForm, short: .footSettings),
    Binding(
      [.lesson, .predict], [.character("t")], .predict, "t", .keyPredict, short: .footPredict),
    Binding(
      [.lesson, .predict], [.character("v")], .nextView, "v V", .keyView, short: .footView),
    Binding(onStage.union([.opened]), [.character("V")], .previousView),
    Binding(
      [.lesson, .predict], [.character("b")], .viewport(.zoom(by: 1, limit: 0)), "b B", .keyZoom),
    Binding([.lesson, .predict], [.character("B")], .viewport(.zoom(by: -1, limit: 0))),
    Binding([.lesson, .predict], [.character("H")], .viewport(.pan(down: 0, right: -1)), "H J K L", .keyPan),
    Binding([.lesson, .predict], [.character("L")], .viewport(.pan(down: 0, right: 1))),
    Binding([.lesson, .predict], [.character("J")], .viewport(.pan(down: 1, right: 0))),
    Binding([.lesson, .predict], [.character("K")], .viewport(.pan(down: -1, right: 0))),
    Binding([.lesson, .predict], [.character("C")], .viewport(.nextChannel), "C", .keyNextChannel),
    Binding([.working], [.escape], .stopWork, "Esc", .keyStopWork),
    Binding([.working], [.character("q")], .quit),
    Binding([.code], [.right, .tab], .code(.turn(by: 1)), "← →", .keyFramework, short: .footFramework),
    Binding([.code], [.left, .backTab], .code(.turn(by: -1))),
    Binding(
      [.code], [.escape, .character("c"), .enter, .character("q")], .close, "Esc c", .keyCloseCode,
      short: .footClose),
    Binding([.form], [.up], .formUp, "↑ ↓", .keyChooseSetting, short: .footChoose),
    Binding([.form], [.down], .formDown),
    Binding([.form], [.left], .formChange(by: -1), "← →", .keyChange, short: .footChange),
    Binding([.form], [.right, .character(" ")], .formChange(by: 1)),
    Binding([.form], [.tab, .escape, .enter, .backTab], .close, "Esc ⇥", .keyCloseForm, short: .footClose),
    Binding([.choice], [.up], .choiceUp, "↑ ↓", .keyChooseAnswer, short: .footChoose),
    Binding([.choice], [.down], .choiceDown),
    Binding([.choice, .cell], [.enter], .answer, "↵", .keyAnswer, short: .footAnswer),
    Binding([.predict], [.enter], .answer, "↵", .keyAnswer, short: .footAnswer),
    Binding([.choice, .cell], [.character("h")], .hint, "h", .keyHint, short: .footHint),
    Binding([.choice, .cell], [.character("v")], .reveal, "v", .keyReveal, short: .footSolution),
    Binding([.cell, .predict, .filter], [.backspace, .delete], .erase, "⌫", .keyErase),
    Binding([.menu, .filter], [.up], .menuUp, "↑ ↓", .keyChooseLesson, short: .footChoose),
    Binding([.menu, .filter], [.down], .menuDown),
    Binding([.menu], [.character("k")], .menuUp),
    Binding([.menu], [.character("j")], .menuDown),
    Binding([.menu], [.home, .pageUp], .menuFirst, "Home End", .keyFirstLesson),
    Binding([.menu], [.end, .pageDown], .menuLast),
    Binding([.menu, .filter], [.enter], .open, "↵ →", .keyOpen, short: .footOpen),
    Binding([.menu], [.right, .character(" ")], .open),
    Binding(
      [.menu], [.character("/")], .filter, "/", .keyFilter, short: .footFilter),
    Binding([.filter], [.tab], .endFilter),
    Binding([.menu, .filter], [.escape], .clearFilter, "Esc", .keyAllLessons),
    Binding(reading.union([.menu]), [.character("z")], .quiz, "z", .keyQuiz, short: .footQuiz),
    Binding(onStage, [.character("c")], .code(.toggle), "c", .keyCode, short: .footCode),
    Binding(
      views.union([.opened, .code, .edit]), [.character("y")], .exportForm(.copy), "y Y",
      .keyCopy),
    Binding(views.union([.opened, .edit]), [.character("Y")], .exportForm(.copyResult)),
    Binding(views.union([.opened]), [.character("w")], .exportForm(.ask), "w", .keyTakeOut),
    Binding(views.union([.opened]), [.character("a")], .image(by: 1), "a A", .keyImage),
    Binding(views.union([.opened]), [.character("A")], .image(by: -1)),
    Binding(inLesson, [.escape], .menu, "Esc", .keyMenu, short: .footLessons),
    Binding([.summary], [.up], .summaryUp, "↑ ↓", .keyChooseConcept, short: .footChoose),
    Binding([.summary], [.down], .summaryDown),
    Binding([.summary], [.enter], .readAgain(line: nil), "↵", .keyReadAgain, short: .footReadAgain),
    Binding([.summary], [.left], .back, "←", .keyBackToQuestions),
    Binding([.summary], [.character("z")], .quiz, "z", .keyAnotherRound, short: .footAnotherRound),
    Binding([.summary], [.escape, .character("q")], .menu, "Esc", .keyLeaveRound, short: .footLeave),
    Binding(
      [.help], [.escape, .enter, .character(" "), .character("?"), .character("q")], .close, "Esc",
      .keyCloseHelp),
    Binding(
      inLesson.union([.opened]).subtracting([.cell]), [.character("q")], .quit, "q",
      .keyQuit),
    Binding([.menu], [.character("q")], .quit, "q", .keyQuit, short: .footQuit),
    Binding(
      inLesson.union([.menu, .form, .code, .summary, .gradient, .moving, .opened, .edit, .detectors]),
      [.character("?")],
      .help, "?",
      .keyHelp,
      short: .footHelp
    ),
  ]
}
