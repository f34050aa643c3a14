#if os(Linux)
  import Glibc
  import PTYKit
  import Testing

  @Suite(.waits) struct IdleTests {
    /// A process that waits in poll with no time limit is not scheduled at all.
    @Test func idleTakesNoProcessorTime() throws {
      let session = try TerminalSession.probe()
      #expect(session.isSilent(milliseconds: 100))
      let before = try work(of: session.pid)
      #expect(session.isSilent(milliseconds: 300))
      #expect(try work(of: session.pid) == before)
    }

    /// How often the process has gone to sleep or been interrupted, from the kernel's account.
    private func work(of pid: pid_t) throws -> [String] {
      let status = try contents("/proc/\(pid)/status").split(separator: "\n").map(String.init)
      return status.filter { $0.contains("voluntary_ctxt_switches") || $0.hasPrefix("State") }
    }

    private func contents(_ path: String) throws -> String {
      let file = open(path, O_RDONLY)
      defer { close(file) }
      var buffer = [UInt8](repeating: 0, count: 8192)
      let count = read(file, &buffer, buffer.count)
      return String(decoding: buffer[..<max(0, count)], as: UTF8.self)
    }
  }
#endif
