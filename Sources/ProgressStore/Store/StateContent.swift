import Foundation

/// What a file holds, by its first bytes. Only progress may be opened, since SQLite writes to what it opens,
/// and deletes journals beside a file that is not theirs.
enum StateContent: Equatable {
  /// No bytes, or an empty database.
  case nothing
  case ours
  /// Ours, but its beginning has changed.
  case damaged
  case foreign

  /// Enough bytes for SQLite's header and the definitions of the tables.
  static let headCount = 4096
  private static let headerCount = 100
  private static let magic = Array("SQLite format 3\0".utf8)
  private static let journalMagic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]

  /// - Parameters:
  ///   - head: the file's first bytes, at most `headCount`.
  ///   - journal: the first bytes of the journal beside it.
  ///   - isInOwnPlace: whether no other program would put a file there.
  init(head: [UInt8], journal: [UInt8], isInOwnPlace: Bool) {
    let isMarked = head.dropFirst(68).prefix(4).elementsEqual(Self.mark)
    let isSQLite = head.count >= Self.headerCount && head.starts(with: Self.magic)
    // A journal can restore a beginning that did not reach the disk.
    let canComeBack = journal.starts(with: Self.journalMagic)
    let isBlank = head.allSatisfy { $0 == 0 }
    if head.isEmpty || isSQLite && Self.isEmptyDatabase(head) && !isMarked {
      self = .nothing
    } else if isMarked && (isSQLite || canComeBack) || isBlank && canComeBack {
      self = .ours
    } else {
      self = isMarked || isInOwnPlace && !isSQLite || Self.definesOurTables(head) ? .damaged : .foreign
    }
  }

  /// `Schema.applicationID` as written in the header.
  private static let mark = withUnsafeBytes(of: UInt32(Schema.applicationID).bigEndian) { Array($0) }

  /// Whether the first page is an empty leaf of the schema table.
  private static func isEmptyDatabase(_ head: [UInt8]) -> Bool {
    head.count > 104 && head[100] == 0x0D && head[103] == 0 && head[104] == 0
  }

  private static func definesOurTables(_ head: [UInt8]) -> Bool {
    let text = String(decoding: head, as: UTF8.self)
    return text.contains("CREATE TABLE attempts (") && text.contains("CREATE TABLE resets (")
  }
}

extension StateFile {
  /// - Throws: if it cannot be read.
  func content() throws(StoreError) -> StateContent {
    let head = try head(path, StateContent.headCount)
    let journal = (try? self.head(path + "-journal", 8)) ?? []
    return StateContent(head: head, journal: journal, isInOwnPlace: StateLocation.isOwn(path))
  }

  private func head(_ path: String, _ count: Int) throws(StoreError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    defer { if file >= 0 { close(file) } }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = file < 0 ? -1 : read(file, &bytes, count)
    guard got >= 0 else { throw .failed(path: path, reason: String(cString: strerror(errno))) }
    return Array(bytes[..<got])
  }
}

extension ProgressStore {
  /// Whether that path leads to the progress file or one of its journals.
  public func owns(_ file: String) -> Bool {
    let (own, other) = (StateFile(path), StateFile(file))
    return own.identity != nil && own.identity == other.identity
      || ([""] + StateFile.besides).contains { own.path + $0 == other.path }
  }

  /// The error for a file that holds something other than progress, or has a name that SQLite cannot use;
  /// `nil` if it may be opened or begun.
  public static func foreign(_ path: String) -> StoreError? {
    let file = StateFile(path)
    if let unnamable = file.unnamable { return unnamable }
    return file.isRegular && (try? file.content()) == .foreign ? .foreign(path: file.path) : nil
  }
}
