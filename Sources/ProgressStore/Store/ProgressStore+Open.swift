import GRDB
import GRDBSQLite
import Localization

extension ProgressStore {
  /// Opens the file or begins it, and never loses anything. A damaged file is renamed, and the new name
  /// reported. A file that cannot be written, or is of a newer version, is only read. A file that holds no
  /// progress is not touched.
  ///
  /// - Parameters:
  ///   - time: now, in milliseconds since 1970. It names a file that is set aside, and decides which stored
  ///     times are impossible.
  ///   - patience: how many seconds to wait, now and later, while another program locks the file.
  ///   - isChecked: whether to check the whole file, which takes a second for a million answers. If not, call
  ///     `check` before adding anything.
  ///   - damaged: a file found to be damaged: if it is still there, it is set aside.
  public static func open(
    _ path: String, time: Int64, patience: Double = 5, isChecked: Bool = true, damaged: FileIdentity? = nil
  ) -> OpenedStore {
    let opening = StateFileOpening(
      path: path, time: time, patience: patience, isChecked: isChecked, damaged: damaged)
    do throws(StoreError) {
      // The folder must exist first: its lock lets only one program open the file at a time.
      let file = StateFile(path)
      try file.prepare()
      return try file.alone(opening.openOrBegin)
    } catch {
      return opening.unavailable(error)
    }
  }

  /// Checks the whole file.
  /// - Throws: `damaged` unless the file is intact.
  public func check() throws(StoreError) {
    guard identity != nil else { return }
    let finding = try read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
    if finding != "ok" { throw .damaged(path: path) }
  }
}

private struct StateFileOpening {
  let path: String
  let time: Int64
  let patience: Double
  let isChecked: Bool
  let damaged: FileIdentity?

  func openOrBegin() throws(StoreError) -> OpenedStore {
    do throws(StoreError) {
      if let damaged, StateFile(path).identity == damaged { throw .damaged(path: path) }
      return OpenedStore(store: try openFile(), setAside: nil)
    } catch .damaged {
      let name = try StateFile(path).setAside(time: time)
      do throws(StoreError) {
        return OpenedStore(store: try openFile(), setAside: name)
      } catch {
        return unavailable(error, setAside: name)
      }
    }
  }

  private func openFile() throws(StoreError) -> ProgressStore {
    try StateFile(path).prepare()
    let file = StateFile(path)
    switch try file.content() {
    case .foreign: throw .foreign(path: file.path)
    case .damaged: throw .damaged(path: file.path)
    case .ours, .nothing: break
    }
    guard file.takesLocks else { throw .noLocks(path: file.path) }
    do {
      let isWritable = file.isWritable
      let database = try DatabaseQueue(path: file.path, configuration: configuration(isReadOnly: !isWritable))
      let version = try database.read { try inspect($0, file.path) }
      let fault: StoreError? =
        version > Schema.latest
        ? .newer(path: file.path, version: version, known: Schema.latest)
        : isWritable ? nil : .readOnly(path: file.path)
      if fault == nil, version < Schema.latest { try database.write(Schema.migrate) }
      // Without tables there is nothing to read either.
      if let fault, version == 0 { return try .empty(path: file.path, now: time, fault: fault) }
      let store = ProgressStore(
        database: database, path: file.path, now: time, identity: file.identity, fault: fault)
      if isChecked { try store.check() }
      return store
    } catch {
      throw StoreError(error, path: file.path)
    }
  }

  /// Checks that the database is ours.
  /// - Returns: its version; 0 if it is empty.
  private func inspect(_ db: Database, _ path: String) throws -> Int {
    let tables = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_schema") ?? 0
    let version = try Schema.version(db)
    if tables == 0, version == 0 { return 0 }
    guard version > 0, try Schema.application(db) == Schema.applicationID, try Schema.isOurs(db, version)
    else { throw StoreError.damaged(path: path) }
    return version
  }

  /// One file and a rollback journal, not a WAL. A WAL needs memory shared between programs, which a home on
  /// NFS lacks, and a second file that a copy easily forgets. EXTRA is FULL and also syncs the folder when
  /// the journal is removed, so that a commit survives a power cut. The rest is SQLite's advice for files
  /// from untrusted sources.
  private func configuration(isReadOnly: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_LENGTH, Int32(ProgressStore.rowLimit))
      for pragma in ["synchronous = EXTRA", "trusted_schema = OFF", "cell_size_check = ON"] {
        try db.execute(sql: "PRAGMA \(pragma)")
      }
    }
    return configuration
  }

  /// A store that saves nothing. It has nothing to read if nothing was stored before.
  func unavailable(_ fault: StoreError, setAside: String? = nil) -> OpenedStore {
    let file = StateFile(path)
    let isEmpty = file.isMissing || file.isRegular && (try? file.content()) == .nothing
    let unreadable = ProgressStore(database: nil, path: path, now: time, fault: fault)
    let store = isEmpty ? (try? .empty(path: path, now: time, fault: fault)) ?? unreadable : unreadable
    return OpenedStore(store: store, setAside: setAside)
  }
}
