#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The sanitizer that these tests, and the programs they start, were built with; see `.ci/sanitize`. The
/// undefined-behaviour sanitizer is not listed: it changes neither memory nor signals, so no test depends on
/// it.
public enum Sanitizer: Sendable {
  case address, thread

  /// `nil` in a build without a sanitizer.
  public static let inUse: Sanitizer? =
    isLinked("__asan_init") ? .address : isLinked("__tsan_init") ? .thread : nil

  /// How many times longer things may take.
  public static let slowness = inUse == nil ? 1.0 : 10

  /// Environment variables that tell sanitizers where to write reports, for programs started with a small
  /// environment.
  public static let options: [String: String] = {
    let names = ["ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"]
    let found = names.compactMap { name in getenv(name).map { (name, String(cString: $0)) } }
    return Dictionary(uniqueKeysWithValues: found)
  }()

  private static func isLinked(_ symbol: String) -> Bool {
    dlopen(nil, RTLD_NOW).flatMap { dlsym($0, symbol) } != nil
  }
}
