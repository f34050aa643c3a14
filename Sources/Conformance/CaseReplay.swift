import Kernels

/// Computes recorded cases again and compares: the fast path with the reference, and with the results of
/// PyTorch, ONNX Runtime and Keras.
///
/// Bit for bit if we follow the framework's order of addition; else as close as another order allows. A
/// different result must be one that `Dispute` explains. Cases called `dispute` are not replayed: DISPUTES.md
/// and its tests cover them one by one.
public enum CaseReplay {
  /// The recorded operations that can be replayed.
  public static let operations =
    [
      "max", "average", "sum", "lp", "global-max", "global-average", "adaptive-max", "adaptive-average",
      "relu", "leaky", "prelu", "conv",
    ] + LayerKind.allCases.filter { $0.family == .activation }.map(\.rawValue)

  /// - Throws: `KernelError` if a kernel refuses what a framework computed; `RecordedCase.Malformed`.
  public static func run(_ recorded: RecordedCase, into report: inout ComparisonReport) throws {
    switch recorded.operation {
    case "max": try max(recorded, &report)
    case "average": try average(recorded, &report)
    case "sum": try sum(recorded, &report)
    case "lp": try lp(recorded, &report)
    case "global-max": try globalMax(recorded, &report)
    case "global-average": try globalAverage(recorded, &report)
    case "adaptive-max", "adaptive-average": try adaptive(recorded, &report)
    case "relu": try relu(recorded, &report)
    case "leaky": try leaky(recorded, &report)
    case "prelu": try prelu(recorded, &report)
    case "conv": try convolution(recorded, &report)
    case "dispute": break
    default: try curve(recorded, &report)
    }
  }

  /// As `run`; a kernel that refuses, or a malformed line, counts as a fault.
  public static func check(_ recorded: RecordedCase, into report: inout ComparisonReport) {
    do {
      try run(recorded, into: &report)
    } catch {
      report.fault("\(recorded): \((error as? KernelError)?.message ?? "\(error)")")
    }
  }

  /// The gradient of the input, by both paths, if it was recorded under `key`.
  static func gradient(
    _ recorded: RecordedCase, _ report: inout ComparisonReport, _ key: String = "torch.back",
    fast: (FeatureMap) throws -> FeatureMap, reference: (FeatureMap) throws -> FeatureMap
  ) throws {
    guard recorded.has(key) else { return }
    let gradient = try recorded.map("grad")
    let back = try fast(gradient)
    report.same(back, try reference(gradient), recorded)
    try report.bits(back, recorded, key)
  }
}
