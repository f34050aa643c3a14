import Foundation
import ProgressStore
import Quiz

/// Opens a store and appends to it, for tests that kill it, limit it or let it compete:
///
///     store-writer FILE COUNT [--nobody] [--limit BYTES]
///     store-writer FILE --lock
///
/// Prints `open durable` or `open unavailable REASON`, then for each attempt `kept ID` once it is on disk, or
/// `failed SENTENCE`, and at the end `holds COUNT`. `--nobody` drops root's rights first, `--limit` limits
/// the size of files. `--lock` prints `locked`, and keeps the file locked until its stdin ends.
@main
struct Writer {
  static func main() {
    let arguments = CommandLine.arguments
    if arguments.count == 3, arguments[2] == "--lock" { return lock(arguments[1]) }
    guard arguments.count >= 3, let count = Int(arguments[2]) else { exit(64) }
    if arguments.contains("--nobody"), geteuid() == 0, setgid(65534) != 0 || setuid(65534) != 0 { exit(71) }
    if let option = arguments.firstIndex(of: "--limit"), let bytes = UInt(arguments[option + 1]) {
      limitFiles(to: bytes)
    }
    let opened = ProgressStore.open(arguments[1], time: 1_795_229_400_000)
    switch opened.saving {
    case .durable: say("open durable")
    case .unavailable(let fault): say("open unavailable \(fault.message)")
    }
    append(count, to: opened.store)
    say("holds \((try? opened.store.attempts().count) ?? -1)")
  }

  /// Locks the file as SQLite does for writing: its pending byte, and its shared bytes.
  private static func lock(_ path: String) {
    let file = open(path, O_RDWR)
    var lock = flock()
    (lock.l_type, lock.l_whence, lock.l_start, lock.l_len) = (
      Int16(F_WRLCK), Int16(SEEK_SET), 0x4000_0000, 512
    )
    guard file >= 0, fcntl(file, F_SETLKW, &lock) == 0 else { exit(71) }
    say("locked")
    while readLine() != nil {}
  }

  private static func limitFiles(to bytes: UInt) {
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
    #if os(Linux)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    #else
      setrlimit(RLIMIT_FSIZE, &limit)
    #endif
  }

  private static func append(_ count: Int, to store: ProgressStore) {
    for number in 0..<count {
      let id = UUID()
      let attempt = Attempt(
        concept: .maxValue, question: "writer/\(getpid())/\(number)", answer: id.uuidString, outcome: .right,
        hints: 0, isFirstTry: true, time: Int64(number))
      do throws(StoreError) {
        try store.append(attempt, id: id)
        say("kept \(id.uuidString)")
      } catch {
        say("failed \(error.message)")
      }
    }
  }

  /// In one unbuffered write, so that all output is out when this program is killed.
  private static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(STDOUT_FILENO, bytes, bytes.count)
  }
}
