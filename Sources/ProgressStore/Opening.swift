import GRDB

extension ProgressStore {
  /// Opens the file, or begins it, and never throws anything away: a damaged file is set aside under a name that is
  /// told; what cannot be written to, or is of a newer version, is read into memory and left alone.
  ///
  /// - Parameter time: now, in milliseconds since 1970; it names a file that is set aside.
  public static func open(_ path: String, time: Int64) -> OpenedStore {
    var setAside: String?
    do throws(StoreError) {
      // Another program may have been faster at setting aside: then the second look finds its fresh file.
      for _ in 0..<3 {
        do throws(StoreError) {
          let database = try openFile(StateFile(path))
          return OpenedStore(
            store: ProgressStore(database: database, path: path), saving: .durable, setAside: setAside)
        } catch .damaged {
          setAside = try StateFile(path).setAside(time: time) ?? setAside
        }
      }
      throw .damaged(path: path)
    } catch {
      return inMemory(path, reason: error.message, setAside: setAside)
    }
  }

  private static func openFile(_ file: StateFile) throws(StoreError) -> DatabaseQueue {
    try file.prepare()
    do {
      let database = try DatabaseQueue(path: file.path, configuration: configuration())
      let version = try database.read { try inspect($0, file.path) }
      guard file.isWritable else { throw StoreError.readOnly(path: file.path) }
      if version < Schema.latest { try database.write(Schema.migrate) }
      return database
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
  private static func inMemory(_ path: String, reason: String, setAside: String?) -> OpenedStore {
    let memory = try? DatabaseQueue()
    try? memory?.write(Schema.migrate)
    let store = ProgressStore(database: memory, path: path)
    let file = StateFile(path)
    if file.isRegular,
      let kept = try? DatabaseQueue(path: file.path, configuration: configuration(isReadOnly: true)),
      let records = try? ProgressStore(database: kept, path: path).records()
    {
      _ = try? store.add(records)
    }
    return OpenedStore(store: store, saving: .unavailable(reason: reason), setAside: setAside)
  }
}
