/// What a question is about. Memory is kept per concept, and a concept comes back when due. Raw values are stable:
/// attempts are stored under them.
public struct Concept: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let maxValue = Concept(rawValue: "value.max")
  public static let averageValue = Concept(rawValue: "value.average")
  public static let sumValue = Concept(rawValue: "value.sum")
  public static let reluValue = Concept(rawValue: "value.relu")
  public static let convolutionValue = Concept(rawValue: "value.convolution")
  public static let winner = Concept(rawValue: "winner")
  public static let sizeDrop = Concept(rawValue: "size.drop")
  public static let sizeOverhang = Concept(rawValue: "size.overhang")
  public static let sizeSame = Concept(rawValue: "size.same")
  public static let sizePadded = Concept(rawValue: "size.padded")
  public static let realCells = Concept(rawValue: "real-cells")
  public static let divisor = Concept(rawValue: "divisor")
  public static let settings = Concept(rawValue: "settings")
  public static let shift = Concept(rawValue: "shift")
  public static let gradient = Concept(rawValue: "gradient")
  public static let code = Concept(rawValue: "code")

  /// The concepts with generated questions, in teaching order.
  public static let generated: [Concept] = [
    .convolutionValue, .reluValue, .maxValue, .winner, .averageValue, .sumValue, .sizeDrop, .sizeOverhang,
    .realCells, .divisor, .sizeSame, .sizePadded, .code, .settings, .shift, .gradient,
  ]

  /// All authored questions of a lesson.
  public static func lesson(_ id: String) -> Concept { Concept(rawValue: "lesson.\(id)") }
}
