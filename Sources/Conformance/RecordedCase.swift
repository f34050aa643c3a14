import Kernels

/// One line of `Recorded/values.txt`: what the frameworks computed. `Recorded/record.py` defines the format.
public struct RecordedCase: CustomStringConvertible, Sendable {
  /// The first word of the line.
  public let name: String
  private let fields: [String: String]

  /// A line that does not follow the format.
  public struct Malformed: Error, CustomStringConvertible {
    public let description: String
  }

  init(line: Substring) {
    let words = line.split(separator: " ")
    name = String(words.first ?? "")
    fields = words.dropFirst().reduce(into: [:]) { fields, word in
      let pair = word.split(separator: "=", maxSplits: 1).map(String.init)
      if pair.count == 2 { fields[pair[0]] = pair[1] }
    }
  }

  public var description: String { "\(name) (values.txt)" }

  /// What was recorded: `max`, `conv` ... or `dispute`.
  public var operation: String { fields["op"] ?? "" }

  /// The names of all fields, sorted.
  public var keys: [String] { fields.keys.sorted() }

  public func has(_ key: String) -> Bool { fields[key] != nil }

  /// A field as text. Throws `Malformed` if it is missing.
  public func text(_ key: String) throws -> String { try require(fields[key], key) }

  /// Whole numbers, separated by commas.
  public func ints(_ key: String) throws -> [Int] {
    try text(key).split(separator: ",").map { try require(Int($0), key) }
  }

  /// Axis lengths, outermost first.
  public func shape(_ key: String) throws -> [Int] {
    try require(text(key).split(separator: ":").first, key).split(separator: "x").map {
      try require(Int($0), key)
    }
  }

  /// Values with their exact bits.
  public func floats(_ key: String) throws -> [Float] {
    let bits = try Array(require(text(key).split(separator: ":").last, key).utf8)
    return try stride(from: 0, to: bits.count, by: 8).map { start in
      let word = String(decoding: bits[start..<min(start + 8, bits.count)], as: UTF8.self)
      return Float(bitPattern: try require(UInt32(word, radix: 16), key))
    }
  }

  /// A field of N × C × H × W as N·C planes.
  public func map(_ key: String) throws -> FeatureMap {
    try Batch(Tensor(shape: shape(key), values: floats(key))).map
  }

  /// The pooling window of the case.
  public var window: Window {
    get throws {
      let pads = try ints("pads")
      guard pads.count == 4 else { throw Malformed(description: "\(self): four pads, not \(pads.count)") }
      return Window(
        poolSize: try extent("pool"), stride: try extent("stride"), dilation: try extent("dilation"),
        padding: Padding(top: pads[0], left: pads[1], bottom: pads[2], right: pads[3]),
        edge: try require(EdgeRule(rawValue: text("edge")), "edge"))
    }
  }

  public func extent(_ key: String) throws -> Extent {
    let sides = try ints(key)
    guard sides.count == 2 else { throw Malformed(description: "\(self): \(key) has two sides") }
    return Extent(sides[0], sides[1])
  }

  /// One whole number.
  func int(_ key: String) throws -> Int { try require(ints(key).first, key) }

  private func require<Value>(_ value: Value?, _ key: String) throws -> Value {
    guard let value else { throw Malformed(description: "\(self): \(key) is missing or unreadable") }
    return value
  }
}
