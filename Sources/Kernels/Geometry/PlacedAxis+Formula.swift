/// The size formula before and after rounding, for those who want to see it.
extension PlacedAxis {
  /// What the formula gives before it is rounded: (n + pads − span)/s + 1; under `same` n/s.
  public var unroundedOutput: Double {
    if edge.isSame { return Double(input) / Double(stride) }
    return Double(input + padBefore + padAfter - span) / Double(stride) + 1
  }

  /// Rounded as the edge rule has it, before a last box that would start off the map is left out.
  public var roundedOutput: Int { leftOutLast ? output + 1 : output }
}
