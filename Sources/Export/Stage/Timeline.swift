/// The times of an animated walk, in milliseconds. At each step the box glides to its position and stays.
/// After the last step everything stays for a while, and then starts over.
struct Timeline {
  let count: Int
  /// From one step to the next.
  let pace: Int

  private static let usualPace = 1600
  private static let leastPace = 400
  private static let longest = 90_000
  private static let lastHold = 2400

  init(count: Int) {
    self.count = count
    pace = max(Self.leastPace, min(Self.usualPace, Self.longest / max(1, count)))
  }

  private var glide: Int { pace * 3 / 10 }
  var total: Int { count * pace + Self.lastHold }

  /// When the box reaches `step`.
  func arrival(_ step: Int) -> Int { step == 0 ? glide / 2 : step * pace + glide }

  /// When the box leaves `step`; after the last step it stays to the end.
  func departure(_ step: Int) -> Int { step == count - 1 ? total : (step + 1) * pace }

  /// A time as a percentage of the loop, for a keyframe.
  func percent(_ time: Int) -> String {
    Markup.number(Double(time) * 100 / Double(total)) + "%"
  }

  /// The CSS delay of a step's parts, which makes them appear at the right time of the loop.
  func delay(_ step: Int) -> String { Markup.number(Double(arrival(step) - total) / 1000) + "s" }

  var duration: String { Markup.number(Double(total) / 1000) + "s" }
}
