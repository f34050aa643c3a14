/// The size formula before and after rounding.
extension PlacedAxis {
  /// What the formula gives before it is rounded: (n + pads − span)/s + 1; under `same` n/s.
  public var unroundedOutput: Double {
    if edge.isSame { return Double(input) / Double(stride) }
    return Double(input + padBefore + padAfter - span) / Double(stride) + 1
  }

  /// The formula's value rounded by the edge rule, before a last box that would start off the map is dropped.
  public var roundedOutput: Int { leftOutLast ? output + 1 : output }
}
