import Kernels

/// What was compared, and which comparisons failed.
public struct ComparisonReport: Sendable {
  /// How often each kind of comparison succeeded: `max torch`, `fast = reference`, ...
  public private(set) var counts: [String: Int] = [:]
  /// Numbers compared.
  public private(set) var numbers = 0
  /// One line per failed comparison.
  public private(set) var faults: [String] = []
  /// The disputes that explained different results.
  public private(set) var disputes: Set<Dispute> = []

  public init() {}

  /// The sum of all counts whose kind starts with `prefix`.
  public func count(_ prefix: String) -> Int {
    counts.reduce(0) { $1.key.hasPrefix(prefix) ? $0 + $1.value : $0 }
  }

  /// Adds a failed comparison.
  public mutating func fault(_ text: String) { faults.append(text) }

  /// Counts a successful comparison of so many numbers.
  public mutating func add(_ kind: String, numbers: Int, disputes: Set<Dispute> = []) {
    counts[kind, default: 0] += 1
    self.numbers += numbers
    self.disputes.formUnion(disputes)
  }

  public mutating func merge(_ other: ComparisonReport) {
    counts.merge(other.counts, uniquingKeysWith: +)
    numbers += other.numbers
    faults += other.faults
    disputes.formUnion(other.disputes)
  }
}

// Comparisons of one case's results. Each is counted under the case's operation and `key`, if the framework
// has a result.
extension ComparisonReport {
  /// Compares fast path and reference, bit for bit.
  mutating func same(_ fast: [Float], _ reference: [Float], _ recorded: RecordedCase) {
    guard areIdentical(fast, reference) else {
      return fault("\(recorded): fast \(fast), reference \(reference)")
    }
    add("fast = reference", numbers: fast.count)
  }

  mutating func same(_ fast: FeatureMap, _ reference: FeatureMap, _ recorded: RecordedCase) {
    guard fast.extent == reference.extent else {
      return fault("\(recorded): fast \(fast.extent), reference \(reference.extent)")
    }
    same(fast.values, reference.values, recorded)
  }

  mutating func bits(_ ours: FeatureMap, _ recorded: RecordedCase, _ key: String) throws {
    guard recorded.has(key) else { return }
    let theirs = try recorded.map(key)
    guard ours.isIdentical(to: theirs) else {
      return fault("\(recorded), \(key): \(ours.values), recorded \(theirs.values)")
    }
    add("\(recorded.operation) \(key)", numbers: ours.values.count)
  }

  /// Compares numbers; 0 and −0 are equal unless `signed`.
  mutating func values(
    _ ours: [Float], _ recorded: RecordedCase, _ key: String, as kind: String? = nil, signed: Bool = true
  ) throws {
    guard recorded.has(key) else { return }
    let theirs = try recorded.floats(key)
    guard signed ? areIdentical(ours, theirs) : ours == theirs else {
      return fault("\(recorded), \(key): \(ours), recorded \(theirs)")
    }
    add("\(recorded.operation) \(kind ?? key)", numbers: ours.count)
  }

  mutating func indices(_ ours: [Int], _ recorded: RecordedCase, _ key: String) throws {
    let theirs = try recorded.ints(key)
    guard ours == theirs else { return fault("\(recorded), \(key): \(ours), recorded \(theirs)") }
    add("\(recorded.operation) \(key)", numbers: ours.count)
  }

  /// Compares within log2(terms) units in the last place of the sum of the terms' magnitudes, the most that
  /// another order of addition can change.
  mutating func close(
    _ ours: [Float], _ recorded: RecordedCase, _ key: String, terms: Int, magnitudes: [Float]
  ) throws {
    guard recorded.has(key) else { return }
    let theirs = try recorded.floats(key)
    guard ours.count == theirs.count, ours.count == magnitudes.count else {
      return fault("\(recorded), \(key): \(ours.count) results, recorded \(theirs.count)")
    }
    let steps = Float(max(1, terms.ceilLog2))
    for index in ours.indices where !ours[index].isIdentical(to: theirs[index]) {
      if key.hasPrefix("keras"), ours[index].isSubnormal, theirs[index] == 0 { continue }
      let allowed = steps * magnitudes[index].ulp
      guard abs(ours[index] - theirs[index]) <= allowed else {
        return fault(
          "\(recorded), \(key)[\(index)]: \(ours[index]), recorded \(theirs[index]), allowed \(allowed)")
      }
    }
    add("\(recorded.operation) \(key)", numbers: ours.count)
  }
}

/// Compares bits; all NaNs are equal.
func areIdentical(_ left: [Float], _ right: [Float]) -> Bool {
  left.count == right.count && zip(left, right).allSatisfy { $0.isIdentical(to: $1) }
}

extension FeatureMap {
  /// The map of absolute values.
  var magnitudes: FeatureMap {
    get throws {
      try FeatureMap(channels: channels, height: height, width: width, values: values.map(\.magnitude))
    }
  }
}

extension Int {
  /// log2, rounded up.
  fileprivate var ceilLog2: Int { self <= 1 ? 0 : Int.bitWidth - (self - 1).leadingZeroBitCount }
}
