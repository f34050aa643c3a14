import GRDB
import Localization

/// Why progress could not be read or saved. Nothing was changed then.
public enum StoreError: Error, Equatable, Sendable {
  /// The disk is full. A later attempt to save may succeed.
  case full(path: String)
  case readOnly(path: String)
  /// Another program kept the file locked for longer than anybody waits.
  case busy(path: String)
  /// For longer than anybody waits it has been neither saved nor refused.
  case slow(path: String)
  /// Files cannot be locked there, and so two programs could write at once.
  case noLocks(path: String)
  case damaged(path: String)
  /// Something else than progress, which is never touched.
  case foreign(path: String)
  /// A program that is newer than this one wrote the file. It may be read, but not written to.
  case newer(path: String, version: Int, known: Int)
  /// Another file stands where this one was opened.
  case moved(path: String)
  case failed(path: String, reason: String)
  /// A line of an import is not what it should be. Lines and columns count from 1, columns in characters.
  case malformed(line: Int, column: Int, problem: String)

  /// One sentence for the person in front of the screen.
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

  /// The same on the command line.
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
    // A value larger than any that is kept.
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_TOOBIG: self = .damaged(path: path)
    default:
      let code = "SQLite's code \(error.extendedResultCode.rawValue)"
      self = .failed(path: path, reason: error.message.map { "\($0) (\(code))" } ?? code)
    }
  }
}
