/// The box on its way from one step to the next.
public struct Glide: Equatable, Sendable {
  public let from: Int
  public let to: Int
  public internal(set) var elapsed = 0
  public let duration: Int

  /// 0 at the start, 1 on arrival.
  public var progress: Double { min(1, Double(elapsed) / Double(duration)) }
}

/// The motion on the stage and its pace. All times are in milliseconds.
public struct Motion: Equatable, Sendable {
  /// Off: the box jumps.
  public internal(set) var isOn = true
  public internal(set) var isPlaying = false
  /// An index into `paces`.
  public internal(set) var speed = 2
  public internal(set) var glide: Glide?
  /// The demonstration beside an answered question.
  public internal(set) var replay: Replay?
  /// Since the last step, while playing.
  var sinceStep = 0

  /// The time from stop to stop while playing, slow to fast.
  public static let paces = [2400, 1600, 1000, 600, 300]
  static let frame = 33
  static let glideByHand = 200

  public var pace: Int { Self.paces[speed] }

  /// When the next tick is due; `nil` while nothing moves, so that the program sleeps.
  var wakeAfter: Int? {
    if glide != nil || replay != nil { return Self.frame }
    return isPlaying ? max(1, pace - sinceStep) : nil
  }

  mutating func start(from: Int, to: Int, glides: Bool = true) {
    let duration = isPlaying ? min(Self.glideByHand * 2, pace / 2) : Self.glideByHand
    glide = isOn && glides ? Glide(from: from, to: to, duration: duration) : nil
    sinceStep = 0
  }

  mutating func stop() {
    isPlaying = false
    glide = nil
    replay = nil
    sinceStep = 0
  }

  /// Lets time pass. Returns whether the walk is due for its next step.
  mutating func pass(_ milliseconds: Int) -> Bool {
    glide?.elapsed += milliseconds
    replay?.pass(milliseconds)
    if replay?.isOver == true { replay = nil }
    if let moving = glide, moving.elapsed >= moving.duration { glide = nil }
    guard isPlaying else { return false }
    sinceStep += milliseconds
    return sinceStep >= pace
  }
}
