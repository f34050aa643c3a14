import LessonFormat
import Foundation
import Playing
import Quiz
import Screen
import AppCore
import Views

/// A folder of Tests/Sessions: keys that are pressed, and what is to come of them. See the README there.
struct Session: CustomStringConvertible, Sendable {
  static let folder = Checkout.tests.appendingPathComponent("Sessions")

  static let all = Checkout.names(in: folder).map(Session.init).filter { $0.text("keys") != nil }

  let name: String

  var description: String { name }
  var screen: URL { url("screen") }

  private func url(_ file: String) -> URL {
    Self.folder.appendingPathComponent(name).appendingPathComponent(file)
  }

  private func text(_ file: String) -> String? {
    Checkout.text(url(file))?.trimmingCharacters(in: .newlines)
  }

  var script: [(number: Int, line: ScriptLine)] {
    get throws { try Script.parse(text("keys") ?? "") }
  }

  /// What the state must say at the end.
  var expectedState: [String] { (text("state") ?? "").split(separator: "\n").map(String.init) }

  /// A player at the start: in the list of the shipped lessons, in one of them, or in the session's own.
  func player() throws -> Player {
    let size = text("size").flatMap(Script.size) ?? Size(columns: 80, rows: 24)
    if let round = text("round") { return Player(try Self.state(asking: round), size: size) }
    guard let own = text("lesson.md") else {
      return Player(Self.state(in: text("lesson") ?? "", motion: true), size: size)
    }
    let (lesson, diagnostics) = LessonParser.parse(own + "\n", file: "lesson.md", files: Shipped.read)
    guard let lesson else { throw BrokenSession(reason: "\(diagnostics)") }
    var state = State(course: Course(title: "Session", lessons: [lesson]))
    _ = update(&state, .command(.openLesson(0)))
    return Player(state, size: size)
  }

  /// A round of two questions: "value.max easy 7", which is concept, difficulty and seed.
  private static func state(asking round: String) throws -> State {
    let words = round.split(separator: " ").map(String.init)
    let names: [String: Difficulty] = ["easy": .easy, "middle": .middle, "hard": .hard]
    guard words.count == 3, let difficulty = names[words[1]], let seed = UInt64(words[2]) else {
      throw BrokenSession(reason: "no round: \(round)")
    }
    var state = State(course: Shipped.course)
    let concepts = [Concept(rawValue: words[0])]
    let round = QuizRound(
      concepts: concepts, count: 2, seed: seed, lessons: recordedWith, difficulty: difficulty)
    _ = update(&state, .asked(round.items, title: .verbatim("\(words[0])")))
    return state
  }

  /// What a seed makes depends on how many questions the lessons have. These have as many as when the rounds were
  /// recorded, so that a new lesson leaves the records as they are.
  private static let recordedWith = [4, 4, 4, 2, 2, 4].enumerated().map { number, count in
    let choice = QuestionSpec.Choice(id: "a", text: [Span("a")], isCorrect: true)
    let question = QuestionSpec(kind: .choice(question: [Span("?")], choices: [choice]))
    return Lesson(
      id: "lesson-\(number)", title: "Lesson", summary: "",
      pages: [Page(title: "Page", blocks: [], questions: Array(repeating: question, count: count))],
      file: "lesson.md")
  }

  /// The shipped course, with the lesson `id` open unless that is empty, after some keys as scripts write them;
  /// "view shapes" turns to that view, wherever it comes in the row.
  static func state(in id: String, after keys: [String] = [], motion: Bool = false) -> State {
    var player = Player(State(course: Shipped.course, motion: motion))
    if let index = Shipped.index(of: id) { player.send(.command(.openLesson(index))) }
    for line in keys {
      if line.hasPrefix("view ") {
        show(line.dropFirst(5), in: &player)
      } else if case .key(let key) = try? Script.parse(line).first?.line {
        player.press(key)
      }
    }
    return player.state
  }

  private static func show(_ view: Substring, in player: inout Player) {
    for _ in ViewKind.allCases where player.state.stage?.view.kind.rawValue != String(view) {
      player.press(.character("v"))
    }
  }
}

struct BrokenSession: Error, CustomStringConvertible {
  let reason: String

  var description: String { reason }
}
