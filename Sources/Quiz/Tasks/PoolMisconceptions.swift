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
      Phrase(
        "No cell in the box is 0. For a maximum, cells off the map are −∞, which loses to every number.",
        zh: "窗口内没有一格是 0。求最大值时，图外视为 −∞，比任何数都小。")
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
        Phrase(
          "\($0) is the sum divided by \(whole), the whole box. Here the divisor is \(divisor): \(counts ? "the part that hangs over does not count." : "only cells on the map count.")",
          zh: "\($0) 是总和除以整个窗口的 \(whole) 格。这里除数是 \(divisor)：\(counts ? "悬出的部分不计。" : "只有图内的格才算。")")
      },
      counts
        ? Misconception(.leftOutPads, number: context.value(.average(countIncludePad: false))) {
          Phrase(
            "\($0) leaves the pads out of the divisor. Here declared pads count, as in PyTorch by default.",
            zh: "\($0) 的除数漏了填充。这里显式填充计入，与 PyTorch 的默认相同。")
        }
        : Misconception(.countedPads, number: context.value(.average(countIncludePad: true))) {
          Phrase(
            "\($0) counts the pads as cells. Here only real cells count: the divisor is \(divisor).",
            zh: "\($0) 把填充算成了格。这里只有有效格才算：除数是 \(divisor)。")
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
          Phrase(
            "\($0) is the average. Max pooling keeps one value, the largest.",
            zh: "\($0) 是平均值。最大池化只保留一个值，即最大的。")
        },
        Misconception(.otherOperation, number: sum) {
          Phrase(
            "\($0) is the sum. Max pooling keeps one value, the largest.",
            zh: "\($0) 是总和。最大池化只保留一个值，即最大的。")
        },
      ]
    case .average:
      return [
        dividedBySide,
        Misconception(.otherOperation, number: sum) {
          Phrase(
            "\($0) is the sum. To get the average, divide it.",
            zh: "\($0) 是总和。求平均还要再除。")
        },
        Misconception(.otherOperation, number: values.max) {
          Phrase(
            "\($0) is the maximum. In an average every cell counts.",
            zh: "\($0) 是最大值。求平均时每一格都起作用。")
        },
      ]
    case .norm: return power(layer.power, sum, values.max)
    default:
      return [
        Misconception(.otherOperation, number: values.average) {
          Phrase(
            "\($0) is the average. Sum pooling does not divide.",
            zh: "\($0) 是平均值。求和池化不做除法。")
        },
        Misconception(.otherOperation, number: values.max) {
          Phrase(
            "\($0) is the maximum. Sum pooling adds up all cells in the box.",
            zh: "\($0) 是最大值。求和池化把窗口内所有的格相加。")
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
        Phrase(
          "\($0) is the sum of the powers. Its root is still missing.",
          zh: "\($0) 是各值 \(p) 次幂的总和。还要再开 \(p) 次方。")
      },
      Misconception(.otherOperation, number: sum) {
        Phrase(
          "\($0) adds up the values as they are. Lp pooling takes absolute values\(p > 1 ? " to the power \(p)" : "").",
          zh: "\($0) 把值原样相加。Lp 池化取每个值的绝对值\(p > 1 ? "的 \(p) 次幂" : "")。")
      },
      Misconception(.otherOperation, number: largest) {
        Phrase(
          "\($0) is the maximum. Lp pooling gets close to it only for large p.",
          zh: "\($0) 是最大值。只有 p 很大时 Lp 池化才接近它。")
      },
    ]
  }

  private var largestAbsolute: Misconception? {
    guard let largest = context.step?.terms.max(by: { abs($0) < abs($1) }), largest < 0 else { return nil }
    return Misconception(.largestAbsolute, number: largest) {
      Phrase(
        "\($0) is furthest from 0, but below it. The largest value is the one furthest to the right on the number line.",
        zh: "\($0) 离 0 最远，但小于 0。最大的值是数轴上最靠右的那个。")
    }
  }

  private var withoutSign: Misconception? {
    guard let step = context.step, step.kernel < 0 else { return nil }
    return Misconception(.flippedSign, number: -step.kernel) {
      Phrase(
        "\($0) has lost its sign. Max pooling keeps a value as it is, even below 0.",
        zh: "\($0) 漏了负号。最大池化原样保留值，小于 0 时也一样。")
    }
  }

  private var dividedBySide: Misconception? {
    guard let step = context.step, let divisor = step.divisor, !layer.isGlobal else { return nil }
    let side = context.window.poolSize.height
    guard side == context.window.poolSize.width, side > 1, side != divisor else { return nil }
    return Misconception(.dividedBySide, number: step.terms.reduce(0, +) / Float(side)) {
      Phrase(
        "\($0) is the sum divided by \(side), the side of the box. Here the divisor is \(divisor): count cells.",
        zh: "\($0) 是总和除以窗口的边长 \(side)。这里除数是 \(divisor)：要数的是格。")
    }
  }

  /// The value of another box.
  private var place: [Misconception?] {
    guard layer.usesWindow else { return layer.kind.isAdaptive ? [swappedAxes] : [] }
    let (spot, stride) = (context.spot, context.window.stride)
    let isFirst = spot.row == 0 && spot.column == 0
    return [
      variant(.neighbourWindow, isFirst ? nil : context.window { $0.stride = Extent(1) }) {
        Phrase(
          "\($0) comes from a box that moves 1 cell at a time. Here the stride is \(QuestionText.side(stride)).",
          zh: "\($0) 的窗口每次移动 1 格。这里步幅是 \(QuestionText.side(stride))。")
      },
      variant(.neighbourWindow, isFirst ? nil : context.window { $0.stride = $0.poolSize }) {
        Phrase(
          "\($0) comes from a box that moves by its own size. Here the stride is \(QuestionText.side(stride)).",
          zh: "\($0) 的窗口每次移动自身的大小。这里步幅是 \(QuestionText.side(stride))。")
      },
      variant(.forgotDilation, context.window { $0.dilation = Extent(1) }) {
        Phrase(
          "\($0) comes from neighbouring cells. With dilation \(QuestionText.side(context.window.dilation)) the box reads cells further apart.",
          zh: "\($0) 取的是相邻的格。膨胀率为 \(QuestionText.side(context.window.dilation)) 时，窗口读取的格隔得更开。")
      },
      variant(.otherPads, otherPads) {
        Phrase(
          "\($0) comes from boxes that start elsewhere. \(padding)",
          zh: "\($0) 的窗口起点在别处。\(padding)")
      },
      swappedAxes,
    ]
  }

  private var swappedAxes: Misconception? {
    Misconception(.swappedAxes, number: context.swapped.flatMap { context.value(at: $0) }) {
      Phrase(
        "\($0) is the result in \(QuestionText.place(context.spot.column, context.spot.row)). Count rows first, then columns.",
        zh: "\($0) 是\(QuestionText.place(context.spot.column, context.spot.row))的结果。先数行，再数列。")
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
    case .same:
      Phrase(
        "`same` puts an odd pad at the end.",
        zh: "`same` 把多出的一个填充放在末端。")
    case .sameLower:
      Phrase(
        "`same-lower` puts an odd pad at the start.",
        zh: "`same-lower` 把多出的一个填充放在前端。")
    case .drop, .overhang:
      Phrase(
        "With the declared padding, the first box starts off the map.",
        zh: "有显式填充时，第一个窗口从图外开始。")
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
        Phrase(
          "\($0) comes from one place across all channels: \(QuestionText.list(values)). A channel is one value from each place.",
          zh: "\($0) 取的是同一位置的所有通道：\(QuestionText.list(values))。一个通道由各个位置各取一个值组成。")
      }
    ]
  }
}
