import AppCore
import CourseFiles
import LessonFormat
import Localization

/// What a session takes from files while it is on the screen.
public struct SessionSources {
  /// Reads all lessons in full; asks before each whether to go on.
  public typealias Reader =
    @Sendable (_ goesOn: @escaping @Sendable () -> Bool) throws(CourseFilesError) -> LessonFiles.Reading

  /// The lessons that the state awaits, if it does.
  public var lessons: Reader?
  /// The file that it awaits, if it does.
  public var opening: BackgroundTask<Result<Exploration, any Error>>?
  /// The lesson file that is being written.
  public var watch: FileWatch?

  public init(
    lessons: Reader? = nil, opening: BackgroundTask<Result<Exploration, any Error>>? = nil,
    watch: FileWatch? = nil
  ) {
    (self.lessons, self.opening, self.watch) = (lessons, opening, watch)
  }
}

/// A map of the learner's own as a lesson, with its stage.
public struct Exploration: Sendable {
  public let lesson: Lesson
  public let stage: StageState

  public init(_ lesson: Lesson, _ stage: StageState) { (self.lesson, self.stage) = (lesson, stage) }
}

/// How a session ended.
public enum SessionEnd {
  case left
  /// What the state awaited cannot be had.
  case failed(any Error)
  /// A signal ends the program.
  case killed(Int32)
}

extension Phrase {
  /// A message about lessons with mistakes, if there are any.
  public static func leavingOut(_ mistakes: [Diagnostic]) -> Phrase? {
    mistakes.first.map { .saving(.leftOut($0.file)) }
  }
}
