import Seeded
import Testing

@testable import Kernels

/// Kernels that write into the caller's memory: the same bits as those that allocate, on any number of threads.
@Suite struct IntoMemoryTests {
  /// Over the 1 MB below which no second thread is woken.
  private static let map: FeatureMap = {
    var random = SplitMix64(seed: 31)
    return .drawn(3, 251, 397, .special, &random)
  }()

  @Test(arguments: [1, 2, 3, 8]) func everyPartIsDoneOnce(threads: Int) throws {
    let map = Self.map
    for window in [
      Window(poolSize: Extent(2)), Window(poolSize: Extent(3), stride: Extent(1)),
      Window(poolSize: Extent(3), stride: Extent(2), padding: Padding(all: 1)),
      Window(poolSize: Extent(9), edge: .same),
      Window(poolSize: Extent(9), stride: Extent(1)),
    ] {
      let placed = try window.placed(on: map)
      let count = map.channels * placed.output.count
      let largest = try into(count, map) { try MaxPool.forward($0, placed, into: $1, threads: threads) }
      #expect(areIdentical(largest, try MaxPool.forward(map, window).values), "max, \(window)")
      for summation in [Summation.inOrder, .running] {
        let average = try into(count, map) {
          try AveragePool.forward($0, placed, summation: summation, into: $1, threads: threads)
        }
        let alone = try AveragePool.forward(map, window, summation: summation).values
        #expect(areIdentical(average, alone), "average \(summation), \(window)")
      }
    }
  }

  @Test(arguments: [1, 2, 3, 8]) func wholePlanesAndReLU(threads: Int) throws {
    let map = Self.map
    let largest = try into(3, map) { try GlobalPool.max($0, into: $1, threads: threads) }
    #expect(areIdentical(largest, try GlobalPool.max(map).values))
    let average = try into(3, map) { try GlobalPool.average($0, into: $1, threads: threads) }
    #expect(areIdentical(average, try GlobalPool.average(map).values))
    let relu = try into(map.values.count, map) {
      try Activation.relu($0.values, into: $1, threads: threads)
    }
    #expect(areIdentical(relu, map.values.map { Activation.relu($0) }))
  }

  /// Results that go past the caches do so from any place in memory on, and are those that go through them.
  @Test(arguments: 0..<4) func pastTheCachesFromAnyPlace(offset: Int) throws {
    let count = Activation.streamedBytes / 4 + 5
    let input = (0..<(count + offset)).map { Float($0 & 63) - 31.5 }
    func relu(inPartsOf part: Int) throws -> [Float] {
      var output = [Float](repeating: 77, count: count + offset)
      try input.withUnsafeBufferPointer { input in
        try output.withUnsafeMutableBufferPointer { output in
          for start in stride(from: offset, to: input.count, by: part) {
            let range = start..<min(input.count, start + part)
            try Activation.relu(.init(rebasing: input[range]), into: .init(rebasing: output[range]))
          }
        }
      }
      return output
    }
    let past = try relu(inPartsOf: count)
    #expect(past[..<offset].allSatisfy { $0 == 77 } && past.last == max(0, input[input.count - 1]))
    #expect(areIdentical(past, try relu(inPartsOf: 1 << 20)))
  }

  @Test func manyCallersAtOnce() async throws {
    let map = Self.map
    let placed = try Window(poolSize: Extent(2)).placed(on: map)
    let alone = try MaxPool.forward(map, Window(poolSize: Extent(2))).values
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask {
          let result = try into(alone.count, map) { try MaxPool.forward($0, placed, into: $1, threads: 4) }
          return areIdentical(result, alone)
        }
      }
      for try await agrees in group { #expect(agrees) }
    }
  }

  @Test func gradientAndConvolution() throws {
    let (map, window) = (try m4(), Window(poolSize: Extent(2)))
    let placed = try window.placed(on: map)
    let shares: [Float] = [1, 2, 3, 4]
    let sums = try into(16, map) { input, output in
      try shares.withUnsafeBufferPointer {
        try MaxPool.backward($0, through: input, placed, into: output)
      }
    }
    #expect(sums == [0, 0, 0, 0, 0, 1, 0, 2, 0, 0, 4, 0, 0, 3, 0, 0])
    let convolution = try Convolution(
      Filters(count: 1, channels: 1, height: 2, width: 2, values: [1, 0, 0, 1]))
    let onMap = try convolution.window.placed(on: map)
    let result = try into(9, map) { try convolution.forward($0, onMap, into: $1) }
    #expect(result == (try convolution.reference(map)).values)
  }

  @Test(arguments: [1, 2, 3, 8]) func gradientsAndConvolutionsInParts(threads: Int) throws {
    let map = Self.map
    let window = Window(poolSize: Extent(2))
    let placed = try window.placed(on: map)
    var random = SplitMix64(seed: 32)
    let shares = FeatureMap.drawn(3, placed.output.height, placed.output.width, .small, &random)
    let sums = try into(map.values.count, map) { input, output in
      try shares.values.withUnsafeBufferPointer {
        try MaxPool.backward($0, through: input, placed, into: output, threads: threads)
      }
    }
    #expect(areIdentical(sums, try MaxPool.backwardReference(shares, through: map, window).values))
    let filters = try Filters(
      count: 2, channels: 3, height: 3, width: 3, values: (0..<54).map { Float($0 % 7) - 3 }, bias: [0.5, -2])
    for padding in [Padding.none, Padding(all: 1)] {
      let convolution = try Convolution(filters, padding: padding)
      let onMap = try convolution.window.placed(on: map)
      let result = try into(2 * onMap.output.count, map) {
        try convolution.forward($0, onMap, into: $1, threads: threads)
      }
      #expect(areIdentical(result, try convolution.forward(map).values), "\(padding)")
    }
  }

  @Test func refusesMemoryOrWindowsThatDoNotFit() throws {
    let (map, window) = (try m4(), Window(poolSize: Extent(2)))
    let placed = try window.placed(on: map)
    let other = try window.placed(on: Extent(6))
    #expect(throws: KernelError.operand(.outputBuffer(5, results: 4))) {
      try into(5, map) { try MaxPool.forward($0, placed, into: $1) }
    }
    #expect(throws: KernelError.operand(.planes(Extent(4), windowLaidOn: Extent(6)))) {
      try into(9, map) { try MaxPool.forward($0, other, into: $1) }
    }
    #expect(throws: KernelError.self) { try into(2, map) { try GlobalPool.max($0, into: $1) } }
    #expect(throws: KernelError.operand(.gradientCount(3, resultChannels: 1, result: Extent(2)))) {
      try into(16, map) { input, output in
        try ([1, 2, 3] as [Float]).withUnsafeBufferPointer {
          try MaxPool.backward($0, through: input, placed, into: output)
        }
      }
    }
    let convolution = try Convolution(
      Filters(count: 1, channels: 1, height: 2, width: 2, values: [1, 0, 0, 1]))
    #expect(throws: KernelError.self) { try into(4, map) { try convolution.forward($0, placed, into: $1) } }
    #expect(throws: KernelError.self) { try into(4, map) { try Activation.relu($0.values, into: $1) } }
  }
}

/// What `body` writes into memory for `count` values.
private func into(
  _ count: Int, _ map: FeatureMap, _ body: (PlaneStack, UnsafeMutableBufferPointer<Float>) throws -> Void
) throws -> [Float] {
  var results = [Float](repeating: 77, count: count)
  try results.withUnsafeMutableBufferPointer { output in
    try map.values.withUnsafeBufferPointer { values in
      let input = try PlaneStack(
        channels: map.channels, height: map.height, width: map.width, values: values)
      try body(input, output)
    }
  }
  return results
}
