import Narration
import Kernels
import AppCore
import Localization

/// The size formula along one axis, in letters and with the numbers put in.
struct AxisFormula {
  /// A piece of the formula, and the letter that it stands for, if any.
  struct Part: Equatable {
    let text: String
    let letter: ShapesState.Letter?

    init(_ text: String, _ letter: ShapesState.Letter? = nil) {
      self.text = text
      self.letter = letter
    }
  }

  let axis: PlacedAxis
  /// The side of the box: P, or F for a filter, which cannot be set.
  var box = Part("P", .poolSize)

  var letter: ShapesState.Letter { axis.name == .height ? .rows : .columns }
  private var hasPads: Bool { axis.padBefore + axis.padAfter > 0 }

  /// "(L−P)/S+1".
  var letters: [Part] {
    parts(
      size: letter.symbol, pads: hasPads ? "+p" : "", box: axis.dilation == 1 ? box.text : "span",
      stride: "S")
  }

  /// "(5−2)/2+1".
  var numbers: [Part] {
    parts(
      size: "\(axis.input)", pads: hasPads ? "+\(axis.padBefore)+\(axis.padAfter)" : "", box: "\(axis.span)",
      stride: "\(axis.stride)")
  }

  /// The value of the formula, before and after rounding: "2.5 → 2".
  func value(_ look: RenderStyle) -> (sign: String, text: String) {
    let result = Float(axis.unroundedOutput)
    let format = NumberFormat(fitting: CollectionOfOne(result), look)
    let isWhole = axis.unroundedOutput == Double(axis.roundedOutput)
    let rounded = isWhole ? "" : " → \(axis.roundedOutput)"
    let last = axis.leftOutLast ? (isWhole ? " →" : ",") + look(.shapes(.lessOne(axis.output))) : ""
    return (format.rounds(result) ? "≈" : "=", format.string(result) + rounded + last)
  }

  private func parts(size: String, pads: String, box side: String, stride: String) -> [Part] {
    if axis.edge.isSame { return [Part(size, letter), Part("/"), Part(stride, .stride)] }
    return [
      Part("("), Part(size, letter), Part(pads + "−"), Part(side, box.letter), Part(")/"),
      Part(stride, .stride),
      Part("+1"),
    ]
  }
}

extension PlacedAxis {
  /// Why the formula's value is rounded as it is.
  var rounding: Phrase {
    if edge.isSame { return .shapes(.onlyStride(edge.rawValue)) }
    if leftOutLast { return .shapes(.leftOutLast) }
    if unroundedOutput == Double(output) { return .shapes(.comesOutEven) }
    return edge == .overhang
      ? .shapes(.roundedUp)
      : .shapes(.roundedDown)
  }
}

extension ShapesState.Letter {
  /// As the formula has it.
  var symbol: String {
    switch self {
    case .rows: "L"
    case .columns: "B"
    case .depth: "d"
    case .poolSize: "P"
    case .stride: "S"
    }
  }

  /// What it means.
  var meaning: Phrase {
    switch self {
    case .rows: .shapes(.meansRows)
    case .columns: .shapes(.meansColumns)
    case .depth: .shapes(.meansDepth)
    case .poolSize: .shapes(.meansPool)
    case .stride: .shapes(.meansStride)
    }
  }
}
