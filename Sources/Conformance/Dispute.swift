import Kernels

/// Why a framework's maximum may differ from ours.
public enum Dispute: String, CaseIterable, Sendable {
  /// A NaN is under the box: ONNX Runtime and Keras have no rule, so the result depends on where it is.
  case nan
  /// All values under the box are −∞: the framework starts at the lowest finite number.
  case lowest
  /// TensorFlow's threads flush denormals to 0.
  case flushed

  /// Why `theirs` may differ from `ours`, the maximum of `terms`; `nil` if nothing explains it.
  static func explaining(_ ours: Float, _ theirs: Float, of terms: [Float], _ key: String) -> Dispute? {
    if terms.contains(where: \.isNaN) { return .nan }
    if ours == -.infinity, theirs == -.greatestFiniteMagnitude { return .lowest }
    if key == "keras", ours.isSubnormal, theirs == 0 { return .flushed }
    return nil
  }
}

extension ComparisonReport {
  /// Compares a maximum. A difference that no dispute explains is a fault.
  mutating func maximum(
    _ ours: FeatureMap, _ recorded: RecordedCase, _ key: String, of map: FeatureMap, _ window: Window
  ) throws {
    guard recorded.has(key) else { return }
    let theirs = try recorded.floats(key)
    guard theirs.count == ours.values.count else {
      return fault("\(recorded), \(key): \(ours.values.count) results, recorded \(theirs.count)")
    }
    let walk = try Walkthrough(.max.with(window), on: map)
    var disputes: Set<Dispute> = []
    for (index, value) in ours.values.enumerated() where !value.isIdentical(to: theirs[index]) {
      let terms = walk.step(index).terms
      guard let dispute = Dispute.explaining(value, theirs[index], of: terms, key) else {
        return fault("\(recorded), \(key)[\(index)]: \(value), recorded \(theirs[index]), of \(terms)")
      }
      disputes.insert(dispute)
    }
    add("\(recorded.operation) \(key)", numbers: theirs.count, disputes: disputes)
  }
}
