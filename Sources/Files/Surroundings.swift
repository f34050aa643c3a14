#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The command line, the environment and the program's own files.
public enum Surroundings {
  /// The arguments after the program's name. File names keep their bytes.
  public static var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { String(systemPath: $0) }
    }
  }

  /// An environment variable; `nil` if unset or empty.
  public static func variable(_ name: String) -> String? {
    getenv(name).map { String(systemPath: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The home folder in the system's list of users, whatever `$HOME` says; `nil` for a user who is not
  /// listed.
  public static var listedHome: String? {
    guard let user = getpwuid(getuid()), let home = user.pointee.pw_dir else { return nil }
    return String(systemPath: home)
  }

  /// A resource of the program: beside it, in an installation's share/, or in the checkout that it was built
  /// from. (SwiftPM's own `Bundle.module` ends the program if there is none.)
  public static func resource(_ name: String, of module: String, checkout: String) -> String? {
    let places = [
      "pooltutor_\(module).resources", "pooltutor_\(module).bundle/Contents/Resources",
      "pooltutor_\(module).bundle", "../share/pooltutor",
    ]
    let besides = program.map { program in places.map { Path.sibling($0 + "/" + name, of: program) } } ?? []
    return (besides + [checkout]).first { FileStatus($0)?.isPlain == true && FileSystem.mayRead($0) }
  }

  /// The path of the running program, links resolved; `nil` if the system cannot tell.
  public static var program: String? {
    #if canImport(Darwin)
      var count = UInt32(0)
      _NSGetExecutablePath(nil, &count)
      var bytes = [CChar](repeating: 0, count: Int(count) + 1)
      return _NSGetExecutablePath(&bytes, &count) == 0 ? FileSystem.resolved(String(systemPath: bytes)) : nil
    #else
      return FileSystem.resolved("/proc/self/exe")
    #endif
  }
}
