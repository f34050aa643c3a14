import Foundation

/// Reads the system's clocks, in milliseconds.
public enum SystemClock {
  /// Since 1970, UTC; it may jump.
  public static var wall: Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

  /// Since some moment; it never jumps.
  public static var steady: Int { Int(DispatchTime.now().uptimeNanoseconds / 1_000_000) }
}
