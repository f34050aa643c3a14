import Foundation
import Synchronization
import Terminal

/// Work on a thread of its own.
final class Errand<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)
  private let end = NSCondition()

  /// - Parameter done: called on that thread once `ready` has the result.
  init(_ work: @escaping @Sendable () -> Value, done: @escaping @Sendable () -> Void = {}) {
    Thread.detachNewThread { [self] in
      let value = work()
      end.lock()
      result.withLock { $0 = value }
      end.broadcast()
      end.unlock()
      done()
    }
  }

  /// The result if it is there.
  var ready: Value? { result.withLock { $0 } }

  /// The result, waited for at most so long.
  func value(within milliseconds: Int) -> Value? {
    let deadline = Date(timeIntervalSinceNow: Double(milliseconds) / 1000)
    end.lock()
    defer { end.unlock() }
    while ready == nil, end.wait(until: deadline) {}
    return ready
  }

  /// Waits for the result.
  var value: Value {
    end.lock()
    defer { end.unlock() }
    while true {
      if let value = ready { return value }
      end.wait()
    }
  }
}

/// Tells the thread that waits how far an errand is, and the errand when to stop.
final class Watch: Sendable {
  private struct Report {
    var done = 0.0
    var isStopped = false
    var toldAt = 0
  }

  /// How often, in milliseconds, there is something new to show.
  private static let interval = 50
  /// What need not be seen coming: less than it takes to notice a pause.
  static let patience = 120

  private let report = Mutex(Report())

  /// For the errand.
  /// - Returns: whether to go on.
  func tell(_ done: Double) -> Bool {
    let now = Terminal.clock
    let (goesOn, isDue) = report.withLock { report in
      report.done = done
      let isDue = now >= report.toldAt + Self.interval
      if isDue { report.toldAt = now }
      return (!report.isStopped, isDue)
    }
    if isDue { Terminal.wake() }
    return goesOn
  }

  var done: Double { report.withLock { $0.done } }

  func stop() { report.withLock { $0.isStopped = true } }
}
