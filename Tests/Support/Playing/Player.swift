import Quiz
import Screen
import AppCore
import Views

/// The app without a terminal: keys and ticks in, frames out. What the loop of the executable does, but for the
/// terminal, and with a clock that only moves when told.
public struct Player {
  public private(set) var state: State
  public private(set) var size: Size
  public let look: RenderStyle
  public private(set) var hasQuit = false
  /// What the app asked to keep, in order.
  public private(set) var attempts: [GivenAnswer] = []
  public private(set) var places: [LessonPlace] = []
  /// What was copied last, and the files that were ordered.
  public private(set) var copied: String?
  public private(set) var orders: [ExportRequest] = []
  /// How often it asked for something to be computed on the side; done at once here.
  public private(set) var computations = 0
  /// When the app wants its next tick.
  public private(set) var wake: Int?

  public init(_ state: State, size: Size = Size(columns: 80, rows: 24), look: RenderStyle = RenderStyle()) {
    self.state = state
    self.size = size
    self.look = look
  }

  public var frame: Frame { render(state, size: size, look: look) }

  /// - Returns: whether the key means something here.
  @discardableResult
  public mutating func press(_ key: Key) -> Bool {
    guard let event = Keymap.event(for: key, in: state, shownAs: frame) else { return false }
    send(event)
    return true
  }

  public mutating func paste(_ text: String) {
    if let event = Keymap.event(forPasted: text, in: state) { send(event) }
  }

  public mutating func send(_ event: Event) {
    for effect in update(&state, event) {
      switch effect {
      case .quit: hasQuit = true
      case .record(let attempt):
        attempts.append(attempt)
        send(.recorded)
      case .compute(let computation):
        computations += 1
        if let computed = computation.run({ _ in true }) { send(.computed(computed)) }
      case .stopWork: break
      case .keepPlace(let place): places.append(place)
      case .copy(let text): copied = text
      case .export(let order): orders.append(order)
      case .wake(let after): wake = after
      }
    }
  }

  /// Says the kernel's own result, where the stage waits for one.
  /// - Returns: whether it did.
  @discardableResult
  public mutating func sayResult() -> Bool {
    guard let stage = state.stage, stage.isWaiting else { return false }
    for character in "\(stage.current.kernel)" { send(.type(character)) }
    send(.command(.answer))
    return true
  }

  public mutating func resize(_ size: Size) { self.size = size }

  /// Ticks when the app asks for it, until it asks no more.
  public mutating func settle() {
    var budget = 10_000
    while let after = wake, budget > 0 {
      send(.tick(milliseconds: after))
      budget -= 1
    }
  }
}

extension State {
  /// Performs commands; attempts are recorded at once.
  public mutating func send(_ commands: Command...) {
    for command in commands { send(.command(command)) }
  }

  /// Types `text`, character by character.
  public mutating func type(text: String) {
    for character in text { send(.type(character)) }
  }

  private mutating func send(_ event: Event) {
    for case .record in update(&self, event) { send(.recorded) }
  }
}

extension State {
  /// Adopts what earlier runs saved.
  public mutating func remember(_ memory: Memory) {
    _ = update(&self, .recalled(memory.places))
    _ = update(&self, .remembered(memory.answers))
  }
}
