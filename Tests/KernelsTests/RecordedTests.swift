import Kernels
import Conformance
import Testing

/// Replays what PyTorch, ONNX Runtime and Keras computed on random cases: there is no fault, and every
/// framework is compared.
@Suite struct RecordedTests {
  @Test func theFileSaysWhichVersionsWroteIt() throws {
    #expect(RecordedCase.values.header.contains { $0.contains("torch 2.") && $0.contains("onnxruntime 1.") })
  }

  @Test func everyCaseCanBeReplayed() {
    #expect(Set(RecordedCase.values.cases.map(\.operation)) == Set(CaseReplay.operations + ["dispute"]))
    #expect(RecordedCase.values.cases.count >= 800)
  }

  @Test func maxPooling() throws {
    let report = try replay("max")
    report.expect([
      "max torch": 60, "max onnx": 100, "max onnx2": 100, "max keras": 25, "max torch.back": 60,
      "max keras.back": 8, "max torch.indices": 60, "max onnx.indices": 60, "max keras.indices": 15,
      "fast = reference": 220,
    ])
    #expect(report.disputes == Set(Dispute.allCases))
  }

  @Test func averagePooling() throws {
    try replay("average").expect([
      "average torch": 60, "average onnx": 100, "average keras": 20, "average torch.back": 60,
      "fast = reference": 220,
    ])
  }

  @Test func sumPooling() throws {
    try replay("sum").expect(["sum torch": 40, "sum torch.back": 40, "fast = reference": 80])
  }

  @Test func lpPooling() throws {
    try replay("lp").expect(["lp torch": 4, "lp onnx": 55, "lp torch.back": 4, "fast = reference": 70])
  }

  @Test func globalPooling() throws {
    let largest = try replay("global-max")
    largest.expect(["torch", "onnx", "keras", "torch.back"].map { "global-max \($0)" }, 20)
    #expect(largest.disputes.subtracting([.nan]).isEmpty)
    try replay("global-average").expect(
      ["torch", "torch.window", "onnx", "keras", "torch.back"].map { "global-average \($0)" }, 20)
  }

  @Test(arguments: ["adaptive-max", "adaptive-average"]) func adaptivePooling(operation: String) throws {
    try replay(operation).expect(["\(operation) torch", "\(operation) torch.back"], 25)
  }

  @Test func activations() throws {
    try replay("relu").expect(
      ["torch", "onnx", "keras", "torch.back", "keras.back"].map { "relu \($0)" }, 15)
    try replay("leaky").expect(["torch", "onnx", "torch.back"].map { "leaky \($0)" }, 25)
    try replay("leaky").expect(["leaky keras": 5])
    try replay("prelu").expect(["torch", "onnx", "torch.back"].map { "prelu \($0)" }, 30)
    try replay("prelu").expect(["prelu torch.slopes": 5])
  }

  @Test(arguments: LayerKind.allCases.filter { $0.family == .activation })
  func curves(kind: LayerKind) throws {
    try replay(kind.rawValue).expect(["torch", "keras", "torch.back"].map { "\(kind) \($0)" }, 15)
  }

  @Test func convolutions() throws {
    try replay("conv").expect([
      "conv whole torch": 15, "conv whole onnx": 35, "conv whole keras": 4, "conv torch": 8, "conv onnx": 20,
      "conv keras": 2, "conv whole torch.back": 15, "conv whole torch.weights": 15,
      "conv whole torch.bias": 15,
      "conv torch.back": 8, "fast = reference": 150,
    ])
  }

  /// A comparison that accepts wrong numbers proves nothing.
  @Test func aWrongRecordIsAFault() throws {
    for operation in CaseReplay.operations {
      let recorded = try #require(RecordedCase.all(operation).first { $0.has("torch") })
      let theirs = try recorded.text("torch")
      let wrong = theirs.dropLast(8) + (theirs.hasSuffix("41000000") ? "42000000" : "41000000")
      let forged = try #require(
        RecordedCase.forged { line in
          line.hasPrefix(recorded.name + " ")
            ? line.replacing(" torch=\(theirs)", with: " torch=\(wrong)") : nil
        })
      var report = ComparisonReport()
      CaseReplay.check(forged, into: &report)
      #expect(report.faults.count == 1, "\(operation): \(report.faults)")
    }
  }

  private func replay(_ operation: String) throws -> ComparisonReport {
    var report = ComparisonReport()
    for recorded in RecordedCase.all(operation) { CaseReplay.check(recorded, into: &report) }
    for fault in report.faults { Issue.record("\(fault)") }
    return report
  }
}

extension ComparisonReport {
  fileprivate func expect(_ least: [String: Int]) {
    for (kind, number) in least { #expect(counts[kind, default: 0] >= number, "\(kind)") }
  }

  fileprivate func expect(_ kinds: [String], _ number: Int) {
    for kind in kinds { #expect(counts[kind, default: 0] >= number, "\(kind)") }
  }
}
