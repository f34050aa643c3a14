import Kernels

extension CaseReplay {
  static func max(_ recorded: RecordedCase, _ report: inout ComparisonReport) throws {
    let (map, window) = (try recorded.map("x"), try recorded.window)
    let result = try MaxPool.forward(map, window)
    report.same(result, try MaxPool.reference(map, window), recorded)
    try report.bits(result, recorded, "torch")
    for key in ["onnx", "onnx2", "keras"] { try report.maximum(result, recorded, key, of: map, window) }
    try winners(recorded, &report, map, window)
    // TensorFlow finds the winner by comparing values, which fails for NaN, and treats denormals as zero.
    let isPlain = map.values.allSatisfy { $0.isFinite && !$0.isSubnormal }
    for key in ["torch.back"] + (isPlain ? ["keras.back"] : []) {
      try gradient(
        recorded, &report, key, fast: { try MaxPool.backward($0, through: map, window) },
        reference: { try MaxPool.backwardReference($0, through: map, window) })
    }
  }

  private static func winners(
    _ recorded: RecordedCase, _ report: inout ComparisonReport, _ map: FeatureMap, _ window: Window
  ) throws {
    let batch = try recorded.shape("x")[0]
    for (key, base) in [
      ("torch.indices", IndexBase.plane), ("onnx.indices", .tensor), ("keras.indices", .channelsLast),
    ] where recorded.has(key) {
      let winners = try WinnerIndices.forward(map, window, base: base, batch: batch)
      let reference = try WinnerIndices.reference(map, window, base: base, batch: batch)
      if winners.indices != reference.indices {
        report.fault("\(recorded): fast indices \(winners.indices), reference \(reference.indices)")
      }
      // Only PyTorch has a rule for NaN; the disputes cover the others.
      if base != .plane, map.values.contains(where: \.isNaN) { continue }
      try report.indices(winners.indices, recorded, key)
    }
  }

  static func average(_ recorded: RecordedCase, _ report: inout ComparisonReport) throws {
    let (map, window) = (try recorded.map("x"), try recorded.window)
    let counted = try recorded.int("counted") == 1
    let result = try AveragePool.forward(map, window, countIncludePad: counted)
    report.same(result, try AveragePool.reference(map, window, countIncludePad: counted), recorded)
    try report.bits(result, recorded, "torch")
    let magnitudes = try AveragePool.forward(map.magnitudes, window, countIncludePad: counted).values
    for key in ["onnx", "keras"] {
      try report.close(result.values, recorded, key, terms: window.poolSize.count, magnitudes: magnitudes)
    }
    try gradient(
      recorded, &report,
      fast: { try AveragePool.backward($0, through: map, window, countIncludePad: counted) },
      reference: { try AveragePool.backwardReference($0, through: map, window, countIncludePad: counted) })
  }

  static func sum(_ recorded: RecordedCase, _ report: inout ComparisonReport) throws {
    let (map, window) = (try recorded.map("x"), try recorded.window)
    let result = try SumPool.forward(map, window)
    report.same(result, try SumPool.reference(map, window), recorded)
    try report.bits(result, recorded, "torch")
    try gradient(
      recorded, &report, fast: { try SumPool.backward($0, through: map, window) },
      reference: { try SumPool.backwardReference($0, through: map, window) })
  }

  static func lp(_ recorded: RecordedCase, _ report: inout ComparisonReport) throws {
    let (map, window, p) = (try recorded.map("x"), try recorded.window, try recorded.int("p"))
    let result = try LpPool.forward(map, window, p: p)
    report.same(result, try LpPool.reference(map, window, p: p), recorded)
    // The sum of powers, then the root. The frameworks round the sum to float32 in between.
    for key in ["torch", "onnx"] {
      try report.close(
        result.values, recorded, key, terms: 4 * window.poolSize.count, magnitudes: result.values)
    }
    guard recorded.has("torch.back") else { return }
    let gradient = try recorded.map("grad")
    let back = try LpPool.backward(gradient, through: map, window, p: p)
    report.same(back, try LpPool.backwardReference(gradient, through: map, window, p: p), recorded)
    let sizes = try LpPool.backward(gradient.magnitudes, through: map, window, p: p).values
    try report.close(back.values, recorded, "torch.back", terms: 64, magnitudes: sizes)
  }

  static func globalMax(_ recorded: RecordedCase, _ report: inout ComparisonReport) throws {
    let map = try recorded.map("x")
    let result = try GlobalPool.max(map)
    report.same(result, try GlobalPool.maxReference(map), recorded)
    try report.bits(result, recorded, "torch")
    for key in ["onnx", "keras"] {
      try report.maximum(result, recorded, key, of: map, GlobalPool.window(on: map.extent))
    }
    try gradient(
      recorded, &report, fast: { try GlobalPool.maxBackward($0, through: map) },
      reference: { try MaxPool.backwardReference($0, through: map, GlobalPool.window(on: map.extent)) })
  }

  static func globalAverage(_ recorded: RecordedCase, _ report: inout ComparisonReport) throws {
    let map = try recorded.map("x")
    let result = try GlobalPool.average(map)
    report.same(result, try GlobalPool.averageReference(map), recorded)
    try report.bits(result, recorded, "torch.window")
    let magnitudes = try GlobalPool.average(map.magnitudes).values
    for key in ["torch", "onnx", "keras"] {
      try report.close(result.values, recorded, key, terms: map.extent.count, magnitudes: magnitudes)
    }
    try gradient(
      recorded, &report, fast: { try GlobalPool.averageBackward($0, through: map) },
      reference: { try AveragePool.backwardReference($0, through: map, GlobalPool.window(on: map.extent)) })
  }

  static func adaptive(_ recorded: RecordedCase, _ report: inout ComparisonReport) throws {
    let (map, size) = (try recorded.map("x"), try recorded.extent("size"))
    let isMax = recorded.operation == "adaptive-max"
    let result = try isMax ? AdaptivePool.max(map, to: size) : AdaptivePool.average(map, to: size)
    let reference =
      try isMax ? AdaptivePool.maxReference(map, to: size) : AdaptivePool.averageReference(map, to: size)
    report.same(result, reference, recorded)
    try report.bits(result, recorded, "torch")
    try gradient(
      recorded, &report,
      fast: {
        try isMax
          ? AdaptivePool.maxBackward($0, through: map, to: size)
          : AdaptivePool.averageBackward($0, through: map, to: size)
      },
      reference: {
        try isMax
          ? AdaptivePool.maxBackwardReference($0, through: map, to: size)
          : AdaptivePool.averageBackwardReference($0, through: map, to: size)
      })
  }
}
