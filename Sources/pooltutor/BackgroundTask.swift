import Foundation
import Terminal

/// Work on a thread of its own. Locks are Foundation's: the thread sanitizer does not see when a `Mutex` that was waited for
/// is taken, and reports what it guards.
final class BackgroundTask<Value: Sendable>: Sendable {
  /// Guarded by `end`.
  nonisolated(unsafe) private var result: Value?
  private let end = NSCondition()

  /// - Parameter done: called on that thread once `ready` has the result.
  init(_ work: @escaping @Sendable () -> Value, done: @escaping @Sendable () -> Void = {}) {
    Thread.detachNewThread { [self] in
      let value = work()
      end.lock()
      result = value
      end.broadcast()
      end.unlock()
      done()
    }
  }

  /// The result if it is there.
  var ready: Value? { end.withLock { result } }

  /// The result, waited for at most so long.
  func value(within milliseconds: Int) -> Value? {
    let deadline = Date(timeIntervalSinceNow: Double(milliseconds) / 1000)
    end.lock()
    defer { end.unlock() }
    while result == nil, end.wait(until: deadline) {}
    return result
  }

  /// Waits for the result.
  var value: Value {
    end.lock()
    defer { end.unlock() }
    while true {
      if let result { return result }
      end.wait()
    }
  }
}

/// Tells the thread that waits how far a task is, and the task when to stop.
final class ProgressToken: Sendable {
  private struct Report {
    var done = 0.0
    var isStopped = false
    var toldAt = 0
  }

  /// How often, in milliseconds, there is something new to show.
  private static let interval = 50
  /// What need not be seen coming: less than it takes to notice a pause.
  static let patience = 120

  private let lock = NSLock()
  /// Guarded by `lock`.
  nonisolated(unsafe) private var report = Report()

  /// For the task.
  /// - Returns: whether to go on.
  func tell(_ done: Double) -> Bool {
    let now = Terminal.clock
    let (goesOn, isDue) = lock.withLock {
      report.done = done
      let isDue = now >= report.toldAt + Self.interval
      if isDue { report.toldAt = now }
      return (!report.isStopped, isDue)
    }
    if isDue { Terminal.wake() }
    return goesOn
  }

  var done: Double { lock.withLock { report.done } }

  var isStopped: Bool { lock.withLock { report.isStopped } }

  func stop() { lock.withLock { report.isStopped = true } }
}
