import LessonFormat
import Kernels
import Localization

/// A learner's answer, parsed.
public enum Answer: Equatable, Sendable {
  case number(Double)
  case extent(Extent)
  /// A cell of the input map, counted from 0.
  case cell(row: Int, column: Int)
  /// The id of an option.
  case choice(String)

  /// Whether the two mean the same; a number may be rounded as `AnswerReader` allows.
  func means(_ right: Answer) -> Bool {
    switch (self, right) {
    case (.number(let said), .number(let value)): AnswerReader.matches(said, Float(value))
    default: self == right
    }
  }
}

/// One of the answers to choose from.
public struct AnswerOption: Equatable, Sendable, Identifiable {
  public let id: String
  public let text: [Span]
  /// The author's reason why it is right or wrong, if given; shown once it is chosen.
  public let why: [Span]?

  public init(id: String, text: [Span], why: [Span]? = nil) {
    self.id = id
    self.text = text
    self.why = why
  }
}

/// The form that an answer takes.
public enum AnswerForm: Equatable, Sendable {
  /// Typed: 1.5, 3/2, −4.
  case number
  /// Typed: 3×3, 3x3, 3 3, 3,3: height first.
  case extent
  /// Typed as row, column from 1, or a click on the input map, which has this extent.
  case cell(of: Extent)
  /// One of these, in the order in which they are shown; one is right.
  case choice([AnswerOption])
  /// As `choice`, but several may be right, and any right one counts.
  case settings([AnswerOption])

  /// The answers to choose from, as shown; none where the answer is typed.
  public var options: [AnswerOption] {
    switch self {
    case .choice(let options), .settings(let options): options
    case .number, .extent, .cell: []
    }
  }

  public var isTyped: Bool {
    switch self {
    case .number, .extent, .cell: true
    case .choice, .settings: false
    }
  }

  /// What a readable answer looks like, for a learner who gave another.
  public var request: Phrase {
    switch self {
    case .number: .notice(.typeNumber)
    case .extent: .question(.typeExtent)
    case .cell(let extent):
      .question(.typeCell(rows: extent.height, columns: extent.width))
    case .choice, .settings: .question(.chooseAnswer)
    }
  }

  /// `nil` if `text` is not an answer of this form.
  public func read(_ text: String) -> Answer? {
    switch self {
    case .number: AnswerReader.number(text).map(Answer.number)
    case .extent: PairReader.pair(text).map { .extent(Extent($0.0, $0.1)) }
    case .cell(let extent): PairReader.pair(text).flatMap { Self.cell($0, of: extent) }
    case .choice(let options), .settings(let options):
      options.contains { $0.id == text } ? .choice(text) : nil
    }
  }

  /// Whether `answer` can be judged: it has this form, and is on the map.
  func admits(_ answer: Answer) -> Bool {
    switch (self, answer) {
    case (.number, .number), (.extent, .extent): true
    case (.cell(let extent), .cell(let row, let column)):
      (0..<extent.height).contains(row) && (0..<extent.width).contains(column)
    case (.choice(let options), .choice(let id)), (.settings(let options), .choice(let id)):
      options.contains { $0.id == id }
    default: false
    }
  }

  private static func cell(_ pair: (Int, Int), of extent: Extent) -> Answer? {
    let (row, column) = (pair.0 - 1, pair.1 - 1)
    guard (0..<extent.height).contains(row), (0..<extent.width).contains(column) else { return nil }
    return .cell(row: row, column: column)
  }
}
