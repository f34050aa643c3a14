import GRDB
import Words

extension ProgressStore {
  /// Opens the file, or begins it, and never throws anything away: a damaged file is set aside under a name that is
  /// told; what cannot be written to, or is of a newer version, is read into memory and left alone.
  ///
  /// - Parameter time: now, in milliseconds since 1970; it names a file that is set aside.
  public static func open(_ path: String, time: Int64) -> OpenedStore {
    do throws(StoreError) {
      // The folder comes first: it is what openings take turns by.
      let file = StateFile(path)
      try file.prepare()
      return try file.alone { () throws(StoreError) in try openOrBegin(path, time: time) }
    } catch {
      return inMemory(path, reason: error.words)
    }
  }

  private static func openOrBegin(_ path: String, time: Int64) throws(StoreError) -> OpenedStore {
    do throws(StoreError) {
      return OpenedStore(store: try openFile(path), saving: .durable, setAside: nil, isComplete: true)
    } catch .damaged {
      let name = try StateFile(path).setAside(time: time)
      do throws(StoreError) {
        return OpenedStore(store: try openFile(path), saving: .durable, setAside: name, isComplete: true)
      } catch {
        return inMemory(path, reason: error.words, setAside: name)
      }
    }
  }

  private static func openFile(_ path: String) throws(StoreError) -> ProgressStore {
    try StateFile(path).prepare()
    let file = StateFile(path)
    guard file.maySQLiteOpen else { throw .damaged(path: file.path) }
    do {
      let database = try DatabaseQueue(path: file.path, configuration: configuration())
      let version = try database.read { try inspect($0, file.path) }
      guard file.isWritable else { throw StoreError.readOnly(path: file.path) }
      if version < Schema.latest { try database.write(Schema.migrate) }
      return ProgressStore(database: database, path: file.path, identity: file.identity)
    } catch {
      throw StoreError(error, path: file.path)
    }
  }

  /// Makes sure that the database is whole and ours.
  /// - Returns: its version; 0 if it is empty.
  private static func inspect(_ db: Database, _ path: String) throws -> Int {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id")
    let tables = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_schema") ?? 0
    let version = try Schema.version(db)
    guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" else {
      throw StoreError.damaged(path: path)
    }
    if tables == 0, version == 0 { return 0 }
    guard application == Schema.applicationID else {
      throw StoreError.failed(path: path, reason: "it is a database of another program")
    }
    guard version <= Schema.latest else {
      throw StoreError.failed(
        path: path,
        reason: "a newer pooltutor wrote it (its version is \(version), this program knows \(Schema.latest))")
    }
    return version
  }

  /// One file and a rollback journal, not a WAL: a WAL needs memory shared between programs, which a home on NFS
  /// does not give, and a second file that a copy easily forgets. EXTRA is FULL, and also syncs the folder when
  /// the journal is removed, so that a commit outlives a power cut.
  private static func configuration(isReadOnly: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA synchronous = EXTRA") }
    return configuration
  }

  /// A store in memory with what can be read of the file.
  private static func inMemory(_ path: String, reason: Phrase, setAside: String? = nil) -> OpenedStore {
    let memory = try? DatabaseQueue()
    try? memory?.write(Schema.migrate)
    let store = ProgressStore(database: memory, path: path)
    let file = StateFile(path)
    var isComplete = file.isMissing
    if file.isRegular, let (records, version) = try? contents(file) {
      isComplete = (try? store.add(records)) != nil && version <= Schema.latest
    }
    return OpenedStore(
      store: store, saving: .unavailable(reason: reason), setAside: setAside, isComplete: isComplete)
  }

  private static func contents(_ file: StateFile) throws -> (records: [NumberedRecord], version: Int) {
    let kept = try DatabaseQueue(path: file.path, configuration: configuration(isReadOnly: true))
    return (try ProgressStore(database: kept, path: file.path).records(), try kept.read(Schema.version))
  }
}
