import Kernels
import Seeded
import Testing

/// Replays what PyTorch, ONNX Runtime and Keras computed on random cases.
///
/// Where we follow a framework's order of adding, bit for bit; else as close as another order allows. Where a framework
/// answers something else, the difference must be one of those that `Dispute` names, and each of those must occur.
@Suite struct RecordedTests {
  @Test func theFileSaysWhichVersionsWroteIt() throws {
    #expect(RecordedCase.header.contains { $0.contains("torch 2.") && $0.contains("onnxruntime 1.") })
  }

  @Test func maxPooling() throws {
    var counts = Counts()
    var disputes: Set<Dispute> = []
    for recorded in RecordedCase.all("max") {
      let (map, window) = (try recorded.map("x"), try recorded.window)
      let result = try MaxPool.forward(map, window)
      counts.add("torch", try recorded.expectBits(result, "torch"))
      for key in ["onnx", "onnx2", "keras"] where recorded.has(key) {
        disputes.formUnion(try Dispute.explain(recorded, key, map, window, result))
        counts.add(key, true)
      }
      // TensorFlow looks for the winner by its value, and no NaN equals itself; its zeros include denormals.
      let isPlain = map.values.allSatisfy { $0.isFinite && !$0.isSubnormal }
      for key in ["torch.back"] + (isPlain ? ["keras.back"] : []) {
        counts.add(key, try gradients(recorded, key) { try MaxPool.backward($0, through: map, window) })
      }
    }
    counts.expect(["torch": 60, "onnx": 100, "onnx2": 100, "keras": 25, "torch.back": 60, "keras.back": 8])
    #expect(disputes == Set(Dispute.allCases))
  }

  @Test func winnerIndices() throws {
    var counts = Counts()
    for recorded in RecordedCase.all("max") {
      let (map, window) = (try recorded.map("x"), try recorded.window)
      for (key, base) in [
        ("torch.indices", IndexBase.plane), ("onnx.indices", .tensor), ("keras.indices", .channelsLast),
      ] where recorded.has(key) {
        // Only PyTorch has a rule for NaN; the disputes show the others.
        if base != .plane, map.values.contains(where: \.isNaN) { continue }
        let batch = try recorded.shape("x")[0]
        let indices = try WinnerIndices.forward(map, window, base: base, batch: batch).indices
        #expect(indices == (try recorded.planesFirst(key, of: indices.count)), "\(recorded) \(key)")
        counts.add(key, true)
      }
    }
    counts.expect(["torch.indices": 60, "onnx.indices": 60, "keras.indices": 15])
  }

  @Test func averagePooling() throws {
    var counts = Counts()
    for recorded in RecordedCase.all("average") {
      let (map, window) = (try recorded.map("x"), try recorded.window)
      let counted = try recorded.ints("counted") == [1]
      let result = try AveragePool.forward(map, window, countIncludePad: counted)
      let magnitudes = try AveragePool.forward(map.magnitudes, window, countIncludePad: counted).values
      counts.add("torch", try recorded.expectBits(result, "torch"))
      for key in ["onnx", "keras"] {
        counts.add(
          key,
          try recorded.expectClose(result.values, key, terms: window.pool.count, magnitudes: magnitudes))
      }
      try gradients(recorded, "torch.back") {
        try AveragePool.backward($0, through: map, window, countIncludePad: counted)
      }
    }
    counts.expect(["torch": 60, "onnx": 100, "keras": 20])
  }

  @Test func sumPooling() throws {
    let cases = RecordedCase.all("sum")
    #expect(cases.count >= 40)
    for recorded in cases {
      let (map, window) = (try recorded.map("x"), try recorded.window)
      #expect(try recorded.expectBits(SumPool.forward(map, window), "torch"))
      try gradients(recorded, "torch.back") { try SumPool.backward($0, through: map, window) }
    }
  }

  @Test func globalPooling() throws {
    let (largest, means) = (RecordedCase.all("global-max"), RecordedCase.all("global-average"))
    #expect(largest.count >= 20 && means.count >= 20)
    for recorded in largest {
      let map = try recorded.map("x")
      let result = try GlobalPool.max(map)
      #expect(try recorded.expectBits(result, "torch"))
      for key in ["onnx", "keras"] {
        let disputes = try Dispute.explain(recorded, key, map, GlobalPool.window(on: map.extent), result)
        #expect(disputes.subtracting([.nan]).isEmpty, "\(recorded), \(key)")
      }
      try gradients(recorded, "torch.back") { try GlobalPool.maxBackward($0, through: map) }
    }
    for recorded in means {
      let map = try recorded.map("x")
      let result = try GlobalPool.average(map)
      let magnitudes = try GlobalPool.average(map.magnitudes).values
      #expect(try recorded.expectBits(result, "torch.window"))
      for key in ["torch", "onnx", "keras"] {
        #expect(
          try recorded.expectClose(result.values, key, terms: map.extent.count, magnitudes: magnitudes))
      }
      try gradients(recorded, "torch.back") { try GlobalPool.averageBackward($0, through: map) }
    }
  }

  @Test func adaptivePooling() throws {
    let (largest, means) = (RecordedCase.all("adaptive-max"), RecordedCase.all("adaptive-average"))
    #expect(largest.count >= 25 && means.count >= 25)
    for recorded in largest {
      let (map, size) = (try recorded.map("x"), try recorded.extent("size"))
      #expect(try recorded.expectBits(AdaptivePool.max(map, to: size), "torch"))
      try gradients(recorded, "torch.back") { try AdaptivePool.maxBackward($0, through: map, to: size) }
    }
    for recorded in means {
      let (map, size) = (try recorded.map("x"), try recorded.extent("size"))
      #expect(try recorded.expectBits(AdaptivePool.average(map, to: size), "torch"))
      try gradients(recorded, "torch.back") { try AdaptivePool.averageBackward($0, through: map, to: size) }
    }
  }

  @discardableResult
  private func gradients(
    _ recorded: RecordedCase, _ key: String, _ backward: (FeatureMap) throws -> FeatureMap
  ) throws -> Bool {
    guard recorded.has(key) else { return false }
    return try recorded.expectBits(backward(try recorded.map("grad")), key)
  }
}

/// How many cases each framework answered, so that none can drop out unnoticed.
struct Counts {
  private var counts: [String: Int] = [:]

  mutating func add(_ key: String, _ happened: Bool) { if happened { counts[key, default: 0] += 1 } }

  func expect(_ least: [String: Int]) {
    for (key, number) in least { #expect(counts[key, default: 0] >= number, "\(key)") }
  }
}

extension RecordedCase {
  /// Indices in the order of our results; all frameworks' files have planes first.
  fileprivate func planesFirst(_ key: String, of count: Int) throws -> [Int] {
    let indices = try ints(key)
    try #require(indices.count == count)
    return indices
  }
}

/// Why a framework's maximum may differ from ours.
enum Dispute: String, CaseIterable {
  /// A NaN is under the box: ONNX Runtime and Keras have no rule, the place of the NaN decides.
  case nan
  /// All under the box is -inf: theirs starts at the lowest finite number.
  case lowest
  /// A denormal is 0 to Keras: TensorFlow's threads flush them.
  case flushed

  /// The disputes that explain the differences between `result` and what is recorded; any other fails.
  static func explain(
    _ recorded: RecordedCase, _ key: String, _ map: FeatureMap, _ window: Window, _ result: FeatureMap
  ) throws -> Set<Dispute> {
    let theirs = try recorded.floats(key)
    try #require(theirs.count == result.values.count, "\(recorded), \(key)")
    let walk = try Walkthrough(.max, window, on: map)
    var found: Set<Dispute> = []
    for (index, ours) in result.values.enumerated() where !ours.isIdentical(to: theirs[index]) {
      let terms = walk.step(index).terms
      if terms.contains(where: \.isNaN) {
        found.insert(.nan)
      } else if ours == -.infinity, theirs[index] == -.greatestFiniteMagnitude {
        found.insert(.lowest)
      } else if key == "keras", ours.isSubnormal, theirs[index] == 0 {
        found.insert(.flushed)
      } else {
        Issue.record("\(recorded), \(key)[\(index)]: \(ours), recorded \(theirs[index]), of \(terms)")
      }
    }
    return found
  }
}
