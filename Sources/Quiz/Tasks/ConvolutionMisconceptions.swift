import Kernels
import Localization

/// Mistakes in one cell of a convolution.
struct ConvolutionMisconceptions {
  let context: QuestionContext
  let filters: Filters

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
        .convolutionTask(.flipped($0))
      },
      Misconception(.forgotWeights, number: value { $0.map { _ in 1 } }) {
        .convolutionTask(.forgotWeights($0))
      },
      Misconception(.flippedSign, number: value { $0.map(abs) }) {
        .convolutionTask(.flippedSigns($0))
      },
      forgottenBias,
    ]
  }

  private var forgottenBias: Misconception? {
    guard let bias = filters.bias?[context.spot.channel], bias != 0, let kernel = context.value() else {
      return nil
    }
    return Misconception(.forgotWeights, number: kernel - bias) {
      .convolutionTask(.forgotBias($0))
    }
  }

  private var misplacing: [Misconception?] {
    let (spot, window) = (context.spot, context.window)
    let isFirst = spot.row == 0 && spot.column == 0
    let padding = QuestionText.padding(window.padding)
    return [
      Misconception(.neighbourWindow, number: isFirst ? nil : moved { $0.stride = Extent(1) }) {
        .convolutionTask(.strideOne($0, QuestionText.side(window.stride)))
      },
      Misconception(.otherPads, number: moved { $0.padding = .none }) {
        .convolutionTask(.startsOnMap($0, padding))
      },
      Misconception(.forgotDilation, number: moved { $0.dilation = Extent(1) }) {
        .convolutionTask(.forgotDilation($0, QuestionText.side(window.dilation)))
      },
      Misconception(.swappedAxes, number: context.swapped.flatMap { context.value(at: $0) }) {
        .task(.swapped($0, QuestionText.place(spot.column, spot.row)))
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
