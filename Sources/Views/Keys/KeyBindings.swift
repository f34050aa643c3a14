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
    Binding(stepping, [.right], .forward, "← →", .stageKey(.step), short: .footer(.step)),
    Binding([.predict], [.right], .forward),
    Binding([.shapes], [.right], .forward, "← →", .stageKey(.letter), short: .footer(.letter)),
    Binding(
      [.shapes], [.character("+"), .character("=")], .shapes(.change(by: 1)), "+ −",
      .stageKey(.number), short: .footer(.changeIt)),
    Binding([.shapes], [.character("-"), .character("_")], .shapes(.change(by: -1))),
    Binding(
      [.backward], [.character("i"), .enter], .backward(.edit), "i", .stageKey(.editGradient),
      short: .footer(.edit)),
    Binding(
      [.gradient], [.right], .backward(.move(down: 0, right: 1)), "←→↑↓", .stageKey(.resultCell),
      short: .footer(.cell)),
    Binding([.gradient], [.left], .backward(.move(down: 0, right: -1))),
    Binding([.gradient], [.down], .backward(.move(down: 1, right: 0))),
    Binding([.gradient], [.up], .backward(.move(down: -1, right: 0))),
    Binding([.gradient], [.enter], .backward(.set), "↵", .stageKey(.take), short: .footer(.set)),
    Binding([.gradient], [.backspace, .delete], .backward(.erase), "⌫", .stageKey(.erase)),
    Binding([.gradient], [.escape], .close, "Esc", .stageKey(.stepAgain), short: .footer(.done)),
    Binding([.gradient], [.pageDown], .nextPage, "PgDn PgUp", .stageKey(.page)),
    Binding([.gradient], [.pageUp], .previousPage),
    Binding([.gradient], [.character("r")], .backward(.restore), "r", .stageKey(.ownGradient)),
    Binding([.lesson], [.character("i")], .edit(.begin), "i", .stageKey(.edit)),
    Binding(
      [.edit], [.right], .edit(.move(down: 0, right: 1)), "←→↑↓", .stageKey(.cell), short: .footer(.cell)),
    Binding([.edit], [.left], .edit(.move(down: 0, right: -1))),
    Binding([.edit], [.down], .edit(.move(down: 1, right: 0))),
    Binding([.edit], [.up], .edit(.move(down: -1, right: 0))),
    Binding([.edit], [.enter], .edit(.set), "↵", .stageKey(.take), short: .footer(.set)),
    Binding([.edit], [.backspace, .delete], .edit(.erase), "⌫", .stageKey(.erase)),
    Binding(
      [.edit], [.tab], .edit(.turn(by: 1)), "⇥", .stageKey(.plane), short: .footer(.plane)),
    Binding([.edit], [.backTab], .edit(.turn(by: -1))),
    Binding([.edit], [.character("b")], .edit(.setBias), "b", .stageKey(.bias)),
    Binding(
      views.union([.opened, .edit, .form]), [.character("d")], .detector(.toggle), "d",
      .stageKey(.detectors)),
    Binding(
      [.detectors], [.up], .detector(.move(by: -1)), "↑ ↓", .key(.chooseFilter), short: .footer(.choose)),
    Binding([.detectors], [.down], .detector(.move(by: 1))),
    Binding(
      [.detectors], [.enter, .character(" ")], .detector(.take), "↵", .key(.takeIt), short: .footer(.takeIt)),
    Binding(
      [.detectors], [.escape, .character("d"), .character("q")], .close, "Esc d", .key(.leaveFilter),
      short: .footer(.close)),
    Binding(
      [.exportForm], [.left], .exportForm(.turn(by: -1)), "← →", .key(.format), short: .footer(.format)),
    Binding([.exportForm], [.right], .exportForm(.turn(by: 1))),
    Binding([.exportForm], [.enter], .exportForm(.write), "↵", .key(.write), short: .footer(.write)),
    Binding([.exportForm], [.backspace, .delete], .exportForm(.erase), "⌫", .stageKey(.erase)),
    Binding([.exportForm], [.escape], .close, "Esc", .key(.writeNothing), short: .footer(.close)),
    Binding([.edit], [.character("r")], .edit(.addRow), "r R", .stageKey(.row), short: .footer(.row)),
    Binding([.edit], [.character("R")], .edit(.dropRow)),
    Binding(
      [.edit], [.character("c")], .edit(.addColumn), "c C", .stageKey(.column), short: .footer(.column)),
    Binding([.edit], [.character("C")], .edit(.dropColumn)),
    Binding([.edit], [.character("z")], .edit(.fill(.zeros)), "z", .stageKey(.zeros)),
    Binding([.edit], [.character("x")], .edit(.fill(.random)), "x", .stageKey(.random)),
    Binding([.edit], [.character("g")], .edit(.fill(.gradient)), "g", .stageKey(.ramp)),
    Binding([.edit], [.character("u")], .edit(.undo), "u U", .stageKey(.undo), short: .footer(.undo)),
    Binding([.edit], [.character("U")], .edit(.redo)),
    Binding([.edit], [.escape], .close, "Esc", .stageKey(.stepAgain), short: .footer(.done)),
    Binding(
      [.shift], [.character("i"), .enter], .shift(.begin), "i", .stageKey(.move), short: .footer(.moveIt)),
    Binding(
      [.moving], [.right], .shift(.move(down: 0, right: 1)), "←→↑↓", .stageKey(.moveByOne),
      short: .footer(.moveIt)),
    Binding([.moving], [.left], .shift(.move(down: 0, right: -1))),
    Binding([.moving], [.down], .shift(.move(down: 1, right: 0))),
    Binding([.moving], [.up], .shift(.move(down: -1, right: 0))),
    Binding(
      [.moving], [.escape, .enter, .character("i")], .close, "Esc ↵", .stageKey(.stepAgain),
      short: .footer(.done)),
    Binding(
      [.moving], [.pageDown, .character("n")], .nextPage, "n N", .stageKey(.page), short: .footer(.page)),
    Binding([.moving], [.pageUp, .character("N")], .previousPage),
    Binding([.moving], [.character("r")], .shift(.restore), "r", .stageKey(.ownShift)),
    Binding(
      [.compare], [.character("x")], .compare(.turn(by: 1)), "x X", .stageKey(.compare),
      short: .footer(.compare)
    ),
    Binding([.compare], [.character("X")], .compare(.turn(by: -1))),
    Binding([.pipeline], [.right], .forward, "← →", .stageKey(.map), short: .footer(.map)),
    Binding(
      [.pipeline], [.enter, .character("i")], .pipeline(.open), "↵ i", .stageKey(.openCell),
      short: .footer(.open)),
    Binding(
      [.opened], [.left], .pipeline(.move(rows: 0, columns: -1)), "← → ↑ ↓", .stageKey(.cell),
      short: .footer(.cell)),
    Binding([.opened], [.right], .pipeline(.move(rows: 0, columns: 1))),
    Binding([.opened], [.up], .pipeline(.move(rows: -1, columns: 0))),
    Binding([.opened], [.down], .pipeline(.move(rows: 1, columns: 0))),
    Binding([.opened], [.enter], .pipeline(.behind), "↵", .stageKey(.behind), short: .footer(.behind)),
    Binding(
      [.opened], [.escape, .character("i"), .backspace], .pipeline(.close), "Esc i", .stageKey(.closeCell),
      short: .footer(.close)),
    Binding(
      [.pipeline, .opened], [.character("+"), .character("=")], .pipeline(.channel(by: 1)), "+ −",
      .stageKey(.channel)),
    Binding([.pipeline, .opened], [.character("-"), .character("_")], .pipeline(.channel(by: -1))),
    Binding(
      [.text, .choice, .cell], [.right], .forward, "← →", .stageKey(.backAndOn), short: .footer(.backOn)),
    Binding(settled, [.right], .forward, "← →", .stageKey(.backAndOn)),
    Binding(settled, [.enter], .answer, "↵", .key(.goOn), short: .footer(.goOn)),
    Binding(
      [.shown], [.character(" ")], .play, "␣", .key(.showAgain),
      short: .footer(.showAgain)),
    Binding(inLesson, [.left], .back),
    Binding(
      views.union([.opened]).subtracting([.lesson]), [.character("v")], .nextView, "v V",
      .stageKey(.view),
      short: .footer(.view)),
    Binding(views, [.character(" ")], .play, "␣", .stageKey(.play), short: .footer(.play)),
    Binding([.text], [.character(" "), .enter], .forward),
    Binding(onStage, [.down, .pageDown], .nextPage, "↑ ↓", .stageKey(.page), short: .footer(.page)),
    Binding(settled.union([.text, .cell]), [.down, .pageDown], .nextPage, "↑ ↓", .stageKey(.page)),
    Binding(inLesson.subtracting([.choice]), [.up, .pageUp], .previousPage),
    Binding(reading, [.character("n")], .nextPage, "n N", .key(.same)),
    Binding(reading, [.character("N")], .previousPage),
    Binding([.choice], [.pageDown], .nextPage),
    Binding([.choice], [.pageUp], .previousPage),
    Binding(onStage, [.home], .firstStep, "Home End", .stageKey(.firstStep)),
    Binding(onStage, [.end], .lastStep),
    Binding(stepping, [.character("+"), .character("=")], .faster, "+ −", .stageKey(.speed)),
    Binding(stepping, [.character("-"), .character("_")], .slower),
    Binding(
      scrolling, [.character("j")], .scroll(by: 1, from: 0, limit: 0), "j k", .key(.scroll)),
    Binding(scrolling, [.character("k")], .scroll(by: -1, from: 0, limit: 0)),
    Binding([.help, .code], [.down], .scroll(by: 1, from: 0, limit: 0)),
    Binding([.help, .code], [.up], .scroll(by: -1, from: 0, limit: 0)),
    Binding([.code], [.pageDown], .scroll(by: 12, from: 0, limit: 0)),
    Binding([.code], [.pageUp], .scroll(by: -12, from: 0, limit: 0)),
    Binding(changing, [.character("p")], .changePool(by: 1), "p P", .stageKey(.pool)),
    Binding(changing, [.character("P")], .changePool(by: -1)),
    Binding(changing, [.character("s")], .changeStride(by: 1), "s S", .stageKey(.stride)),
    Binding(changing, [.character("S")], .changeStride(by: -1)),
    Binding(
      changing, [.character("o")], .change(.operation, by: 1), "o O", .stageKey(.operation)),
    Binding(changing, [.character("O")], .change(.operation, by: -1)),
    Binding(changing, [.character("e")], .change(.edge, by: 1), "e E", .stageKey(.edge)),
    Binding(changing, [.character("E")], .change(.edge, by: -1)),
    Binding(
      setting.union(settled).union([.text]), [.character("m")], .change(.motion, by: 1), "m",
      .stageKey(.motion)),
    Binding(setting, [.character("r")], .reset, "r", .stageKey(.reset)),
    Binding(onStage.union([.opened]), [.tab], .form, "⇥", .key(.form), short: .footer(.settings)),
    Binding(
      [.lesson, .predict], [.character("t")], .predict, "t", .stageKey(.predict), short: .footer(.predict)),
    Binding(
      [.lesson, .predict], [.character("v")], .nextView, "v V", .stageKey(.view), short: .footer(.view)),
    Binding(onStage.union([.opened]), [.character("V")], .previousView),
    Binding(
      [.lesson, .predict], [.character("b")], .viewport(.zoom(by: 1, limit: 0)), "b B", .stageKey(.zoom)),
    Binding([.lesson, .predict], [.character("B")], .viewport(.zoom(by: -1, limit: 0))),
    Binding(
      [.lesson, .predict], [.character("H")], .viewport(.pan(down: 0, right: -1)), "H J K L", .stageKey(.pan)),
    Binding([.lesson, .predict], [.character("L")], .viewport(.pan(down: 0, right: 1))),
    Binding([.lesson, .predict], [.character("J")], .viewport(.pan(down: 1, right: 0))),
    Binding([.lesson, .predict], [.character("K")], .viewport(.pan(down: -1, right: 0))),
    Binding([.lesson, .predict], [.character("C")], .viewport(.nextChannel), "C", .stageKey(.nextChannel)),
    Binding([.working], [.escape], .stopWork, "Esc", .key(.stopWork)),
    Binding([.working], [.character("q")], .quit),
    Binding(
      [.code], [.right, .tab], .code(.turn(by: 1)), "← →", .key(.framework), short: .footer(.framework)),
    Binding([.code], [.left, .backTab], .code(.turn(by: -1))),
    Binding(
      [.code], [.escape, .character("c"), .enter, .character("q")], .close, "Esc c", .key(.closeCode),
      short: .footer(.close)),
    Binding([.form], [.up], .formUp, "↑ ↓", .key(.chooseSetting), short: .footer(.choose)),
    Binding([.form], [.down], .formDown),
    Binding([.form], [.left], .formChange(by: -1), "← →", .key(.change), short: .footer(.change)),
    Binding([.form], [.right, .character(" ")], .formChange(by: 1)),
    Binding(
      [.form], [.tab, .escape, .enter, .backTab], .close, "Esc ⇥", .key(.closeForm), short: .footer(.close)),
    Binding([.choice], [.up], .choiceUp, "↑ ↓", .key(.chooseAnswer), short: .footer(.choose)),
    Binding([.choice], [.down], .choiceDown),
    Binding([.choice, .cell], [.enter], .answer, "↵", .key(.answer), short: .footer(.answer)),
    Binding([.predict], [.enter], .answer, "↵", .key(.answer), short: .footer(.answer)),
    Binding([.choice, .cell], [.character("h")], .hint, "h", .key(.hint), short: .footer(.hint)),
    Binding([.choice, .cell], [.character("v")], .reveal, "v", .key(.reveal), short: .footer(.solution)),
    Binding([.cell, .predict, .filter], [.backspace, .delete], .erase, "⌫", .stageKey(.erase)),
    Binding([.menu, .filter], [.up], .menuUp, "↑ ↓", .key(.chooseLesson), short: .footer(.choose)),
    Binding([.menu, .filter], [.down], .menuDown),
    Binding([.menu], [.character("k")], .menuUp),
    Binding([.menu], [.character("j")], .menuDown),
    Binding([.menu], [.home, .pageUp], .menuFirst, "Home End", .key(.firstLesson)),
    Binding([.menu], [.end, .pageDown], .menuLast),
    Binding([.menu, .filter], [.enter], .open, "↵ →", .key(.open), short: .footer(.open)),
    Binding([.menu], [.right, .character(" ")], .open),
    Binding(
      [.menu], [.character("/")], .filter, "/", .key(.filter), short: .footer(.filter)),
    Binding([.filter], [.tab], .endFilter),
    Binding([.menu, .filter], [.escape], .clearFilter, "Esc", .key(.allLessons)),
    Binding(reading.union([.menu]), [.character("z")], .quiz, "z", .key(.quiz), short: .footer(.quiz)),
    Binding(onStage, [.character("c")], .code(.toggle), "c", .key(.code), short: .footer(.code)),
    Binding(
      views.union([.opened, .code, .edit]), [.character("y")], .exportForm(.copy), "y Y",
      .key(.copy)),
    Binding(views.union([.opened, .edit]), [.character("Y")], .exportForm(.copyResult)),
    Binding(views.union([.opened]), [.character("w")], .exportForm(.ask), "w", .key(.takeOut)),
    Binding(views.union([.opened]), [.character("a")], .image(by: 1), "a A", .stageKey(.image)),
    Binding(views.union([.opened]), [.character("A")], .image(by: -1)),
    Binding(inLesson, [.escape], .menu, "Esc", .key(.menu), short: .footer(.lessons)),
    Binding([.summary], [.up], .summaryUp, "↑ ↓", .key(.chooseConcept), short: .footer(.choose)),
    Binding([.summary], [.down], .summaryDown),
    Binding([.summary], [.enter], .readAgain(line: nil), "↵", .key(.readAgain), short: .footer(.readAgain)),
    Binding([.summary], [.left], .back, "←", .key(.backToQuestions)),
    Binding([.summary], [.character("z")], .quiz, "z", .key(.anotherRound), short: .footer(.anotherRound)),
    Binding([.summary], [.escape, .character("q")], .menu, "Esc", .key(.leaveRound), short: .footer(.leave)),
    Binding(
      [.help], [.escape, .enter, .character(" "), .character("?"), .character("q")], .close, "Esc",
      .key(.closeHelp)),
    Binding(
      inLesson.union([.opened]).subtracting([.cell]), [.character("q")], .quit, "q",
      .key(.quit)),
    Binding([.menu], [.character("q")], .quit, "q", .key(.quit), short: .footer(.quit)),
    Binding(
      inLesson.union([.menu, .form, .code, .summary, .gradient, .moving, .opened, .edit, .detectors]),
      [.character("?")],
      .help, "?",
      .key(.help),
      short: .footer(.help)
    ),
  ]
}
