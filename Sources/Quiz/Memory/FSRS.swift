import Kernels

/// FSRS-5, the Free Spaced Repetition Scheduler: when to ask something again, depending on how it was recalled.
///
/// Formulas and default parameters: J. Ye and others, "The Algorithm" (open-spaced-repetition, fsrs4anki wiki, FSRS-5);
/// L. Su, J. Ye and others, "Optimizing Spaced Repetition Schedule by Capturing the Dynamics of Memory", IEEE TKDE
/// 2023. The tests compare it with the package `fsrs` for Python. Parameters are not learnt.
public enum FSRS {
  public enum Grade: Int, CaseIterable, Sendable {
    case again = 1
    case hard, good, easy
  }

  /// The desired probability of recall at the time of asking again.
  public static let desiredRetention = 0.9
  /// The longest interval, in days.
  public static let longestInterval = 36500

  static let weights = [
    0.40255, 1.18385, 3.173, 15.69105, 7.1949, 0.5345, 1.4604, 0.0046, 1.54575, 0.1192, 1.01925, 1.9395, 0.11,
    0.29605, 2.2698, 0.2315, 2.9898, 0.51655, 0.6621,
  ]
  private static let decay = -0.5
  private static let factor = 19.0 / 81

  /// The probability of recall after some whole days, given `stability`.
  public static func retrievability(stability: Double, days: Int) -> Double {
    Elementary.power(1 + factor * Double(max(0, days)) / stability, decay)
  }

  /// Whole days until the probability has fallen to `desiredRetention`: at least 1.
  public static func interval(stability: Double) -> Int {
    let days = stability / factor * (Elementary.power(desiredRetention, 1 / decay) - 1)
    return min(max(1, Int(min(days, Double(longestInterval)).rounded(.toNearestOrEven))), longestInterval)
  }

  static func initialStability(_ grade: Grade) -> Double { max(0.1, weights[grade.rawValue - 1]) }

  static func initialDifficulty(_ grade: Grade) -> Double {
    bounded(weights[4] - Elementary.exp(weights[5] * Double(grade.rawValue - 1)) + 1)
  }

  static func difficulty(after grade: Grade, from difficulty: Double) -> Double {
    let damped = (10 - difficulty) * -weights[6] * Double(grade.rawValue - 3) / 9
    return bounded(weights[7] * initialDifficulty(.easy) + (1 - weights[7]) * (difficulty + damped))
  }

  /// Asked again on the same day.
  static func sameDayStability(after grade: Grade, from stability: Double) -> Double {
    stability * Elementary.exp(weights[17] * (Double(grade.rawValue - 3) + weights[18]))
  }

  /// Asked again a day later or more.
  static func stability(
    after grade: Grade, from stability: Double, difficulty: Double, retrievability: Double
  ) -> Double {
    grade == .again
      ? forgotten(stability, difficulty, retrievability)
      : recalled(stability, difficulty, retrievability, grade)
  }

  private static func forgotten(_ stability: Double, _ difficulty: Double, _ retrievability: Double) -> Double
  {
    let long =
      weights[11] * Elementary.power(difficulty, -weights[12])
      * (Elementary.power(stability + 1, weights[13]) - 1)
      * Elementary.exp((1 - retrievability) * weights[14])
    return min(long, stability / Elementary.exp(weights[17] * weights[18]))
  }

  private static func recalled(
    _ stability: Double, _ difficulty: Double, _ retrievability: Double, _ grade: Grade
  ) -> Double {
    let penalty = grade == .hard ? weights[15] : 1
    let bonus = grade == .easy ? weights[16] : 1
    let growth =
      Elementary.exp(weights[8]) * (11 - difficulty) * Elementary.power(stability, -weights[9])
      * (Elementary.exp((1 - retrievability) * weights[10]) - 1) * penalty * bonus
    return stability * (1 + growth)
  }

  private static func bounded(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }
}
