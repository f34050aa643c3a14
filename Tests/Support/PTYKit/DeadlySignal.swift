#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The signals that end a program unless it catches them, and that it can catch.
public enum DeadlySignal {
  /// `sent`, then `broken`.
  public static let all: [Int32] = sent + broken

  /// The signals that are sent to end a program.
  public static let sent: [Int32] = {
    let everywhere = [
      SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ, SIGVTALRM,
      SIGPROF,
    ]
    #if os(Linux)
      // SIGSTKFLT (16) is not imported; the last four are examples of real-time signals.
      return everywhere + [SIGIO, SIGPWR, 16, 34, 35, 50, 64]
    #else
      return everywhere
    #endif
  }()

  /// The signals of a broken program.
  public static let broken = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS]
}
