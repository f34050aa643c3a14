import LessonFormat

/// Why course files cannot be used.
public enum CourseFilesError: Error, Equatable, Sendable {
  /// None of the places where lessons may lie is there.
  case noFolder
  case missing(path: String)
  /// A file or folder; the reason is one clause.
  case unreadable(path: String, reason: String)
  case unreadableFolder(path: String, reason: String)
  /// No lesson of the folder is without mistakes: these.
  case noLesson(folder: String, mistakes: [Diagnostic])
  /// The lesson file has mistakes.
  case faulty(path: String, mistakes: [Diagnostic])

  /// One line.
  public var message: String {
    switch self {
    case .noFolder: "no Lessons folder found; give one with --lessons DIR or $\(LessonFolder.variable)"
    case .missing(let path): "there is no \(path)"
    case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
    case .unreadableFolder(let path, let reason): "cannot read the lessons in \(path): \(reason)"
    case .noLesson(let folder, _): "there is no lesson in \(folder)"
    case .faulty(let path, _): "\(path) cannot be opened until this is fixed"
    }
  }

  /// What to report before it.
  public var mistakes: [Diagnostic] {
    switch self {
    case .noLesson(_, let mistakes), .faulty(_, let mistakes): mistakes
    case .noFolder, .missing, .unreadable, .unreadableFolder: []
    }
  }
}
