import CProcessor

/// Distributes work over threads.
public enum Workers {
  /// Below this many bytes to read and write, a second thread gains nothing.
  public static let leastBytes = 1 << 20

  /// Runs `body` on parts that together cover 0..<count: on one thread, or if `bytes` is at least
  /// `leastBytes` on up to `threads`. The parts must not depend on each other.
  @inline(__always)
  static func share(_ count: Int, bytes: Int, _ threads: Int, _ body: (Range<Int>) -> Void) {
    let parts = bytes < leastBytes ? 1 : min(threads, count, 64)
    if parts <= 1 { body(0..<count) } else { split(count, parts, body) }
  }

  private static func split(_ count: Int, _ parts: Int, _ body: (Range<Int>) -> Void) {
    withoutActuallyEscaping(body) { body in
      var job = Job(count: count, parts: parts, body: body)
      withUnsafeMutablePointer(to: &job) { job in
        workers_run(
          Int32(parts),
          { context, part in
            context?.assumingMemoryBound(to: Job.self).pointee.run(Int(part))
          }, job)
      }
    }
  }

  private struct Job {
    let count: Int
    let parts: Int
    let body: (Range<Int>) -> Void

    func run(_ part: Int) { body((count * part / parts)..<(count * (part + 1) / parts)) }
  }
}

/// A kernel's input and output, for closures that run on several threads, each on its own part.
struct Pointers: @unchecked Sendable {
  let source: UnsafePointer<Float>
  let target: UnsafeMutablePointer<Float>

  init(_ source: UnsafePointer<Float>, _ target: UnsafeMutablePointer<Float>) {
    self.source = source
    self.target = target
  }
}
