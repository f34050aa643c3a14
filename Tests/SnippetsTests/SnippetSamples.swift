import Kernels

@testable import Snippets

/// Maps and operations to write.
enum Sample {
  static func m4() throws -> FeatureMap {
    try FeatureMap(rows: [[3, 2, 0, 0], [0, 7, 1, 3], [5, 2, 3, 0], [0, 9, 2, 3]])
  }

  static func m5(_ first: Float = 0) throws -> FeatureMap {
    try FeatureMap(rows: [
      [first, 1, 0, 0, 0], [0, 1, 1, 1, 0], [1, 0, 1, 2, 1], [1, 4, 2, 1, 0], [0, 0, 1, 2, 1],
    ])
  }

  static func channels() throws -> FeatureMap {
    try FeatureMap(channels: 2, height: 5, width: 5, values: m5().values + m5(.nan).values)
  }

  /// Each way in which boxes can lie.
  static let windows = [
    Window(poolSize: Extent(2)), Window(poolSize: Extent(2), edge: .overhang),
    Window(poolSize: Extent(2), edge: .same),
    Window(poolSize: Extent(2, 3), stride: Extent(1, 2), edge: .sameLower),
    Window(poolSize: Extent(3), stride: Extent(2), padding: Padding(all: 1)),
    Window(poolSize: Extent(3), stride: Extent(2), padding: Padding(top: 1, left: 0, bottom: 2, right: 1)),
    Window(
      poolSize: Extent(2), stride: Extent(2), dilation: Extent(2), padding: Padding(all: 1), edge: .overhang),
  ]

  static func operations(on map: FeatureMap) throws -> [Layer] {
    let plain: [Layer] = [
      .relu, .leakyReLU(slope: 0.01), .leakyReLU(slope: -0.5),
      .prelu(Slopes(try Tensor(shape: [1], values: [0.25]))),
      .prelu(Slopes(try Tensor(shape: [map.channels], values: (0..<map.channels).map { Float($0) / 4 }))),
      .globalMax, .globalAverage, .adaptiveMax(output: Extent(3)), .adaptiveAverage(output: Extent(2, 3)),
    ]
    let filters = try Filters(
      count: 2, channels: map.channels, height: 2, width: 3,
      values: (0..<(12 * map.channels)).map { Float($0) - 2 }, bias: [0.5, -1])
    let windowed = windows.flatMap { window -> [Layer] in
      [
        .max.with(window), .average(countIncludePad: false).with(window),
        .average(countIncludePad: true).with(window),
        .sum.with(window), .lp(p: 2).with(window), .lp(p: 3).with(window), .convolution(filters).with(window),
      ]
    }
    let curves = LayerKind.allCases.filter { $0.family == .activation }.map { Layer($0) }
    return plain + curves + windowed
  }

  static func lines(
    _ framework: Snippet.Framework, _ operation: Layer, _ map: FeatureMap? = nil
  ) throws -> [String] {
    try Snippet(framework, operation, on: map ?? m4()).lines
  }
}
