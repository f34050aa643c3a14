#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The ways in which a program can crash, one per key.
enum Crashes {
  static func happen(on key: Character, zero: Int) {
    switch key {
    case "1": fatalError("fatal on purpose")
    case "2": print(Int.max - zero + 1)
    case "3": UnsafeMutablePointer<Int>(bitPattern: zero + 8)?.pointee = 1
    case "4": abort()
    case "5": print(recurse(zero))
    case "6": print([Int]()[zero])
    case "7": exit(3)
    default: break
    }
  }

  /// Endless, which neither the compiler nor an optimiser can see.
  @inline(never) private static func recurse(_ depth: Int) -> Int {
    depth < 0 ? 0 : 1 + recurse(depth + 1) + recurse(depth + 2)
  }
}
