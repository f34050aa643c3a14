import Kernels

/// A recorded dispute in words, with our result, for the table in DISPUTES.md.
struct DisputeTopic: Sendable {
  let about: String
  let title: String
  /// The layer that was run on the recorded input.
  let example: String
  /// Our result, by the kernels.
  let ours: @Sendable (FeatureMap) throws -> FeatureMap

  init(
    _ about: String, _ title: String, _ example: String,
    _ ours: @escaping @Sendable (FeatureMap) throws -> FeatureMap
  ) {
    (self.about, self.title, self.example, self.ours) = (about, title, example, ours)
  }

  static let all: [DisputeTopic] = windows + values + activations

  private static let windows: [DisputeTopic] = [
    .init("default-stride", "default stride", "max, box 2") {
      try MaxPool.forward($0, Window(poolSize: Extent(2)))
    },
    .init("same-against-pad-1", "`same` against pad 1", "max, box 3, stride 2; PyTorch with pad 1") {
      try MaxPool.forward($0, Window(poolSize: Extent(3), stride: Extent(2), edge: .same))
    },
    .init("divisor-at-a-pad", "divisor at a declared pad", "average, box 2, stride 1, pad 1") {
      try AveragePool.forward($0, rowWindow(poolSize: 2, stride: 1, pads: (1, 1)))
    },
    .init("same-stride-over-box", "`same`, stride over the box", "average, box 1, stride 3") {
      try AveragePool.forward($0, rowWindow(poolSize: 1, stride: 3, edge: .same))
    },
    .init("same-with-dilation", "`same` with dilation", "max, box 2, stride 1, dilation 2") {
      try MaxPool.forward($0, rowWindow(poolSize: 2, stride: 1, dilation: 2, edge: .same))
    },
    .init("last-window", "last window (agreed)", "max, box 2, stride 3, pad 1, ceil") {
      try MaxPool.forward($0, rowWindow(poolSize: 2, stride: 3, pads: (1, 1), edge: .overhang))
    },
    .init("window-wholly-in-padding", "window wholly in padding", "max, box 2, stride 1, dilation 2, pad 1") {
      try MaxPool.forward($0, rowWindow(poolSize: 2, stride: 1, dilation: 2, pads: (1, 1)))
    },
    .init("box-larger-than-the-map", "box larger than the map", "max, box 3, stride 2") {
      try MaxPool.forward($0, rowWindow(poolSize: 3, stride: 2))
    },
    .init("padding-over-half", "padding over half the box", "max, box 3, stride 1, pad 2") {
      try MaxPool.forward($0, rowWindow(poolSize: 3, stride: 1, pads: (2, 2)))
    },
  ]

  private static let values: [DisputeTopic] = [
    .init("nan-first", "NaN comes first", "max, box 4") { try MaxPool.forward($0, rowWindow(poolSize: 4)) },
    .init("nan-last", "NaN comes last", "max, box 4") { try MaxPool.forward($0, rowWindow(poolSize: 4)) },
    .init("all-minus-infinity", "all −∞", "max, box 4") { try MaxPool.forward($0, rowWindow(poolSize: 4)) },
    .init("index-base", "what an index counts", "max, box 4") { map in
      let winners = try WinnerIndices.forward(map, rowWindow(poolSize: 4), base: Dialect.house.indexBase)
      return try FeatureMap(channels: 2, height: 1, width: 1, values: winners.indices.map { Float($0) })
    },
    .init("lp-of-negatives", "Lp of negatives", "p = 1, box 4") {
      try LpPool.forward($0, rowWindow(poolSize: 4), p: 1)
    },
    .init("lp-with-overhang", "Lp with overhang", "p = 1, box 2, ceil") {
      try LpPool.forward($0, rowWindow(poolSize: 2, edge: .overhang), p: 1)
    },
  ]

  private static let activations: [DisputeTopic] = [
    .init("relu-of-minus-zero", "ReLU of −0 and NaN (agreed)", "ReLU") { Activation.relu($0) },
    .init("leaky-default-slope", "default slope", "leaky ReLU") {
      Activation.leakyReLU($0, slope: Dialect.house.leakySlope)
    },
    .init("prelu-slopes", "a vector of slopes", "PReLU with slopes 1 2 3 on 1×3×1×3") { map in
      try Activation.prelu(map, slopes: [1, 2, 3])
    },
    .init("gradient-of-relu", "gradient of ReLU", "a gradient of 1 through ReLU") {
      try Activation.reluBackward(FeatureMap(rows: [[1, 1, 1, 1]]), through: $0)
    },
    .init("gradient-of-maximum", "gradient of max(x, 0)", "a gradient of 1; ours is that of ReLU") {
      try Activation.reluBackward(FeatureMap(rows: [[1, 1, 1, 1]]), through: $0)
    },
  ]
}
