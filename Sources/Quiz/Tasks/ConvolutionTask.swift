import Curriculum
import Kernels

/// Which number comes out where a detector lies on a map? There is no stage for it: the prompt shows both.
struct ConvolutionTask: QuizTask {
  let map: FeatureMap
  /// One channel of weights.
  let detector: FeatureMap
  let stride: Int
  let pad: Int
  let place: Spot

  var prompt: [Block] {
    let padding = pad > 0 ? ", padding \(pad) on every side (pads hold 0)" : ""
    return [
      Say.paragraph("**Convolution** as in Keras and PyTorch, stride \(stride)\(padding)."),
      Say.figures([("map", Say.grid(map)), ("detector", Say.grid(detector))]),
      Say.paragraph("Which number comes out in \(Say.place(place.row, place.column)) of the result?"),
    ]
  }

  var form: AnswerForm { .number }

  var rightAnswers: [Answer] { value(detector).map { [.number(Double($0))] } ?? [] }

  var hints: [[Span]] {
    let taps = taps
    let off = taps.count < detector.values.count ? " The pads add nothing." : ""
    return [
      placing,
      "It covers \(Say.list(taps.map(\.value))).\(off)",
      "Multiply each value by the weight that lies on it, and add up.",
    ].map(Say.spans)
  }

  private var placing: String {
    let corner =
      pad > 0
      ? "\(Say.count(pad, "row")) above and \(Say.count(pad, "column")) left of the map"
      : "top left on the map"
    if place.row == 0, place.column == 0 { return "Lay the detector where it starts: \(corner)." }
    let moved = Say.moved(down: place.row * stride, right: place.column * stride)
    return "The detector starts \(corner). From there it has moved \(moved)."
  }

  var solution: [Block] {
    guard let value = value(detector) else { return [] }
    let products = taps.filter { $0.weight != 0 }.map(Self.product)
    let sum = products.isEmpty ? "0" : Self.joined(products)
    let zeros = taps.contains { $0.weight == 0 } ? " Weights of 0 are left out." : ""
    return [
      Say.paragraph("Each value times the weight on it, added up.\(zeros)"),
      Say.paragraph("`\(sum) = \(Say.number(value))`"),
    ]
  }

  private static func product(_ tap: (weight: Float, value: Float)) -> (isNegative: Bool, text: String) {
    let value = tap.value < 0 ? "(\(Say.number(tap.value)))" : Say.number(tap.value)
    return (tap.weight < 0, "\(Say.number(abs(tap.weight)))·\(value)")
  }

  private static func joined(_ products: [(isNegative: Bool, text: String)]) -> String {
    products.enumerated().map { index, product in
      let sign = product.isNegative ? "−" : index == 0 ? "" : "+"
      return index == 0 ? sign + product.text : "\(sign) \(product.text)"
    }.joined(separator: " ")
  }

  /// The weights that lie on the map, each with the value under it.
  private var taps: [(weight: Float, value: Float)] {
    guard let placed = try? window(stride, pad).placed(on: map.extent) else { return [] }
    return zip(detector.values, placed.cells(row: place.row, column: place.column))
      .filter { $0.1.ground == .real }
      .map { ($0.0, map[0, $0.1.row, $0.1.column]) }
  }

  private func window(_ stride: Int, _ pad: Int) -> Window {
    Window(pool: detector.extent, stride: Extent(stride), padding: Padding(all: pad))
  }

  func value(_ weights: FeatureMap, stride: Int? = nil, pad: Int? = nil, at spot: Spot? = nil) -> Float? {
    let spot = spot ?? place
    let filters = try? Filters(
      count: 1, channels: 1, height: weights.height, width: weights.width, values: weights.values)
    guard let filters,
      let layer = try? Convolution(
        filters, stride: Extent(stride ?? self.stride), padding: Padding(all: pad ?? self.pad)),
      let result = try? layer.forward(map), spot.row < result.height, spot.column < result.width
    else { return nil }
    return result[0, spot.row, spot.column]
  }
}

extension ConvolutionTask {
  var slips: [Slip] { (weighing + misplacing).compactMap { $0 } }

  private func detector(_ change: ([Float]) -> [Float]) -> FeatureMap? {
    try? FeatureMap(height: detector.height, width: detector.width, values: change(detector.values))
  }

  private var weighing: [Slip?] {
    [
      Slip(.flippedFilter, number: detector { $0.reversed() }.flatMap { value($0) }) {
        "\($0) comes from the detector turned by half a turn, as mathematicians convolve. In networks it is laid on as it is."
      },
      Slip(.forgotWeights, number: detector { $0.map { _ in 1 } }.flatMap { value($0) }) {
        "\($0) adds up the values alone. Each is first multiplied by the weight that lies on it."
      },
      detector.values.contains { $0 < 0 }
        ? Slip(.flippedSign, number: detector { $0.map(abs) }.flatMap { value($0) }) {
          "\($0) takes every weight as positive. A weight below 0 subtracts."
        } : nil,
    ]
  }

  private var misplacing: [Slip?] {
    let swapped = place.row == place.column ? nil : Spot(row: place.column, column: place.row)
    return [
      stride > 1 && (place.row > 0 || place.column > 0)
        ? Slip(.neighbourWindow, number: value(detector, stride: 1)) {
          "\($0) comes from a detector that moves 1 cell at a time. Here the stride is \(stride)."
        } : nil,
      pad > 0
        ? Slip(.otherPads, number: value(detector, pad: 0)) {
          "\($0) comes from a detector that starts on the map. With padding \(pad) it starts off the map."
        } : nil,
      Slip(.swappedAxes, number: swapped.flatMap { value(detector, at: $0) }) {
        "\($0) is the result of \(Say.place(place.column, place.row)). The row is counted first, then the column."
      },
    ]
  }
}
