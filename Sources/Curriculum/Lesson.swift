import Kernels

/// A lesson as its file describes it. See README.md and Lessons/ for the format.
public struct Lesson: Equatable, Sendable {
  /// Stable: progress is kept under it.
  public var id: String
  public var title: String
  public var summary: String
  public var teaches: [String]
  /// Lessons (by id) that come first.
  public var needs: [String]
  public var sources: [String]
  /// The maps of the head, by name.
  public var maps: [String: FeatureMap]
  public var pages: [Page]
  /// The file's name, for messages.
  public var file: String
}

/// What a level-1 heading starts: prose, at most one stage, any number of questions.
public struct Page: Equatable, Sendable {
  public var title: String
  public var blocks: [Block]
  public var stage: StageSpec?
  public var questions: [QuestionSpec]
  /// Where the page starts in the file, from 1.
  public var line: Int
}

/// A stage: one layer on one map.
public struct StageSpec: Equatable, Sendable {
  public var input: FeatureMap
  /// The map's name in the lesson's head.
  public var inputName: String
  public var layer: Layer
  public var window: Window

  public init(input: FeatureMap, inputName: String, layer: Layer, window: Window) {
    self.input = input
    self.inputName = inputName
    self.layer = layer
    self.window = window
  }
}

/// A question of a lesson file. It never states a number that a kernel can work out.
public struct QuestionSpec: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    /// The value of one result cell of `stage`.
    case cell(stage: StageSpec, channel: Int, row: Int, column: Int)
    case choice(question: [Span], choices: [Choice])
  }

  public struct Choice: Equatable, Sendable {
    public var id: String
    public var text: [Span]
    public var isCorrect: Bool
    /// Why it is right or wrong; shown once it is chosen.
    public var why: [Span]?
  }

  public var kind: Kind
  /// Given one at a time.
  public var hints: [[Span]]
  /// Where the question stands in the file, from 1.
  public var line: Int
}
