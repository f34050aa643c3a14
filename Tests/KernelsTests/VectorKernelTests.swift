import Seeded
import Testing

@testable import Kernels

/// Each specialised kernel, at both widths of vectors, against the naive reference bit for bit: sizes around the widths
/// of the vectors, and NaN and zeros of both signs wherever they can stand.
@Suite struct VectorKernelTests {
  static let widths = [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 15, 16, 17, 18, 19, 23, 31, 33, 34, 35, 40, 67]

  static let windows: [Window] = [
    Window(pool: Extent(2)), Window(pool: Extent(2), edge: .overhang),
    Window(pool: Extent(2), padding: Padding(all: 1)), Window(pool: Extent(2), stride: Extent(1)),
    Window(pool: Extent(3), stride: Extent(1)), Window(pool: Extent(3), stride: Extent(2)),
    Window(pool: Extent(3), stride: Extent(1), padding: Padding(all: 1)),
    Window(pool: Extent(3), stride: Extent(2), padding: Padding(all: 1)),
    Window(pool: Extent(3), stride: Extent(2), edge: .same),
    Window(pool: Extent(3)), Window(pool: Extent(3), stride: Extent(2), padding: Padding(all: 2)),
    Window(pool: Extent(2, 5), stride: Extent(1, 2), dilation: Extent(1, 2), edge: .sameLower),
    Window(pool: Extent(4, 3), stride: Extent(2, 1), dilation: Extent(2, 3), edge: .same),
    Window(pool: Extent(1, 2), stride: Extent(3, 2)), Window(pool: Extent(3, 1), stride: Extent(1, 2)),
  ]

  @Test(arguments: windows) func poolingAgreesWithTheReference(window: Window) throws {
    var random = SplitMix64(seed: 21)
    for width in Self.widths {
      for palette in Palette.allCases {
        let map = FeatureMap.drawn(2, random.int(1...9), width, palette, &random)
        guard let placed = try? window.placed(on: map), (try? placed.requireRealCells()) != nil else {
          continue
        }
        check(map, window, placed, "\(map.extent) \(palette), \(window)")
      }
    }
  }

  private func check(_ map: FeatureMap, _ window: Window, _ placed: PlacedWindow, _ what: String) {
    let naive = try? MaxPool.reference(map, window)
    let rows = 0..<(map.channels * placed.output.height)
    for kernels in Processor.allKernels {
      let largest = FeatureMap.filled(map.channels, placed.output, from: map) {
        Slide(placed).largest($0, $1, rows: rows, by: kernels)
      }
      if largest != naive { expectIdentical(largest, naive, "max by \(kernels.width), \(what)") }
      for counted in [false, true] {
        let average = FeatureMap.filled(map.channels, placed.output, from: map) {
          Slide(placed, countIncludePad: counted).average($0, $1, rows: rows, by: kernels)
        }
        let naive = try? AveragePool.reference(map, window, countIncludePad: counted)
        expectIdentical(average, naive, "average by \(kernels.width), \(counted), \(what)")
      }
    }
  }
}

/// The same NaN too, where `isIdentical` takes all for one.
func expectIdentical(_ fast: FeatureMap, _ naive: FeatureMap?, _ what: String) {
  guard let naive, fast.isIdentical(to: naive) else {
    Issue.record("\(what): \(fast.values), naive \(naive?.values ?? [])")
    return
  }
}
