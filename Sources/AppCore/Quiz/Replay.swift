import Quiz

/// The demonstration after an answer: the box moves to the places that explain it, and through a single one term by
/// term. The stage below is already at its end, so that any key may cut it short.
public struct Replay: Equatable, Sendable {
  /// What is visible at one moment.
  public struct Moment: Equatable, Sendable {
    public let step: Int
    public internal(set) var glide: Glide?
    /// How many terms of the box are shown so far; `nil` if all of them and the result are.
    public internal(set) var terms: Int?
  }

  private struct Leg: Equatable {
    let from: Int
    let to: Int
  }

  private let legs: [Leg]
  /// Milliseconds per leg, and how many of them the box moves.
  private let pace: Int
  private let glide: Int
  /// The number of terms shown one by one in the last box; 0 for none.
  private let terms: Int
  private let termPace: Int
  /// Where it ends.
  private let last: Int
  private(set) var elapsed = 0

  private static let longest = 2400

  /// - Parameter stage: the demonstration's.
  init(_ demonstration: Demonstration, on stage: StageState) {
    let steps = demonstration.spots.map(stage.step(of:))
    if steps.isEmpty {
      self.init(walking: 0..<stage.walk.count)
    } else if steps.count == 1 {
      self.init(single: steps[0], terms: stage.walk.step(steps[0]).terms.count)
    } else {
      self.init(visiting: steps)
    }
  }

  /// Without rests: what counts is how often the box moves.
  private init(walking steps: Range<Int>) {
    legs = steps.dropFirst().map { Leg(from: $0 - 1, to: $0) }
    pace = min(400, Self.longest / max(1, legs.count))
    (glide, terms, termPace, last) = (pace, 0, 0, max(0, steps.count - 1))
  }

  private init(visiting steps: [Int]) {
    legs = zip([max(0, steps[0] - 1)] + steps, steps).map { Leg(from: $0, to: $1) }
    pace = min(900, 2 * Self.longest / legs.count)
    (glide, terms, termPace, last) = (pace / 3, 0, 0, steps[steps.count - 1])
  }

  private init(single step: Int, terms: Int) {
    legs = step > 0 ? [Leg(from: step - 1, to: step)] : []
    (pace, glide) = (400, 400)
    self.terms = terms
    termPace = min(200, Self.longest / 2 / max(1, terms))
    last = step
  }

  private var travel: Int { legs.count * pace }
  var isOver: Bool { elapsed >= travel + (terms > 0 ? (terms + 1) * termPace : 0) }

  public var moment: Moment {
    guard elapsed < travel else {
      return Moment(step: last, terms: terms > 0 ? (elapsed - travel) / termPace : nil)
    }
    let (index, within) = elapsed.quotientAndRemainder(dividingBy: pace)
    let leg = legs[index]
    return Moment(
      step: leg.to,
      glide: within < glide && leg.from != leg.to
        ? Glide(from: leg.from, to: leg.to, elapsed: within, duration: glide) : nil)
  }

  mutating func pass(_ milliseconds: Int) { elapsed += milliseconds }
}

extension StageState {
  func step(of spot: CellIndex) -> Int {
    walk.index(channel: spot.channel, row: spot.row, column: spot.column)
  }
}
