import GRDB
import GRDBSQLite
import Localization

extension ProgressStore {
  /// Opens the file, or begins it, and never throws anything away: a damaged file is set aside under a name that is
  /// told; what cannot be written to, or is of a newer version, is read and left alone; what is no progress of ours is not
  /// touched at all.
  ///
  /// - Parameters:
  ///   - time: now, in milliseconds since 1970. It names a file that is set aside, and tells which times in the file
  ///     cannot be.
  ///   - patience: how many seconds to wait for another program that keeps the file locked, here and later.
  ///   - isChecked: whether all of the file is looked through, which takes a second for a million answers. If not,
  ///     `check` is to be called before anything is added.
  ///   - damaged: the file that turned out to be damaged: if it still stands there it is set aside.
  public static func open(
    _ path: String, time: Int64, patience: Double = 5, isChecked: Bool = true, damaged: FileIdentity? = nil
  ) -> OpenedStore {
    let opening = StateFileOpening(
      path: path, time: time, patience: patience, isChecked: isChecked, damaged: damaged)
    do throws(StoreError) {
      // The folder comes first: it is what openings take turns by.
      let file = StateFile(path)
      try file.prepare()
      return try file.alone(opening.openOrBegin)
    } catch {
      return opening.unavailable(error)
    }
  }

  /// Looks through all of the file.
  /// - Throws: `damaged`, unless all is as it was written.
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

  /// Makes sure that the database is ours.
  /// - Returns: its version; 0 if it is empty.
  private func inspect(_ db: Database, _ path: String) throws -> Int {
    let tables = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_schema") ?? 0
    let version = try Schema.version(db)
    if tables == 0, version == 0 { return 0 }
    guard version > 0, try Schema.application(db) == Schema.applicationID, try Schema.isOurs(db, version)
    else { throw StoreError.damaged(path: path) }
    return version
  }

  /// One file and a rollback journal, not a WAL: a WAL needs memory shared between programs, which a home on NFS
  /// does not give, and a second file that a copy easily forgets. EXTRA is FULL, and also syncs the folder when
  /// the journal is removed, so that a commit outlives a power cut. The rest is what SQLite advises for files that may
  /// come from strangers.
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

  /// A store that keeps nothing, and where nothing was kept so far has nothing to read.
  func unavailable(_ fault: StoreError, setAside: String? = nil) -> OpenedStore {
    let file = StateFile(path)
    let isEmpty = file.isMissing || file.isRegular && (try? file.content()) == .nothing
    let unreadable = ProgressStore(database: nil, path: path, now: time, fault: fault)
    let store = isEmpty ? (try? .empty(path: path, now: time, fault: fault)) ?? unreadable : unreadable
    return OpenedStore(store: store, setAside: setAside)
  }
}
