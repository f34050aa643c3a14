import Kernels

/// A map's extent and a window that suit a difficulty.
struct WindowPlan {
  let extent: Extent
  let window: Window

  init(
    _ extent: Extent, poolSize: Extent, stride: Int, dilation: Int = 1, pad: Int = 0, _ edge: EdgeRule = .drop
  ) {
    self.extent = extent
    window = Window(
      poolSize: poolSize, stride: Extent(stride), dilation: Extent(dilation), padding: Padding(all: pad),
      edge: edge)
  }

  init(_ side: Int, poolSize: Int, stride: Int, dilation: Int = 1, pad: Int = 0, _ edge: EdgeRule = .drop) {
    self.init(Extent(side), poolSize: Extent(poolSize), stride: stride, dilation: dilation, pad: pad, edge)
  }

  /// The plans for questions about a single box.
  static func all(_ difficulty: Difficulty) -> [WindowPlan] {
    switch difficulty {
    case .easy:
      [
        WindowPlan(4, poolSize: 2, stride: 2), WindowPlan(6, poolSize: 2, stride: 2),
        WindowPlan(Extent(4, 6), poolSize: Extent(2), stride: 2), WindowPlan(6, poolSize: 3, stride: 3),
      ]
    case .middle:
      [
        WindowPlan(4, poolSize: 2, stride: 1), WindowPlan(5, poolSize: 3, stride: 2),
        WindowPlan(5, poolSize: 2, stride: 2, .overhang),
        WindowPlan(Extent(4, 5), poolSize: Extent(2), stride: 2, .overhang),
        WindowPlan(5, poolSize: 3, stride: 1), WindowPlan(Extent(5, 6), poolSize: Extent(3, 2), stride: 2),
      ]
    case .hard:
      [
        WindowPlan(5, poolSize: 2, stride: 1, dilation: 2),
        WindowPlan(6, poolSize: 2, stride: 2, dilation: 3),
        WindowPlan(5, poolSize: 2, stride: 2, .same), WindowPlan(4, poolSize: 3, stride: 2, .same),
        WindowPlan(5, poolSize: 2, stride: 2, .sameLower), WindowPlan(4, poolSize: 3, stride: 2, pad: 1),
        WindowPlan(5, poolSize: 2, stride: 2, pad: 1, .overhang),
        WindowPlan(Extent(4, 5), poolSize: Extent(3, 2), stride: 2, .same),
      ]
    }
  }
}

extension SplitMix64 {
  mutating func plan(_ difficulty: Difficulty) -> WindowPlan {
    pick(from: WindowPlan.all(difficulty)) ?? WindowPlan(4, poolSize: 2, stride: 2)
  }
}
