/// The times of an animated walk, in milliseconds: at each step the box glides to its place and stays there;
/// after the last one everything stays for a while, and then starts over.
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

  /// When the box is at the place of `step`.
  func arrival(_ step: Int) -> Int { step == 0 ? glide / 2 : step * pace + glide }

  /// When it leaves for the next; after the last step it stays.
  func departure(_ step: Int) -> Int { step == count - 1 ? total : (step + 1) * pace }

  /// A moment of a loop, for a keyframe.
  func percent(_ time: Int) -> String {
    Markup.number(Double(time) * 100 / Double(total)) + "%"
  }

  /// The delay of a step's parts, so that they appear at the right time of the loop.
  func delay(_ step: Int) -> String { Markup.number(Double(arrival(step) - total) / 1000) + "s" }

  var duration: String { Markup.number(Double(total) / 1000) + "s" }
}
