#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The signals that end a program unless it catches them, and that it can catch.
public enum DeadlySignal {
  public static let all: [Int32] = sent + broken

  /// Those that are sent to end a program.
  public static let sent: [Int32] = {
    let everywhere = [
      SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ, SIGVTALRM,
      SIGPROF,
    ]
    #if os(Linux)
      // SIGSTKFLT has no name in C; the last are a few of the real-time ones.
      return everywhere + [SIGIO, SIGPWR, 16, 34, 35, 50, 64]
    #else
      return everywhere
    #endif
  }()

  /// Those of a program that is broken.
  public static let broken = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS]
}
