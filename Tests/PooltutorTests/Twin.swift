import CourseFiles
import PTYKit
import Screen
import TerminalCore
import Testing
import AppCore
import Views
import Localization

/// The built program on a terminal, and beside it the same app without one. Both get the same keys; then the terminal
/// has to show, cell by cell, what the app draws: no leftover, no shifted column, no update that was missed.
final class Twin {
  let session: TerminalSession
  private(set) var state: State
  /// What was last agreed on.
  private(set) var frame: Frame
  private let look: RenderStyle
  private let palette: Palette
  /// Whether the last key was an escape that showed nothing.
  private var isEscapeOpen = false

  /// What a run is like, besides the lessons and the seed.
  struct Setup: Sendable {
    var lesson: String?
    var size = Size(columns: 80, rows: 24)
    var motion = false
    var isASCII = false
    var environment: [String: String?] = [:]
    var language: String?
    var folder = lessonFolder
  }

  init(_ setup: Setup = Setup()) throws {
    let options =
      ["--lessons", setup.folder, "--seed", "7"] + (setup.motion ? [] : ["--no-motion"])
      + (setup.language.map { ["--lang", $0] } ?? [])
    let command = setup.lesson.map { ["learn", $0] } ?? []
    session = try TerminalSession(
      [product("pooltutor")] + command + options, environment: setup.environment, rows: setup.size.rows,
      columns: setup.size.columns)
    look = RenderStyle(
      isASCII: setup.isASCII, language: Language(preferring: setup.language.map { [$0] } ?? []))
    palette = Palette(
      depth: setup.environment["NO_COLOR"] == nil ? .indexed256 : .none, background: .unknown)
    state = try freshState(motion: setup.motion, language: setup.language, in: setup.folder)
    if let lesson = setup.lesson { try state.open(lesson) }
    frame = render(state, size: setup.size, look: look)
    try agree()
  }

  var size: Size { Size(columns: session.columns, rows: session.rows) }

  // MARK: What the learner does

  /// Presses a key in both.
  func press(_ key: Key) { press([key]) }

  /// Presses a key so many times in one go.
  func press(_ key: Key, times: Int) { press(Array(repeating: key, count: times)) }

  /// Presses keys in one go.
  func press(_ keys: [Key]) {
    session.send(keys.flatMap(bytes))
    let before = frame.canvas
    keys.forEach { tell($0) }
    isEscapeOpen = keys.last == .escape && frame.canvas == before
  }

  /// Whether the key, pressed now, means the same to both. What shows nothing the program may read only with what comes
  /// next: an escape with the key behind it, as a key with Alt, and on a screen too small for the app any key, when it has grown.
  func isClear(_ key: Key) -> Bool {
    if isEscapeOpen { return false }
    let isTooSmall = size.columns < 48 || size.rows < 16
    return !isTooSmall || !goesByTheScreen(key)
  }

  private func goesByTheScreen(_ key: Key) -> Bool {
    switch key {
    case .click, .wheelUp, .wheelDown: return true
    default: break
    }
    switch Keymap.event(for: key, in: state, shownAs: frame) {
    case .command(.scroll), .command(.viewport): return true
    default: return false
    }
  }

  func type(_ text: String) {
    session.send(text)
    text.forEach { tell(.character($0)) }
  }

  /// Says the kernel's own result, where the stage waits for one.
  func sayResult() throws {
    guard let stage = state.stage, stage.isWaiting else { return }
    type("\(stage.current.kernel)")
    press(.enter)
    try agree()
  }

  /// Pastes, as a terminal brackets it. Escapes would end the bracket, so the text must have none.
  func paste(_ text: String) {
    session.send("\u{1B}[200~\(text)\u{1B}[201~")
    if let event = Keymap.event(forPasted: text, in: state) { tell(event) }
  }

  func resize(columns: Int, rows: Int) {
    session.resize(rows: rows, columns: columns)
    isEscapeOpen = false
  }

  /// Lets the app's box arrive; the program's needs its time.
  func arrive() { tell(.tick(milliseconds: 60_000)) }

  private func tell(_ key: Key) {
    if let event = Keymap.event(for: key, in: state, shownAs: frame) { tell(event) }
  }

  /// What the program's loop does, less the clock.
  private func tell(_ event: Event) {
    for effect in update(&state, event) {
      if case .record = effect { tell(.recorded) }
    }
  }

  private func bytes(of key: Key) -> [UInt8] {
    switch key {
    case .character(let character): return Array(String(character).utf8)
    case .click(let point):
      let place = "\(point.column + 1);\(point.row + 1)"
      return Array("\u{1B}[<0;\(place)M\u{1B}[<0;\(place)m".utf8)
    case .wheelUp(let point): return Array("\u{1B}[<64;\(point.column + 1);\(point.row + 1)M".utf8)
    case .wheelDown(let point): return Array("\u{1B}[<65;\(point.column + 1);\(point.row + 1)M".utf8)
    case .backTab: return Array("\u{1B}[Z".utf8)
    default: return Self.names[key].map { session.bytes(of: $0) } ?? []
    }
  }

  private static let names: [Key: TerminalSession.Key] = [
    .up: .up, .down: .down, .left: .left, .right: .right, .home: .home, .end: .end, .pageUp: .pageUp,
    .pageDown: .pageDown, .enter: .enter, .escape: .escape, .tab: .tab, .backspace: .backspace,
    .delete: .delete,
  ]

  // MARK: What the learner sees

  /// Waits until the terminal shows what the app draws.
  func agree(_ location: SourceLocation = #_sourceLocation) throws {
    frame = render(state, size: size, look: look)
    let images = (0..<size.rows).map { image(of: frame.canvas.row($0)) }
    let agrees = session.wait { session in images.indices.allSatisfy { session.image(row: $0) == images[$0] }
    }
    try #require(agrees, "\(difference(images))", sourceLocation: location)
  }

  private func difference(_ images: [RowImage]) -> String {
    let wanted = frame.canvas.description.split(separator: "\n", omittingEmptySubsequences: false)
    let rows = images.indices.filter { session.image(row: $0) != images[$0] }
    return rows.map { "row \($0)\n  app      \(wanted[$0])\n  terminal \(session.line($0))" }
      .joined(separator: "\n")
  }

  private func image(of cells: ArraySlice<Cell>) -> RowImage {
    var image = RowImage()
    for cell in cells where !cell.isContinuation {
      let weight = palette.weight(of: cell.style.ink)
      let fill = cell.style.fill
      let foreground =
        if let fill { palette.color(of: fill.fore) } else { palette.color(of: cell.style.ink) }
      let background = fill.flatMap { palette.color(of: $0.back) }
      image.append(
        cell.character, foreground: foreground.map(Int.init) ?? -1,
        background: background.map(Int.init) ?? -1,
        isBold: cell.style.traits.contains(.bold) || weight == .bold,
        isReverse: cell.style.traits.contains(.reverse),
        isUnderlined: cell.style.traits.contains(.underline))
    }
    return image
  }
}

/// The lessons of this checkout.
let lessonFolder = checkout + "/Lessons"
let checkout = #filePath.components(separatedBy: "/Tests/PooltutorTests/")[0]

/// The app as the program starts it.
func freshState(
  motion: Bool = false, language: String? = nil, in folder: String = lessonFolder
) throws -> State {
  let languages = language.map { [$0] } ?? []
  let (course, mistakes) = try LessonFolder(path: folder).load(languages: languages)
  try #require(mistakes.isEmpty && !course.lessons.isEmpty)
  return State(course: course, seed: 7, motion: motion, language: Language(preferring: languages))
}

extension State {
  struct NoLesson: Error { var id: String }

  mutating func open(_ id: String) throws {
    guard let index = course.lessons.firstIndex(where: { $0.id == id }) else { throw NoLesson(id: id) }
    _ = update(&self, .command(.openLesson(index)))
  }

  /// Where in the course the learner is: the lesson, the stop, the step.
  var whereabouts: [Int] {
    guard case .lesson(let index) = place, let lesson else { return [] }
    return [index, lesson.position, stage?.position ?? 0]
  }
}
