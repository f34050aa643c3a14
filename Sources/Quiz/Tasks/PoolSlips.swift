import Kernels

/// What goes wrong in working out one box of a pooling layer.
struct PoolSlips {
  let site: Site

  private var layer: Layer { site.layer }

  var all: [Slip] { (edge + operation + place + channels).compactMap { $0 } }

  /// What lies off the map.
  private var edge: [Slip?] {
    guard let step = site.step, site.missing > 0 else { return [] }
    switch layer {
    case .max: return [zeroAtEdge(step)]
    case .average(let counts): return divisors(step, counts)
    default: return []
    }
  }

  private func zeroAtEdge(_ step: WalkStep) -> Slip? {
    Slip(.zeroAtEdge, number: step.kernel < 0 ? 0 : nil) { _ in
      "No cell under the box holds a 0. Off the map there is −∞ for a maximum, which loses to every number."
    }
  }

  private func divisors(_ step: WalkStep, _ counts: Bool) -> [Slip?] {
    let sum = site.value(.sum) ?? 0
    let divisor = step.divisor ?? 1
    let whole = step.cells.count
    return [
      Slip(counts ? .countedOverhang : .dividedByBox, number: whole == divisor ? nil : sum / Float(whole)) {
        "\($0) is the sum divided by \(whole), the whole box. Here the divisor is \(divisor): "
          + (counts ? "what hangs over does not count." : "only cells of the map count.")
      },
      counts
        ? Slip(.leftOutPads, number: site.value(.average(countIncludePad: false))) {
          "\($0) leaves the pads out of the divisor. Here declared pads count, as in PyTorch by default."
        }
        : Slip(.countedPads, number: site.value(.average(countIncludePad: true))) {
          "\($0) counts the pads as cells. Here only real cells count: the divisor is \(divisor)."
        },
    ]
  }

  private var operation: [Slip?] {
    let values = (max: site.value(rivals.max), average: site.value(rivals.average))
    let sum = site.step.map { $0.terms.reduce(0, +) }
    switch layer {
    case .max, .globalMax, .adaptiveMax:
      return [
        largestAbsolute, withoutSign,
        Slip(.otherOperation, number: values.average) {
          "\($0) is the average. Max pooling keeps one value, the largest."
        },
        Slip(.otherOperation, number: sum) { "\($0) is the sum. Max pooling keeps one value, the largest." },
      ]
    case .average, .globalAverage, .adaptiveAverage:
      return [
        dividedBySide,
        Slip(.otherOperation, number: sum) { "\($0) is the sum. For the average it is still to be divided." },
        Slip(.otherOperation, number: values.max) {
          "\($0) is the maximum. In an average every cell has its say."
        },
      ]
    case .lp(let p): return power(p, sum, values.max)
    default:
      return [
        Slip(.otherOperation, number: values.average) {
          "\($0) is the average. Sum pooling does not divide."
        },
        Slip(.otherOperation, number: values.max) {
          "\($0) is the maximum. Sum pooling adds up all cells under the box."
        },
      ]
    }
  }

  /// The layers that do something else with the same box.
  private var rivals: (max: Layer, average: Layer) {
    switch layer {
    case .globalMax, .globalAverage: (.globalMax, .globalAverage)
    case .adaptiveMax(let output), .adaptiveAverage(let output):
      (.adaptiveMax(output: output), .adaptiveAverage(output: output))
    default: (.max, .average(countIncludePad: false))
    }
  }

  private func power(_ p: Int, _ sum: Float?, _ largest: Float?) -> [Slip?] {
    let powers = site.step?.terms.reduce(Float(0)) { sum, x in
      sum + (0..<p).reduce(1) { product, _ in product * abs(x) }
    }
    return [
      Slip(.otherOperation, number: p > 1 ? powers : nil) {
        "\($0) is the sum of the powers. The root of it is still to be taken."
      },
      Slip(.otherOperation, number: sum) {
        "\($0) adds up the values as they are. Lp pooling takes each without its sign\(p > 1 ? ", to the power \(p)" : "")."
      },
      Slip(.otherOperation, number: largest) {
        "\($0) is the maximum. Lp pooling comes near it only for large p."
      },
    ]
  }

  private var largestAbsolute: Slip? {
    guard let largest = site.step?.terms.max(by: { abs($0) < abs($1) }), largest < 0 else { return nil }
    return Slip(.largestAbsolute, number: largest) {
      "\($0) is furthest from 0, but below it. The largest value is the one furthest to the right on the number line."
    }
  }

  private var withoutSign: Slip? {
    guard let step = site.step, step.kernel < 0 else { return nil }
    return Slip(.flippedSign, number: -step.kernel) {
      "\($0) has lost its sign. Max pooling keeps a value as it is, also below 0."
    }
  }

  private var dividedBySide: Slip? {
    guard let step = site.step, let divisor = step.divisor, !layer.isGlobal else { return nil }
    let side = site.window.pool.height
    guard side == site.window.pool.width, side > 1, side != divisor else { return nil }
    return Slip(.dividedBySide, number: step.terms.reduce(0, +) / Float(side)) {
      "\($0) is the sum divided by \(side), the side of the box. Here the divisor is \(divisor): what counts is cells."
    }
  }

  /// Another box than the one that was asked about.
  private var place: [Slip?] {
    guard layer.usesWindow else { return layer.kind.isAdaptive ? [swappedAxes] : [] }
    let (spot, stride) = (site.spot, site.window.stride)
    let isFirst = spot.row == 0 && spot.column == 0
    return [
      variant(.neighbourWindow, isFirst ? nil : site.window { $0.stride = Extent(1) }) {
        "\($0) comes from a box that moves 1 cell at a time. Here the stride is \(Say.side(stride))."
      },
      variant(.neighbourWindow, isFirst ? nil : site.window { $0.stride = $0.pool }) {
        "\($0) comes from a box that moves by its own size. Here the stride is \(Say.side(stride))."
      },
      variant(.forgotDilation, site.window { $0.dilation = Extent(1) }) {
        "\($0) comes from neighbouring cells. With dilation \(Say.side(site.window.dilation)) the box reads cells that far apart."
      },
      variant(.otherPads, otherPads) {
        "\($0) comes from boxes that start elsewhere. \(padding)"
      },
      swappedAxes,
    ]
  }

  private var swappedAxes: Slip? {
    Slip(.swappedAxes, number: site.swapped.flatMap { site.value(at: $0) }) {
      "\($0) is the result of \(Say.place(site.spot.column, site.spot.row)). The row is counted first, then the column."
    }
  }

  /// The window with the pads where they are not.
  private var otherPads: Window? {
    switch site.window.edge {
    case .same: site.window { $0.edge = .sameLower }
    case .sameLower: site.window { $0.edge = .same }
    case .drop, .overhang: site.window { $0.padding = .none }
    }
  }

  private var padding: String {
    switch site.window.edge {
    case .same: "`same` puts an odd pad at the end."
    case .sameLower: "`same-lower` puts an odd pad at the start."
    case .drop, .overhang: "With the declared padding, the first box starts off the map."
    }
  }

  private func variant(_ kind: Mistake.Kind, _ window: Window?, _ text: (String) -> String) -> Slip? {
    Slip(kind, number: window.flatMap { site.value(nil, $0) }, text)
  }

  /// A place across all channels, taken for a channel.
  private var channels: [Slip?] {
    guard layer.isGlobal, site.map.channels > 1, site.spot.channel < site.map.extent.count else { return [] }
    let (row, column) = site.spot.channel.quotientAndRemainder(dividingBy: site.map.width)
    let values = (0..<site.map.channels).map { site.map[$0, row, column] }
    let value = layer == .globalMax ? values.max() : values.reduce(0, +) / Float(values.count)
    return [
      Slip(.rowsForChannels, number: value) {
        "\($0) comes from one place across all channels: \(Say.list(values)). A channel is one value from each place."
      }
    ]
  }
}
