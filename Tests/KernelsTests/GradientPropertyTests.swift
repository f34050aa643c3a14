import Kernels
import Seeded
import Testing

/// Random cases through every backward pass: fast kernel, naive reference, the walkthrough's receivers, and a
/// brute force that only knows which cells lie under which box.
@Suite struct GradientPropertyTests {
  @Test(arguments: [UInt64(11), 12, 13]) func allWaysBackAgree(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var computed = 0
    let cases = caseCount(9000) / 3
    for index in 0..<cases {
      let trial = Trial(index: index, random: &random)
      guard let result = try? trial.layer.forward(trial.map) else { continue }
      let palette = random.pick(Palette.allCases)
      let gradient = FeatureMap.drawn(result.channels, result.height, result.width, palette, &random)
      check(trial, gradient, seed)
      computed += 1
    }
    #expect(computed > cases / 2)
  }

  private func check(_ trial: Trial, _ gradient: FeatureMap, _ seed: UInt64) {
    let (layer, map) = (trial.layer, trial.map)
    let what = "gradient \(gradient.values) in seed \(seed), case \(trial)"
    do throws(KernelError) {
      let fast = try layer.backward(gradient, through: map)
      let naive = try layer.backwardReference(gradient, through: map)
      let walked = try received(from: gradient, trial)
      let brute = BruteGradient(trial, gradient).sums
      if !fast.isIdentical(to: naive) { Issue.record("fast \(fast.values), naive \(naive.values), \(what)") }
      if !areIdentical(fast.values, walked) { Issue.record("fast \(fast.values), walk \(walked), \(what)") }
      if !areIdentical(fast.values, brute) { Issue.record("fast \(fast.values), brute \(brute), \(what)") }
    } catch {
      Issue.record("\(error), \(what)")
    }
  }

  /// The sum of what the walkthrough's receivers get.
  private func received(from gradient: FeatureMap, _ trial: Trial) throws(KernelError) -> [Float] {
    let walk = try Walkthrough(trial.layer, on: trial.map)
    var sums = [Float](repeating: 0, count: trial.map.values.count)
    for index in 0..<walk.count {
      let plane = walk.step(index).channel * trial.map.extent.count
      for share in walk.receivers(of: index, gradient: gradient.values[index]) {
        let cell = plane + share.cell.row * trial.map.width + share.cell.column
        // A pointwise layer passes on and does not add: -0 stays -0.
        sums[cell] = trial.layer.isPointwise ? share.amount : sums[cell] + share.amount
      }
    }
    return sums
  }
}

extension Layer {
  func backwardReference(
    _ gradient: FeatureMap, through map: FeatureMap
  ) throws(KernelError) -> FeatureMap {
    switch kind {
    case .max: try MaxPool.backwardReference(gradient, through: map, window)
    case .sum: try SumPool.backwardReference(gradient, through: map, window)
    case .average:
      try AveragePool.backwardReference(gradient, through: map, window, countIncludePad: countIncludePad)
    case .globalMax:
      try MaxPool.backwardReference(gradient, through: map, GlobalPool.window(on: map.extent))
    case .globalAverage:
      try AveragePool.backwardReference(gradient, through: map, GlobalPool.window(on: map.extent))
    default: try backward(gradient, through: map)
    }
  }
}

/// The gradient of a layer's input, from a map whose values are its cells' indices: sliding a window over it
/// shows which cells each box covers.
struct BruteGradient {
  private(set) var sums: [Float]

  init(_ trial: Trial, _ gradient: FeatureMap) {
    let map = trial.map
    sums = [Float](repeating: 0, count: map.values.count)
    switch trial.layer.kind {
    case .relu: sums = zip(map.values, gradient.values).map { $0 > 0 ? $1 : 0 }
    case .leakyReLU:
      let slope = trial.layer.slope(channel: 0)
      sums = zip(map.values, gradient.values).map { $0 > 0 ? $1 : slope * $1 }
    case .prelu:
      let slopes = trial.layer.slopes.tensor.values
      for (index, x) in map.values.enumerated() {
        let slope = slopes.count == 1 ? slopes[0] : slopes[index / (map.height * map.width)]
        sums[index] = x > 0 ? gradient.values[index] : slope * gradient.values[index]
      }
    default:
      let window = trial.layer.isGlobal ? Window(poolSize: map.extent) : trial.window
      for (box, share) in zip(Self.boxes(map, window), gradient.values) {
        add(share, to: box, map, trial.layer)
      }
    }
  }

  /// For each result, the indices of the cells under its box and how many pads it covers.
  static func boxes(_ map: FeatureMap, _ window: Window) -> [(cells: [Int], pads: Int)] {
    let numbers = map.values.indices.map { Float($0) }
    guard
      let numbered = try? FeatureMap(
        channels: map.channels, height: map.height, width: map.width, values: numbers),
      let marked = MarkedMap(numbered, window)
    else { return [] }
    var boxes: [(cells: [Int], pads: Int)] = []
    _ = marked.slide { marks in
      boxes.append((marks.real.map { Int($0) }, marks.pads))
      return 0
    }
    return boxes
  }

  private mutating func add(
    _ share: Float, to box: (cells: [Int], pads: Int), _ map: FeatureMap, _ layer: Layer
  ) {
    switch layer.kind {
    case .max, .globalMax:
      let values = box.cells.map { map.values[$0] }
      let largest =
        values.lastIndex(where: \.isNaN) ?? values.firstIndex { one in !values.contains { $0 > one } }
      if let largest { sums[box.cells[largest]] += share }
    case .average:
      let pads = layer.countIncludePad ? box.pads : 0
      spread(share / Float(box.cells.count + pads), box.cells)
    case .globalAverage: spread(share / Float(box.cells.count), box.cells)
    default: spread(share, box.cells)
    }
  }

  private mutating func spread(_ share: Float, _ cells: [Int]) {
    for cell in cells { sums[cell] += share }
  }
}
