import Kernels

/// One row of the benchmark: a piece of work on memory that is allocated once.
final class BenchWork {
  let name: String
  /// The bytes that it reads and writes at least.
  let bytes: Int
  /// Calls per measurement, enough for the clock's resolution.
  let calls: Int
  let run: () throws -> Void

  init(_ name: String, bytes: Int, calls: Int = 1, run: @escaping () throws -> Void) {
    self.name = name
    self.bytes = bytes
    self.calls = calls
    self.run = run
  }
}

/// Memory for inputs and results. Values are pseudo-random and half of them negative, as activations are.
/// Threads may share it if each writes to its own part.
final class BenchMemory: @unchecked Sendable {
  let values: UnsafeMutableBufferPointer<Float>

  init(_ count: Int) {
    values = .allocate(capacity: count)
    var state: UInt32 = 0x2545_F491
    for index in 0..<count {
      state = state &* 1_664_525 &+ 1_013_904_223
      values.initializeElement(at: index, to: Float(Int32(bitPattern: state)) * 0x1p-31)
    }
  }

  deinit { values.deallocate() }

  var input: UnsafeBufferPointer<Float> { UnsafeBufferPointer(values) }
}

extension BenchWork {
  /// Makes one of the rows that the README quotes. Each allocates when it is made, so make one at a time.
  typealias Make = @Sendable (_ name: String, _ threads: Int) throws -> BenchWork

  static let all: [(name: String, make: Make)] = planes + maps + small

  private static let small: [(name: String, make: Make)] = [
    ("max 2x2/2, 4x4", { try pool($0, .max, 1, 4, 4, Window(poolSize: Extent(2)), $1, calls: 1000) })
  ]

  private static let planes: [(name: String, make: Make)] = [
    ("max 2x2/2, 64x112x112", { try pool($0, .max, 64, 112, 112, Window(poolSize: Extent(2)), $1) }),
    (
      "max 3x3/2 pad 1, 64x112x112",
      {
        let window = Window(poolSize: Extent(3), stride: Extent(2), padding: Padding(all: 1))
        return try pool($0, .max, 64, 112, 112, window, $1)
      }
    ),
    ("average 2x2/2, 64x112x112", { try pool($0, .average, 64, 112, 112, Window(poolSize: Extent(2)), $1) }),
    ("global average, 2048x7x7", { try global($0, .average, 2048, 7, $1) }),
    ("global average, 64x112x112", { try global($0, .average, 64, 112, $1) }),
    ("global max, 2048x7x7", { try global($0, .max, 2048, 7, $1) }),
    ("global max, 64x112x112", { try global($0, .max, 64, 112, $1) }),
    ("ReLU, 64x112x112", { try relu($0, 64 * 112 * 112, $1) }),
    ("max gradient 2x2/2, 64x112x112", { try gradient($0, 64, 112, $1) }),
  ]

  private static let maps: [(name: String, make: Make)] = [
    ("ReLU, 64 MiB", { try relu($0, 1 << 24, $1) }),
    ("max 2x2/2, 4096x4096", { try pool($0, .max, 1, 4096, 4096, Window(poolSize: Extent(2)), $1) }),
    ("max 3x3/1, 4096x4096", { try pool($0, .max, 1, 4096, 4096, one(3), $1) }),
    ("max 31x31/1, 4096x4096", { try pool($0, .max, 1, 4096, 4096, one(31), $1) }),
    (
      "average 3x3/2, 4096x4096",
      { try pool($0, .average, 1, 4096, 4096, Window(poolSize: Extent(3), stride: Extent(2)), $1) }
    ),
    ("average 3x3/1, 4096x4096", { try pool($0, .average, 1, 4096, 4096, one(3), $1) }),
    ("average 31x31/1 running, 4096x4096", { try pool($0, .running, 1, 4096, 4096, one(31), $1) }),
    ("convolution 3x3 pad 1, 1024x1024", { try convolution($0, 1024, $1) }),
  ]

  private static func one(_ side: Int) -> Window { Window(poolSize: Extent(side), stride: Extent(1)) }

  private enum Fold { case max, average, running }

  private static func pool(
    _ name: String, _ fold: Fold, _ channels: Int, _ height: Int, _ width: Int, _ window: Window,
    _ threads: Int, calls: Int = 1
  ) throws -> BenchWork {
    let placed = try window.placed(on: Extent(height, width))
    let source = BenchMemory(channels * height * width)
    let target = BenchMemory(channels * placed.output.count)
    let input = try PlaneStack(channels: channels, height: height, width: width, values: source.input)
    let bytes = 4 * (source.values.count + target.values.count)
    return BenchWork(name, bytes: bytes, calls: calls) { [source] in
      _ = source
      for _ in 0..<calls {
        switch fold {
        case .max: try MaxPool.forward(input, placed, into: target.values, threads: threads)
        case .average: try AveragePool.forward(input, placed, into: target.values, threads: threads)
        case .running:
          try AveragePool.forward(
            input, placed, summation: .running, into: target.values, threads: threads)
        }
      }
    }
  }

  private static func global(
    _ name: String, _ fold: Fold, _ channels: Int, _ side: Int, _ threads: Int
  ) throws -> BenchWork {
    let (source, target) = (BenchMemory(channels * side * side), BenchMemory(channels))
    let input = try PlaneStack(channels: channels, height: side, width: side, values: source.input)
    return BenchWork(name, bytes: 4 * (source.values.count + channels)) { [source] in
      _ = source
      if fold == .max {
        try GlobalPool.max(input, into: target.values, threads: threads)
      } else {
        try GlobalPool.average(input, into: target.values, threads: threads)
      }
    }
  }

  private static func relu(_ name: String, _ count: Int, _ threads: Int) throws -> BenchWork {
    let (source, target) = (BenchMemory(count), BenchMemory(count))
    return BenchWork(name, bytes: 8 * count) {
      try Activation.relu(source.input, into: target.values, threads: threads)
    }
  }

  private static func gradient(_ name: String, _ channels: Int, _ side: Int, _ threads: Int) throws
    -> BenchWork
  {
    let placed = try Window(poolSize: Extent(2)).placed(on: Extent(side))
    let source = BenchMemory(channels * side * side)
    let (shares, sums) = (BenchMemory(channels * placed.output.count), BenchMemory(source.values.count))
    let input = try PlaneStack(channels: channels, height: side, width: side, values: source.input)
    return BenchWork(name, bytes: 4 * (2 * sums.values.count + shares.values.count)) { [source] in
      _ = source
      try MaxPool.backward(shares.input, through: input, placed, into: sums.values, threads: threads)
    }
  }

  private static func convolution(_ name: String, _ side: Int, _ threads: Int) throws -> BenchWork {
    let filters = try Filters(
      count: 1, channels: 1, height: 3, width: 3, values: (1...9).map { Float($0) / 9 })
    let convolution = try Convolution(filters, padding: Padding(all: 1))
    let placed = try convolution.window.placed(on: Extent(side))
    let (source, target) = (BenchMemory(side * side), BenchMemory(side * side))
    let input = try PlaneStack(height: side, width: side, values: source.input)
    return BenchWork(name, bytes: 8 * side * side) { [source] in
      _ = source
      try convolution.forward(input, placed, into: target.values, threads: threads)
    }
  }
}
