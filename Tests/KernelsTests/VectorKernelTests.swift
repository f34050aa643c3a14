import Seeded
import Testing

@testable import Kernels

/// Each specialised kernel, at both vector widths, against the naive reference bit for bit: sizes around the
/// vector widths, and NaN and zeros of both signs in every position.
@Suite struct VectorKernelTests {
  static let widths = [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 15, 16, 17, 18, 19, 23, 31, 33, 34, 35, 40, 67]

  static let windows: [Window] = [
    Window(poolSize: Extent(2)), Window(poolSize: Extent(2), edge: .overhang),
    Window(poolSize: Extent(2), padding: Padding(all: 1)), Window(poolSize: Extent(2), stride: Extent(1)),
    Window(poolSize: Extent(3), stride: Extent(1)), Window(poolSize: Extent(3), stride: Extent(2)),
    Window(poolSize: Extent(3), stride: Extent(1), padding: Padding(all: 1)),
    Window(poolSize: Extent(3), stride: Extent(2), padding: Padding(all: 1)),
    Window(poolSize: Extent(3), stride: Extent(2), edge: .same),
    Window(poolSize: Extent(3)), Window(poolSize: Extent(3), stride: Extent(2), padding: Padding(all: 2)),
    Window(poolSize: Extent(2, 5), stride: Extent(1, 2), dilation: Extent(1, 2), edge: .sameLower),
    Window(poolSize: Extent(4, 3), stride: Extent(2, 1), dilation: Extent(2, 3), edge: .same),
    Window(poolSize: Extent(1, 2), stride: Extent(3, 2)),
    Window(poolSize: Extent(3, 1), stride: Extent(1, 2)),
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

  static let wideWindows: [Window] = [
    Window(poolSize: Extent(5), stride: Extent(1)),
    Window(poolSize: Extent(7), stride: Extent(2), padding: Padding(all: 3)),
    Window(poolSize: Extent(6, 9), stride: Extent(3, 2), edge: .overhang),
    Window(poolSize: Extent(11, 4), edge: .same),
    Window(poolSize: Extent(3, 8), stride: Extent(1), dilation: Extent(1, 2), edge: .sameLower),
    Window(
      poolSize: Extent(13, 2), stride: Extent(4, 1), padding: Padding(top: 9, left: 1, bottom: 3, right: 0)),
    Window(poolSize: Extent(8, 16), stride: Extent(1, 3), padding: Padding(all: 7)),
    Window(poolSize: Extent(3)),
  ]

  /// Also in parts, as threads compute them: any range of rows of results.
  @Test(arguments: wideWindows) func wideBoxes(window: Window) throws {
    var random = SplitMix64(seed: 25)
    for (width, palette) in cross([9, 16, 23, 40, 67], Palette.allCases) {
      let map = FeatureMap.drawn(2, random.int(8...33), width, palette, &random)
      guard let placed = try? window.placed(on: map), (try? placed.requireRealCells()) != nil else {
        continue
      }
      let rows = map.channels * placed.output.height
      let cut = random.int(0...rows)
      let naive = try MaxPool.reference(map, window)
      let sums = try AveragePool.reference(map, window, countIncludePad: true, summation: .running)
      for kernels in Processor.allKernels {
        let largest = FeatureMap.filled(2, placed.output, from: map) {
          Slide(placed).largestWide($0, $1, rows: 0..<cut, by: kernels)
          Slide(placed).largestWide($0, $1, rows: cut..<rows, by: kernels)
        }
        expectIdentical(largest, naive, "max by \(kernels.width), \(map.extent) \(palette), \(window)")
        let average = FeatureMap.filled(2, placed.output, from: map) {
          Slide(placed, countIncludePad: true).averageRunning($0, $1, rows: 0..<cut, by: kernels)
          Slide(placed, countIncludePad: true).averageRunning($0, $1, rows: cut..<rows, by: kernels)
        }
        expectIdentical(average, sums, "average by \(kernels.width), \(map.extent) \(palette), \(window)")
      }
    }
  }

  @Test func gradientsOfTwoByTwo() throws {
    var random = SplitMix64(seed: 22)
    for (width, palette) in cross(Self.widths.filter { $0 > 1 }, Palette.allCases) {
      let map = FeatureMap.drawn(2, random.int(2...7), width, palette, &random)
      let placed = try Window(poolSize: Extent(2)).placed(on: map)
      let gradient = FeatureMap.drawn(2, placed.output.height, placed.output.width, .special, &random)
      let naive = try MaxPool.backwardReference(gradient, through: map, Window(poolSize: Extent(2)))
      for kernels in Processor.allKernels {
        let fast = gradient.values.withUnsafeBufferPointer { shares in
          FeatureMap.filled(2, map.extent, from: map) {
            SlideGradient(placed).toWinners(shares, $0, $1, 1, by: kernels)
          }
        }
        expectIdentical(fast, naive, "gradient by \(kernels.width), \(map.extent) \(palette)")
      }
    }
  }

  @Test(arguments: Array(1...70) + [97, 128, 129, 255, 320]) func wholePlanes(cells: Int) throws {
    var random = SplitMix64(seed: UInt64(cells))
    for palette in Palette.allCases {
      let map = FeatureMap.drawn(3, 1, cells, palette, &random)
      let naive = (try GlobalPool.maxReference(map), try GlobalPool.averageReference(map))
      for kernels in Processor.allKernels {
        let largest = FeatureMap.filled(3, Extent(1), from: map) { GlobalPool.max($0, $1, 1, kernels) }
        let average = FeatureMap.filled(3, Extent(1), from: map) { GlobalPool.average($0, $1, 1, kernels) }
        expectIdentical(largest, naive.0, "max by \(kernels.width), \(cells) \(palette)")
        expectIdentical(average, naive.1, "average by \(kernels.width), \(cells) \(palette)")
      }
    }
  }

  /// Infinities first look like NaN to the fast path, in any position.
  @Test(arguments: [4, 8, 15, 16, 17, 47, 48, 49, 83]) func infinitiesInWholePlanes(cells: Int) throws {
    var random = SplitMix64(seed: UInt64(cells))
    for (place, infinity) in cross(Array(0..<cells), [Float.infinity, -.infinity]) {
      var values = random.values(cells, .small)
      values[place] = infinity
      let map = FeatureMap(unchecked: 1, 1, cells, values)
      for kernels in Processor.allKernels {
        let largest = FeatureMap.filled(1, Extent(1), from: map) { GlobalPool.max($0, $1, 1, kernels) }
        expectIdentical(
          largest, try GlobalPool.maxReference(map),
          "max by \(kernels.width), \(infinity) at \(place) of \(cells)")
      }
    }
  }

  @Test(arguments: [1, 3, 4, 8, 15, 16, 31, 32, 33, 63, 64, 67, 127, 128, 129, 200, 257]) func relu(
    count: Int
  ) throws {
    var random = SplitMix64(seed: 23)
    for palette in Palette.allCases {
      let map = FeatureMap.drawn(1, 1, count, palette, &random)
      let naive = FeatureMap(unchecked: 1, 1, count, map.values.map { Activation.relu($0) })
      for (kernels, streams) in cross(Processor.allKernels, [false, true]) {
        let fast = FeatureMap.filled(1, map.extent, from: map) { input, output in
          guard let source = input.values.baseAddress, let target = output.baseAddress else { return }
          kernels.relu(source, target, count, streams)
        }
        expectIdentical(fast, naive, "relu by \(kernels.width), streaming \(streams), \(palette)")
      }
    }
  }

  @Test(arguments: windows) func convolutions(window: Window) throws {
    var random = SplitMix64(seed: 24)
    var computed = 0
    for width in Self.widths {
      let map = FeatureMap.drawn(4, random.int(1...6), width, random.pick([.smooth, .special]), &random)
      let filters = try Filters(
        count: 2, channels: 2, height: window.poolSize.height, width: window.poolSize.width,
        values: random.values(4 * window.poolSize.count, .smooth), bias: random.values(2, .small))
      let convolution = try Convolution(
        filters, stride: window.stride, dilation: window.dilation, padding: window.padding, edge: window.edge)
      guard let naive = try? convolution.reference(map, batch: 2) else { continue }
      computed += 1
      for kernels in Processor.allKernels {
        let fast = try convolution.forward(map, batch: 2, by: kernels)
        expectIdentical(fast, naive, "by \(kernels.width), \(map.extent), \(window)")
      }
    }
    #expect(computed > 0)
  }
}

func expectIdentical(_ fast: FeatureMap, _ naive: FeatureMap?, _ what: String) {
  guard let naive, fast.isIdentical(to: naive) else {
    Issue.record("\(what): \(fast.values), naive \(naive?.values ?? [])")
    return
  }
}
