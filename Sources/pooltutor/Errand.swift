import Foundation
import Synchronization

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
