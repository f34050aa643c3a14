#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a program is started with: three streams, and room for more files.
public enum StandardStreams {
  /// Keeps the numbers 0 to 2 from files that are opened later, which would be written to in place of a stream that was
  /// closed. Reading and writing the stand-in fails, as on the closed stream itself.
  public static func hold() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Whether so many more files can be opened. The soft limit is raised for it, as far as the hard one allows.
  public static func haveRoom(forMore count: Int) -> Bool {
    if room(atMost: count) == count { return true }
    raiseLimit(by: count)
    return room(atMost: count) == count
  }

  private static func room(atMost count: Int) -> Int {
    let copies = (0..<count).map { _ in fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) }.filter { $0 >= 0 }
    copies.forEach { close($0) }
    return copies.count
  }

  private static func raiseLimit(by count: Int) {
    #if canImport(Darwin)
      let resource = RLIMIT_NOFILE
    #else
      let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #endif
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
    limit.rlim_cur = min(limit.rlim_max, limit.rlim_cur + rlim_t(count))
    _ = setrlimit(resource, &limit)
  }
}
