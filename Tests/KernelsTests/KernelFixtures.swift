import Kernels
import Testing

/// The 4x4 map of "Introduction To Pooling Layers In CNN".
let m4Rows: [[Float]] = [[3, 2, 0, 0], [0, 7, 1, 3], [5, 2, 3, 0], [0, 9, 2, 3]]

/// Our 5x5 map, made to show edges.
let m5Rows: [[Float]] = [
  [0, 1, 0, 0, 0], [0, 1, 1, 1, 0], [1, 0, 1, 2, 1], [1, 4, 2, 1, 0], [0, 0, 1, 2, 1],
]

func m4() throws -> FeatureMap { try FeatureMap(rows: m4Rows) }
func m5() throws -> FeatureMap { try FeatureMap(rows: m5Rows) }

/// Whole numbers from `first` on, in a square.
func counting(from first: Int = 0, side: Int) throws -> FeatureMap {
  try FeatureMap(height: side, width: side, values: (0..<(side * side)).map { Float($0 + first) })
}

func row(_ values: [Float]) throws -> FeatureMap { try FeatureMap(rows: [values]) }

/// A window over one row: pool size, stride, dilation and pads apply to the width.
func rowWindow(
  poolSize: Int, stride: Int? = nil, dilation: Int = 1, pads: (Int, Int) = (0, 0), edge: EdgeRule = .drop
) -> Window {
  Window(
    poolSize: Extent(1, poolSize), stride: Extent(1, stride ?? poolSize), dilation: Extent(1, dilation),
    padding: Padding(left: pads.0, right: pads.1), edge: edge)
}

extension FeatureMap {
  /// One channel as rows.
  func rows(_ channel: Int = 0) -> [[Float]] {
    (0..<height).map { row in (0..<width).map { self[channel, row, $0] } }
  }

  /// One channel as rows, each value rounded to `places` decimals, as printed on a page.
  func rounded(_ places: Int) -> [[Float]] {
    var scale: Float = 1
    for _ in 0..<places { scale *= 10 }
    return rows().map { row in row.map { ($0 * scale).rounded() / scale } }
  }
}

/// The error of `body`; `nil` if it succeeds.
func refusal<Result>(_ body: () throws(KernelError) -> Result) -> KernelError? {
  do throws(KernelError) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}
