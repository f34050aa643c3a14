import Foundation
import Kernels
import Conformance
import Testing

extension RecordedCase {
  /// The recorded file; ends the tests if it cannot be read.
  static let values: RecordedValues = {
    do throws(RecordedValues.Missing) {
      return try RecordedValues.find()
    } catch {
      preconditionFailure(error.message)
    }
  }()

  static func all(_ operation: String) -> [RecordedCase] { values.all(operation) }

  /// The first recorded line that `change` changes, as a case.
  static func forged(_ change: (String) -> String?) throws -> RecordedCase? {
    let text = try String(contentsOfFile: values.path, encoding: .utf8)
    guard let line = text.split(separator: "\n").compactMap({ change(String($0)) }).first else { return nil }
    let path = NSTemporaryDirectory() + "/forged-\(UUID().uuidString).txt"
    try line.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try RecordedValues(path: path).cases.first
  }

  /// Expects equal bits if the framework has a result. Returns whether it has one.
  @discardableResult
  func expectBits(_ result: FeatureMap, _ key: String) throws -> Bool {
    guard has(key) else { return false }
    let recorded = try map(key)
    #expect(
      result.isIdentical(to: recorded), "\(self), \(key): \(result.values), recorded \(recorded.values)")
    return true
  }

  @discardableResult
  func expectBits(_ result: [Float], _ key: String) throws -> Bool {
    guard has(key) else { return false }
    let recorded = try floats(key)
    #expect(areIdentical(result, recorded), "\(self), \(key): \(result), recorded \(recorded)")
    return true
  }
}
