import Kernels

/// Why a framework's maximum may differ from ours.
public enum Dispute: String, CaseIterable, Sendable {
  /// A NaN is under the box: ONNX Runtime and Keras have no rule, the place of the NaN decides.
  case nan
  /// All under the box is -inf: theirs starts at the lowest finite number.
  case lowest
  /// A denormal is 0 to Keras: TensorFlow's threads flush them.
  case flushed

  /// Why `theirs` may stand where we have `ours`, the maximum of `terms`; `nil` if nothing explains it.
  static func explaining(_ ours: Float, _ theirs: Float, of terms: [Float], _ key: String) -> Dispute? {
    if terms.contains(where: \.isNaN) { return .nan }
    if ours == -.infinity, theirs == -.greatestFiniteMagnitude { return .lowest }
    if key == "keras", ours.isSubnormal, theirs == 0 { return .flushed }
    return nil
  }
}

extension ComparisonReport {
  /// A maximum that may differ where a dispute explains it; every other difference is a fault.
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
