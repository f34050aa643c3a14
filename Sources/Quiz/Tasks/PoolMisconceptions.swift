import Kernels
import Localization

/// Mistakes in one box of a pooling layer.
struct PoolMisconceptions {
  let context: QuestionContext

  private var layer: Layer { context.layer }

  var all: [Misconception] { (edge + operation + place + channels).compactMap { $0 } }

  /// Mistakes about cells off the map.
  private var edge: [Misconception?] {
    guard let step = context.step, context.missing > 0 else { return [] }
    switch layer.kind {
    case .max: return [zeroAtEdge(step)]
    case .average: return divisors(step, layer.countIncludePad)
    default: return []
    }
  }

  private func zeroAtEdge(_ step: WalkStep) -> Misconception? {
    Misconception(.zeroAtEdge, number: step.kernel < 0 ? 0 : nil) { _ in
      .poolMistake(.zeroAtEdge)
    }
  }

  private func divisors(_ step: WalkStep, _ counts: Bool) -> [Misconception?] {
    let sum = context.value(.sum) ?? 0
    let divisor = step.divisor ?? 1
    let whole = step.cells.count
    return [
      Misconception(
        counts ? .countedOverhang : .dividedByBox, number: whole == divisor ? nil : sum / Float(whole)
      ) {
        .poolMistake(.dividedByBox($0, box: whole, divisor: divisor, countsPads: counts))
      },
      counts
        ? Misconception(.leftOutPads, number: context.value(.average(countIncludePad: false))) {
          .poolMistake(.leftOutPads($0))
        }
        : Misconception(.countedPads, number: context.value(.average(countIncludePad: true))) {
          .poolMistake(.countedPads($0, divisor))
        },
    ]
  }

  private var operation: [Misconception?] {
    let values = (max: context.value(rivals.max), average: context.value(rivals.average))
    let sum = context.step.map { $0.terms.reduce(0, +) }
    switch layer.kind.family {
    case .maximum:
      return [
        largestAbsolute, withoutSign,
        Misconception(.otherOperation, number: values.average) {
          .poolMistake(.averageForMax($0))
        },
        Misconception(.otherOperation, number: sum) {
          .poolMistake(.sumForMax($0))
        },
      ]
    case .average:
      return [
        dividedBySide,
        Misconception(.otherOperation, number: sum) {
          .poolMistake(.sumForAverage($0))
        },
        Misconception(.otherOperation, number: values.max) {
          .poolMistake(.maxForAverage($0))
        },
      ]
    case .norm: return power(layer.power, sum, values.max)
    default:
      return [
        Misconception(.otherOperation, number: values.average) {
          .poolMistake(.averageForSum($0))
        },
        Misconception(.otherOperation, number: values.max) {
          .poolMistake(.maxForSum($0))
        },
      ]
    }
  }

  /// Other operations on the same box.
  private var rivals: (max: Layer, average: Layer) {
    switch layer.kind.box {
    case .plane: (.globalMax, .globalAverage)
    case .adaptive: (.adaptiveMax(output: layer.output), .adaptiveAverage(output: layer.output))
    case .cell, .window, .filter: (.max, .average(countIncludePad: false))
    }
  }

  private func power(_ p: Int, _ sum: Float?, _ largest: Float?) -> [Misconception?] {
    let powers = context.step?.terms.reduce(Float(0)) { sum, x in
      sum + (0..<p).reduce(1) { product, _ in product * abs(x) }
    }
    return [
      Misconception(.otherOperation, number: p > 1 ? powers : nil) {
        .poolMistake(.forgotRoot($0, p))
      },
      Misconception(.otherOperation, number: sum) {
        .poolMistake(.sumForNorm($0, p))
      },
      Misconception(.otherOperation, number: largest) {
        .poolMistake(.maxForNorm($0))
      },
    ]
  }

  private var largestAbsolute: Misconception? {
    guard let largest = context.step?.terms.max(by: { abs($0) < abs($1) }), largest < 0 else { return nil }
    return Misconception(.largestAbsolute, number: largest) {
      .poolMistake(.largestAbsolute($0))
    }
  }

  private var withoutSign: Misconception? {
    guard let step = context.step, step.kernel < 0 else { return nil }
    return Misconception(.flippedSign, number: -step.kernel) {
      .poolMistake(.lostSign($0))
    }
  }

  private var dividedBySide: Misconception? {
    guard let step = context.step, let divisor = step.divisor, !layer.isGlobal else { return nil }
    let side = context.window.poolSize.height
    guard side == context.window.poolSize.width, side > 1, side != divisor else { return nil }
    return Misconception(.dividedBySide, number: step.terms.reduce(0, +) / Float(side)) {
      .poolMistake(.dividedBySide($0, side, divisor))
    }
  }

  /// The value of another box.
  private var place: [Misconception?] {
    guard layer.usesWindow else { return layer.kind.isAdaptive ? [swappedAxes] : [] }
    let (spot, stride) = (context.spot, context.window.stride)
    let isFirst = spot.row == 0 && spot.column == 0
    return [
      variant(.neighbourWindow, isFirst ? nil : context.window { $0.stride = Extent(1) }) {
        .poolMistake(.strideOne($0, QuestionText.side(stride)))
      },
      variant(.neighbourWindow, isFirst ? nil : context.window { $0.stride = $0.poolSize }) {
        .poolMistake(.ownSize($0, QuestionText.side(stride)))
      },
      variant(.forgotDilation, context.window { $0.dilation = Extent(1) }) {
        .poolMistake(.neighbours($0, QuestionText.side(context.window.dilation)))
      },
      variant(.otherPads, otherPads) {
        .poolMistake(.otherStart($0, padding))
      },
      swappedAxes,
    ]
  }

  private var swappedAxes: Misconception? {
    Misconception(.swappedAxes, number: context.swapped.flatMap { context.value(at: $0) }) {
      .task(.swapped($0, QuestionText.place(context.spot.column, context.spot.row)))
    }
  }

  /// The window with its pads in another place.
  private var otherPads: Window? {
    switch context.window.edge {
    case .same: context.window { $0.edge = .sameLower }
    case .sameLower: context.window { $0.edge = .same }
    case .drop, .overhang: context.window { $0.padding = .none }
    }
  }

  private var padding: Phrase {
    switch context.window.edge {
    case .same: .poolMistake(.samePads)
    case .sameLower: .poolMistake(.sameLowerPads)
    case .drop, .overhang: .poolMistake(.declaredPads)
    }
  }

  private func variant(_ kind: Mistake.Kind, _ window: Window?, _ text: (String) -> Phrase) -> Misconception?
  {
    Misconception(kind, number: window.flatMap { context.value(nil, $0) }, text)
  }

  /// One place across all channels, mistaken for a channel.
  private var channels: [Misconception?] {
    guard layer.isGlobal, context.map.channels > 1, context.spot.channel < context.map.extent.count else {
      return []
    }
    let (row, column) = context.spot.channel.quotientAndRemainder(dividingBy: context.map.width)
    let values = (0..<context.map.channels).map { context.map[$0, row, column] }
    let value = layer.kind == .globalMax ? values.max() : values.reduce(0, +) / Float(values.count)
    return [
      Misconception(.rowsForChannels, number: value) {
        .poolMistake(.rowsForChannels($0, QuestionText.list(values)))
      }
    ]
  }
}
