#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Added to the environment of each program that a test starts: keeps it from writing coverage counts. If one
/// were killed while writing, the damaged file would spoil the whole count.
public let uncounted = ["LLVM_PROFILE_FILE": "/dev/null"]

/// The path of an executable of this package. Executables are beside the test runner, on macOS beside its
/// bundle.
public func product(_ name: String) -> String {
  #if os(Linux)
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let runner = String(decoding: buffer[..<max(0, count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return folder(of: runner) + "/" + name
  #else
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    let path = bundle.split(separator: "/").prefix { !$0.hasSuffix(".xctest") }.joined(separator: "/")
    return "/" + path + "/" + name
  #endif
}

private func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
}
