import Kernels

/// A lesson as its file describes it. See README.md and Lessons/ for the format.
public struct Lesson: Equatable, Sendable {
  /// Stable: progress is kept under it.
  public var id: String
  public var title: String
  public var summary: String
  public var teaches: [String]
  /// Technical terms that the lesson introduces: no earlier lesson may lean on them.
  public var terms: [String]
  /// Of a translation: the `version` of the original that it was made from.
  public var translates: String?
  /// Lessons (by id) that come first.
  public var needs: [String]
  public var sources: [String]
  /// The maps of the head, by name.
  public var maps: [String: FeatureMap]
  /// None in an outline.
  public var pages: [Page]
  /// The file's name, for messages.
  public var file: String
  /// Whether it is a learner's own map on a stage: nothing to finish, nowhere to go on to.
  public var isExploration = false
  /// The positions of the head's names, for messages about the course.
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

/// The positions of a lesson's id and needs in its file.
public struct LessonPositions: Equatable, Sendable {
  /// A place with the line that it is on.
  public struct SourcePosition: Equatable, Sendable {
    /// From 1.
    public var line = 1
    /// From 1, in characters.
    public var column = 1
    public var source = ""

    public init(line: Int = 1, column: Int = 1, source: String = "") {
      self.line = line
      self.column = column
      self.source = source
    }
  }

  public var id = SourcePosition()
  /// One for each of `Lesson.needs`.
  public var needs: [SourcePosition] = []
  public var sources = SourcePosition()
  var translates: SourcePosition?
  /// The file that all this is in.
  var text: SourceText?

  public init() {}
}

/// What a level-1 heading starts: prose, at most one stage, any number of questions.
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
  public var input: FeatureMap
  /// The map's name in the lesson's head.
  public var inputName: String
  public var layer: Layer
  /// How the stage shows itself at first.
  public var view: ViewKind
  /// View `walk`: the first step (from 0) whose result the learner predicts; `nil`: none.
  public var predictFrom: Int?
  /// View `shapes`: the size that the formula starts from; `nil`: that of `input`.
  public var size: MapSize?
  /// View `backward`: the gradient of the result that it starts from, in its shape; `nil`: 1 everywhere.
  public var gradient: FeatureMap?
  /// View `shift`: how far the picture is moved at first; `nil`: one column to the right.
  public var shift: Shift?
  /// View `compare`: the other ways to set the stage; `nil`: the view's own choice.
  public var variants: [StageVariant]?
  /// View `compare`: what the stage's own settings are called; `nil`: by what differs.
  public var name: String?
  /// View `pipeline`: the layers before and after; `nil`: none.
  public var pipeline: PipelineSpec?
  /// What `input` is one of, where a file holds several: and which, from 0.
  public var images: ImageStack?
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

    public init(id: String, text: [Span], isCorrect: Bool, why: [Span]? = nil) {
      self.id = id
      self.text = text
      self.isCorrect = isCorrect
      self.why = why
    }
  }

  public var kind: Kind
  /// Given one at a time.
  public var hints: [[Span]]
  /// The question's line in the file, from 1.
  public var line: Int

  public init(kind: Kind, hints: [[Span]] = [], line: Int = 1) {
    self.kind = kind
    self.hints = hints
    self.line = line
  }
}
