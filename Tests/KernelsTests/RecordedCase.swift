import Foundation
import Kernels
import Testing

/// One line of `Recorded/values.txt`: what the frameworks computed. `Recorded/record.py` says how it is written.
struct RecordedCase: CustomStringConvertible {
  let name: String
  private let fields: [String: String]

  private init(line: Substring) {
    let words = line.split(separator: " ")
    name = String(words.first ?? "")
    fields = words.dropFirst().reduce(into: [:]) { fields, word in
      let pair = word.split(separator: "=", maxSplits: 1).map(String.init)
      if pair.count == 2 { fields[pair[0]] = pair[1] }
    }
  }

  var description: String { "\(name) (values.txt)" }

  static let header: [Substring] = lines.filter { $0.hasPrefix("#") }

  static func all(_ operation: String) -> [RecordedCase] {
    lines.filter { !$0.hasPrefix("#") }.map(RecordedCase.init).filter { $0.fields["op"] == operation }
  }

  /// The file; an unreadable one has no lines, and every test expects some.
  private static let lines: [Substring] = {
    guard let url = Bundle.module.url(forResource: "values", withExtension: "txt"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n")
  }()

  func has(_ key: String) -> Bool { fields[key] != nil }

  func text(_ key: String) throws -> String { try #require(fields[key], "\(self) has no \(key)") }

  func ints(_ key: String) throws -> [Int] {
    try text(key).split(separator: ",").map { try #require(Int($0), "\(self) \(key)") }
  }

  func shape(_ key: String) throws -> [Int] {
    let shape = try #require(text(key).split(separator: ":").first)
    return try shape.split(separator: "x").map { try #require(Int($0), "\(self) \(key)") }
  }

  func floats(_ key: String) throws -> [Float] {
    let bits = try Array(#require(text(key).split(separator: ":").last).utf8)
    return try stride(from: 0, to: bits.count, by: 8).map { start in
      let word = String(decoding: bits[start..<min(start + 8, bits.count)], as: UTF8.self)
      return Float(bitPattern: try #require(UInt32(word, radix: 16), "\(self) \(key)"))
    }
  }

  /// N x C x H x W as N·C planes.
  func map(_ key: String) throws -> FeatureMap {
    let shape = try shape(key)
    try #require(shape.count == 4, "\(self) \(key)")
    return try FeatureMap(
      channels: shape[0] * shape[1], height: shape[2], width: shape[3], values: floats(key))
  }

  var window: Window {
    get throws {
      let pads = try ints("pads")
      return Window(
        pool: try extent("pool"), stride: try extent("stride"), dilation: try extent("dilation"),
        padding: Padding(top: pads[0], left: pads[1], bottom: pads[2], right: pads[3]),
        edge: try #require(EdgeRule(rawValue: text("edge"))))
    }
  }

  func extent(_ key: String) throws -> Extent {
    let sides = try ints(key)
    return Extent(sides[0], sides[1])
  }
}

extension RecordedCase {
  /// Bit for bit, where the framework has an answer. Whether it had one.
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

  /// TensorFlow's threads flush denormals to 0, whatever the operation.
  private func isFlushed(_ key: String, _ ours: Float, _ theirs: Float) -> Bool {
    key.hasPrefix("keras") && ours.isSubnormal && theirs == 0
  }

  /// Within log2(terms) units in the last place of what the result's terms add up to regardless of their signs: the most
  /// that another order of adding may differ by. Whether the framework had an answer.
  @discardableResult
  func expectClose(_ result: [Float], _ key: String, terms: Int, magnitudes: [Float]) throws -> Bool {
    guard has(key) else { return false }
    let recorded = try floats(key)
    try #require(result.count == recorded.count && result.count == magnitudes.count, "\(self), \(key)")
    for (index, (ours, theirs)) in zip(result, recorded).enumerated()
    where !ours.isIdentical(to: theirs) && !isFlushed(key, ours, theirs) {
      let allowed = max(1, log2(Float(terms)).rounded(.up)) * magnitudes[index].ulp
      #expect(
        abs(ours - theirs) <= allowed,
        "\(self), \(key)[\(index)]: \(ours), recorded \(theirs), allowed \(allowed)")
    }
    return true
  }
}

extension FeatureMap {
  var magnitudes: FeatureMap {
    get throws {
      try FeatureMap(channels: channels, height: height, width: width, values: values.map(\.magnitude))
    }
  }
}
