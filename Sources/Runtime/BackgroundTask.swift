import Foundation

/// Work on a thread of its own. Locks are Foundation's: the thread sanitizer does not see when a `Mutex` that was waited for
/// is taken, and reports what it guards.
public final class BackgroundTask<Value: Sendable>: Sendable {
  /// Guarded by `end`.
  nonisolated(unsafe) private var result: Value?
  private let end = NSCondition()
  private let token: ProgressToken

  /// - Parameters:
  ///   - wake: called on that thread now and then, and once `ready` has the result.
  ///   - work: tells the token how far it is, and ends early where that says so.
  public init(
    wake: @escaping @Sendable () -> Void = {}, _ work: @escaping @Sendable (ProgressToken) -> Value
  ) {
    let token = ProgressToken(wake: wake)
    self.token = token
    Thread.detachNewThread { [self] in
      let value = work(token)
      end.lock()
      result = value
      end.broadcast()
      end.unlock()
      wake()
    }
  }

  /// The result if it is there.
  public var ready: Value? { end.withLock { result } }

  /// The result, waited for at most so long.
  public func value(within milliseconds: Int) -> Value? {
    let deadline = Date(timeIntervalSinceNow: Double(milliseconds) / 1000)
    end.lock()
    defer { end.unlock() }
    while result == nil, end.wait(until: deadline) {}
    return result
  }

  /// Waits for the result.
  public var value: Value {
    end.lock()
    defer { end.unlock() }
    while true {
      if let result { return result }
      end.wait()
    }
  }

  /// The part that is done, from 0 to 1.
  public var done: Double { token.done }

  /// Asks it to stop, and waits a moment for that: work that does not hear of it may go on for longer.
  public func stop() {
    token.stop()
    _ = value(within: 50)
  }
}

/// Tells the thread that waits how far a task is, and the task when to stop.
public final class ProgressToken: Sendable {
  private struct Report {
    var done = 0.0
    var isStopped = false
    var toldAt = 0
  }

  /// How often, in milliseconds, there is something new to show.
  private static let interval = 50
  /// What need not be seen coming, in milliseconds: less than it takes to notice a pause.
  public static let patience = 120

  private let wake: @Sendable () -> Void
  private let lock = NSLock()
  /// Guarded by `lock`.
  nonisolated(unsafe) private var report = Report()

  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// For the task.
  /// - Returns: whether to go on.
  public func tell(_ done: Double) -> Bool {
    let now = SystemClock.steady
    let (goesOn, isDue) = lock.withLock {
      report.done = done
      let isDue = now >= report.toldAt + Self.interval
      if isDue { report.toldAt = now }
      return (!report.isStopped, isDue)
    }
    if isDue { wake() }
    return goesOn
  }

  /// For the task: whether it was asked to stop.
  public var isStopped: Bool { lock.withLock { report.isStopped } }

  fileprivate var done: Double { lock.withLock { report.done } }

  fileprivate func stop() { lock.withLock { report.isStopped = true } }
}
