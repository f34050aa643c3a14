#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The three streams that a program starts with, and room for more files.
public enum StandardStreams {
  /// Reserves the numbers 0 to 2 for the standard streams: a file opened later could otherwise take the
  /// number of a closed stream and be written to instead. Reading or writing the stand-in fails, as on the
  /// closed stream.
  public static func hold() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Whether so many more files can be opened. Raises the soft limit as far as the hard one allows.
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
