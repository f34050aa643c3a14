import LessonFormat
import Playing
import Quiz
import Screen
import AppCore
import Views

/// The app in Chinese, on the lessons that are translated.
enum ChineseFrames {
  static let course = Shipped.translated("zh")
  static let look = RenderStyle(language: .chinese)

  static let all = [Size(columns: 80, rows: 24), Size(columns: 60, rows: 20), Size(columns: 140, rows: 45)]
    .flatMap { SnapshotCase.folder("chinese", $0, of: frames, look: look) }

  /// Keys in a lesson, or in the list where it has no name.
  static let scripts: [(name: String, lesson: String, keys: [String])] = [
    ("menu", "", []), ("nothing found", "", ["/", "z", "z"]), ("help", "", ["?"]),
    ("a step", "max-pooling", ["right"]), ("form", "max-pooling", ["tab", "down"]),
    ("help on a stage", "max-pooling", ["?"]), ("code", "max-pooling", ["c"]),
    ("a refusal", "max-pooling", ["p", "p", "p"]), ("predicting", "max-pooling", ["t", "right", "4"]),
    ("predicted wrongly", "max-pooling", ["t", "right", "4", "enter"]),
    ("editing", "max-pooling", ["i", "7"]),
    ("shapes", "off-the-edge", ["v", "right", "+"]), ("backward", "max-pooling", ["v", "v", "right"]),
    ("shift", "max-pooling", ["V", "V", "V"]), ("compare", "off-the-edge", ["V", "V", "end"]),
    ("pictures", "max-pooling", ["V", "right", "enter"]), ("overhang", "off-the-edge", ["down", "end"]),
    ("divisor", "off-the-edge", ["down", "down", "down", "end"]), ("relu", "relu", ["right"]),
  ]

  static let frames: [NamedState] =
    scripts.map { ($0.name, state(in: $0.lesson, after: $0.keys)) } + questions + rounds

  static func state(in id: String, after keys: [String]) -> State {
    var player = Player(State(course: course, motion: false, language: .chinese), look: look)
    if let index = course.lessons.firstIndex(where: { $0.id == id }) {
      player.send(.command(.openLesson(index)))
    }
    for case .key(let key) in (try? Script.parse(keys.joined(separator: "\n")))?.map(\.line) ?? [] {
      player.press(key)
    }
    return player.state
  }

  /// The first two questions of a lesson, answered wrongly, with all hints; then its last page.
  private static var questions: [NamedState] {
    var state = state(in: "off-the-edge", after: [])
    while state.question == nil { state.send(.nextPage) }
    var frames = [("a question", state)]
    state.send(.hint, .hint)
    state.type(text: "1")
    state.send(.answer)
    frames.append(("answered", state))
    while state.question != nil { state.send(.nextPage) }
    return frames + [("closing", state)]
  }

  /// One generated question of each kind, answered; then the summary.
  private static var rounds: [NamedState] {
    var state = State(course: course, motion: false, language: .chinese)
    let items = Concept.generated.compactMap {
      QuizItem.generate($0, .middle, seed: 3, language: .chinese)
    }
    _ = update(&state, .asked(items, title: .question(.everything)))
    var frames: [NamedState] = []
    for item in items {
      state.send(.hint, .hint, .reveal)
      frames.append(("round: \(item.concept.rawValue)", state))
      state.send(.forward)
    }
    return frames + [("summary", state)]
  }
}
