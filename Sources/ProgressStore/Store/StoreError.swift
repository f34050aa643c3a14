import GRDB
import Localization

/// Why progress could not be read or saved. Nothing was changed.
public enum StoreError: Error, Equatable, Sendable {
  /// The disk is full. A later attempt to save may succeed.
  case full(path: String)
  case readOnly(path: String)
  /// Another program locked the file for longer than the patience given.
  case busy(path: String)
  /// Saving has neither succeeded nor failed in reasonable time.
  case slow(path: String)
  /// The file system has no locks, so two programs could write at once.
  case noLocks(path: String)
  case damaged(path: String)
  /// The file holds something other than progress. It is never touched.
  case foreign(path: String)
  /// A newer version of the program wrote the file. It may be read but not written.
  case newer(path: String, version: Int, known: Int)
  /// Another file is now at this path.
  case moved(path: String)
  case failed(path: String, reason: String)
  /// A line of an import is invalid. Lines and columns count from 1, columns in characters.
  case malformed(line: Int, column: Int, problem: String)

  /// One sentence for the learner.
  public var words: Phrase {
    switch self {
    case .full(let path): .storage(.diskFull(path))
    case .readOnly(let path): .storage(.cannotBeWritten(path))
    case .busy(let path): .storage(.keptLocked(path))
    case .slow(let path): .storage(.doesNotAnswer(path))
    case .noLocks(let path): .storage(.cannotBeLocked(path))
    case .damaged(let path): .storage(.isDamaged(path))
    case .foreign(let path): .storage(.isNoProgress(path))
    case .newer(let path, let version, let known): .storage(.newerWrote(path, version, known))
    case .moved(let path): .storage(.wasMoved(path))
    case .failed(let path, let reason): .storage(.cannotBeUsed(path, reason))
    case .malformed(let line, let column, let problem):
      Phrase.verbatim("line \(line), column \(column): \(problem)")
    }
  }

  /// The same in English, for the command line.
  public var message: String { words[.english] }

  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self.init(error, path: path)
    default: self = .failed(path: path, reason: "\(error)")
    }
  }

  private init(_ error: DatabaseError, path: String) {
    if error.extendedResultCode == .SQLITE_READONLY_DBMOVED {
      self = .moved(path: path)
      return
    }
    switch error.resultCode {
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self = StateFile(path).takesLocks ? .busy(path: path) : .noLocks(path: path)
    // A value is larger than any that is stored.
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_TOOBIG: self = .damaged(path: path)
    default:
      let code = "SQLite's code \(error.extendedResultCode.rawValue)"
      self = .failed(path: path, reason: error.message.map { "\($0) (\(code))" } ?? code)
    }
  }
}
