import Kernels
import Localization

/// Mistakes in one cell of a convolution.
struct ConvolutionMisconceptions {
  let context: QuestionContext
  let filters: Filters
  /// The filter's name in the question.
  var name = Phrase("filter", zh: "卷积核")

  var all: [Misconception] { (weighing + misplacing).compactMap { $0 } }

  /// The value by other weights; `nil` where they are the same.
  private func value(_ change: ([Float]) -> [Float]) -> Float? {
    let plane = filters.extent.count
    let planes = stride(from: 0, to: filters.values.count, by: plane).map {
      Array(filters.values[$0..<($0 + plane)])
    }
    let changed = planes.flatMap(change)
    let others = try? Filters(
      count: filters.count, channels: filters.channels, height: filters.height, width: filters.width,
      values: changed, bias: filters.bias)
    return changed == filters.values ? nil : others.flatMap { context.value(.convolution($0)) }
  }

  private var weighing: [Misconception?] {
    [
      Misconception(.flippedFilter, number: value { $0.reversed() }) {
        Phrase(
          "\($0) comes from turning the \(name) by 180°, as in mathematics. Networks use it as it is.",
          zh: "\($0) 是把\(name)旋转 180° 的结果，即数学上的卷积。神经网络中不旋转。")
      },
      Misconception(.forgotWeights, number: value { $0.map { _ in 1 } }) {
        Phrase(
          "\($0) is the sum of the values alone. Multiply each by its weight first.",
          zh: "\($0) 只是各值的总和。每个值要先乘以对应的权重。")
      },
      Misconception(.flippedSign, number: value { $0.map(abs) }) {
        Phrase(
          "\($0) treats every weight as positive. A weight below 0 subtracts.",
          zh: "\($0) 把每个权重都当成了正数。权重小于 0 时要减。")
      },
      forgottenBias,
    ]
  }

  private var forgottenBias: Misconception? {
    guard let bias = filters.bias?[context.spot.channel], bias != 0, let kernel = context.value() else {
      return nil
    }
    return Misconception(.forgotWeights, number: kernel - bias) {
      Phrase(
        "\($0) leaves the bias out. Add it to the sum of the products.",
        zh: "\($0) 漏了偏置。各乘积之和还要加上它。")
    }
  }

  private var misplacing: [Misconception?] {
    let (spot, window) = (context.spot, context.window)
    let isFirst = spot.row == 0 && spot.column == 0
    let padding = QuestionText.padding(window.padding)
    return [
      Misconception(.neighbourWindow, number: isFirst ? nil : moved { $0.stride = Extent(1) }) {
        Phrase(
          "\($0) comes from a \(name) that moves 1 cell at a time. Here the stride is \(QuestionText.side(window.stride)).",
          zh: "\($0) 的\(name)每次移动 1 格。这里步幅是 \(QuestionText.side(window.stride))。")
      },
      Misconception(.otherPads, number: moved { $0.padding = .none }) {
        Phrase(
          "\($0) comes from a \(name) that starts on the map. With \(padding) it starts off the map.",
          zh: "\($0) 的\(name)从图内开始。\(padding) 时，它从图外开始。")
      },
      Misconception(.forgotDilation, number: moved { $0.dilation = Extent(1) }) {
        Phrase(
          "\($0) comes from neighbouring cells. With dilation \(QuestionText.side(window.dilation)) the \(name) reads cells further apart.",
          zh: "\($0) 取的是相邻的格。膨胀率为 \(QuestionText.side(window.dilation)) 时，\(name)读取的格隔得更开。")
      },
      Misconception(.swappedAxes, number: context.swapped.flatMap { context.value(at: $0) }) {
        Phrase(
          "\($0) is the result in \(QuestionText.place(spot.column, spot.row)). Count rows first, then columns.",
          zh: "\($0) 是\(QuestionText.place(spot.column, spot.row))的结果。先数行，再数列。")
      },
    ]
  }

  private func moved(_ change: (inout Window) -> Void) -> Float? {
    context.window(change).flatMap { context.value(nil, $0) }
  }
}

extension QuestionContext {
  /// Mistakes in computing the cell.
  var misconceptions: [Misconception] {
    if let filters = layer.filters { return ConvolutionMisconceptions(context: self, filters: filters).all }
    return layer.isPointwise
      ? ActivationMisconceptions(context: self).all : PoolMisconceptions(context: self).all
  }
}
