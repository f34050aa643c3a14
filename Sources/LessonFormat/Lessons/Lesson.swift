import Kernels

/// A lesson as read from its file. Lessons/README.md describes the format.
public struct Lesson: Equatable, Sendable {
  /// Progress is stored under it, so it must not change.
  public var id: String
  public var title: String
  /// One sentence for the list of lessons.
  public var summary: String
  /// Concepts by which the list of lessons finds the lesson.
  public var teaches: [String]
  /// Technical terms that the lesson introduces; earlier lessons must not rely on them.
  public var terms: [String]
  /// In a translation: the original's `version` when it was translated.
  public var translates: String?
  /// The ids of lessons that come first.
  public var needs: [String]
  /// The works that the lesson draws on.
  public var sources: [String]
  /// The maps of the head, by name.
  public var maps: [String: FeatureMap]
  /// Empty in an outline.
  public var pages: [Page]
  /// The file's name, for messages.
  public var file: String
  /// Whether it is a learner's own map: it cannot be finished and has no next lesson.
  public var isExploration = false
  /// Positions of the head's names, for messages about the course.
  public var positions: LessonPositions

  public init(
    id: String, title: String, summary: String, teaches: [String] = [], terms: [String] = [],
    needs: [String] = [], sources: [String] = [], maps: [String: FeatureMap] = [:], pages: [Page],
    file: String,
    positions: LessonPositions = LessonPositions()
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.teaches = teaches
    self.terms = terms
    self.needs = needs
    self.sources = sources
    self.maps = maps
    self.pages = pages
    self.file = file
    self.positions = positions
  }
}

/// Where the lesson's id and needs are in its file.
public struct LessonPositions: Equatable, Sendable {
  /// A position and the text of its line.
  public struct SourcePosition: Equatable, Sendable {
    /// From 1.
    public var line = 1
    /// From 1, in characters.
    public var column = 1
    /// The text of the line.
    public var source = ""

    public init(line: Int = 1, column: Int = 1, source: String = "") {
      self.line = line
      self.column = column
      self.source = source
    }
  }

  public var id = SourcePosition()
  /// One per item of `Lesson.needs`.
  public var needs: [SourcePosition] = []
  public var sources = SourcePosition()
  var translates: SourcePosition?
  /// The file that all this is in.
  var text: SourceText?

  public init() {}
}

/// The content under a level-1 heading: prose, at most one stage, any number of questions.
public struct Page: Equatable, Sendable {
  public var title: String
  public var blocks: [Block]
  public var stage: StageSpec?
  public var questions: [QuestionSpec]
  /// Where the page starts in the file, from 1.
  public var line: Int

  public init(
    title: String, blocks: [Block], stage: StageSpec? = nil, questions: [QuestionSpec] = [], line: Int = 1
  ) {
    self.title = title
    self.blocks = blocks
    self.stage = stage
    self.questions = questions
    self.line = line
  }
}

/// A stage: one layer on one map.
public struct StageSpec: Equatable, Sendable {
  /// The map at the start.
  public var input: FeatureMap
  /// The map's name in the lesson's head.
  public var inputName: String
  /// The settings at the start.
  public var layer: Layer
  /// The view shown at first.
  public var view: ViewKind
  /// View `walk`: the first step (from 0) whose result the learner predicts; `nil` for none.
  public var predictFrom: Int?
  /// View `shapes`: the size that the formula starts from; `nil` for that of `input`.
  public var size: MapSize?
  /// View `backward`: the gradient of the result, in its shape; `nil` for 1 everywhere.
  public var gradient: FeatureMap?
  /// View `shift`: how far the picture is moved at first; `nil` for one column to the right.
  public var shift: Shift?
  /// View `compare`: the other variants of the stage; `nil` for the view's own choice.
  public var variants: [StageVariant]?
  /// View `compare`: the heading of the stage's own settings; `nil` to name what differs.
  public var name: String?
  /// View `pipeline`: the layers before and after; `nil` for none.
  public var pipeline: PipelineSpec?
  /// All images of the file that `input` comes from, if it holds several.
  public var images: ImageStack?
  /// Which of `images` is `input`, from 0.
  public var image = 0

  public init(
    input: FeatureMap, inputName: String, layer: Layer, view: ViewKind = .walk,
    predictFrom: Int? = nil, size: MapSize? = nil, gradient: FeatureMap? = nil, shift: Shift? = nil,
    pipeline: PipelineSpec? = nil
  ) {
    self.view = view
    self.predictFrom = predictFrom
    self.size = size
    self.gradient = gradient
    self.shift = shift
    self.pipeline = pipeline
    self.input = input
    self.inputName = inputName
    self.layer = layer
  }
}

/// A question of a lesson file. It never states a number that a kernel can compute.
public struct QuestionSpec: Equatable, Sendable {
  /// What the question asks for.
  public enum Kind: Equatable, Sendable {
    /// The value of one result cell of `stage`.
    case cell(stage: StageSpec, channel: Int, row: Int, column: Int)
    case choice(question: [Span], choices: [Choice])
  }

  /// One answer to choose.
  public struct Choice: Equatable, Sendable {
    /// The name that answers refer to.
    public var id: String
    public var text: [Span]
    public var isCorrect: Bool
    /// Why it is right or wrong; shown after it is chosen.
    public var why: [Span]?

    public init(id: String, text: [Span], isCorrect: Bool, why: [Span]? = nil) {
      self.id = id
      self.text = text
      self.isCorrect = isCorrect
      self.why = why
    }
  }

  public var kind: Kind
  /// Shown one at a time.
  public var hints: [[Span]]
  /// The question's line in the file, from 1.
  public var line: Int

  public init(kind: Kind, hints: [[Span]] = [], line: Int = 1) {
    self.kind = kind
    self.hints = hints
    self.line = line
  }
}
