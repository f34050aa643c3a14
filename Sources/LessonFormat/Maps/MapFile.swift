import Decimals
import Kernels

/// What a file beside a lesson holds: a map of one channel, a line for each row, commas between the values. Made once of
/// each file, however many maps are in it.
public struct MapFile: Sendable {
  /// How many bytes the files of all maps of a lesson may have together.
  public static let byteLimit = 8 << 20
  /// Longer numbers are refused.
  private static let longestNumber = 400

  /// Why there is no map in it.
  enum Mistake: Error, Equatable {
    /// Over `byteLimit`, or so many cells over the limit of a lesson.
    case tooLong, tooManyCells(Int)
    case noValues
    case noNumber(line: Int, value: Int)
    case uneven(line: Int, count: Int, wanted: Int)
  }

  /// Why there is no file to read a map from.
  public struct Unreadable: Error, Equatable, Sendable {
    /// One clause about the file.
    public let reason: String

    public init(reason: String) { self.reason = reason }
  }

  let byteCount: Int
  let content: Result<FeatureMap, Mistake>

  /// `nil` where there is a mistake in it.
  public var map: FeatureMap? { try? content.get() }

  /// - Parameter bytes: the file, or more than `byteLimit` bytes of it.
  /// - Complexity: O(bytes). What is over a limit is refused before any number is read.
  public init(_ bytes: [UInt8]) {
    byteCount = bytes.count
    content = bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(Mistake) in try Self.map(bytes) }
    }
  }

  private static func map(_ bytes: UnsafeBufferPointer<UInt8>) throws(Mistake) -> FeatureMap {
    guard bytes.count <= byteLimit else { throw .tooLong }
    guard let last = bytes.lastIndex(where: { !isBlank($0) && $0 != Ascii.lineFeed }) else { throw .noValues }
    let text = UnsafeBufferPointer(rebasing: bytes[...last])
    let ends = text.reduce(into: (commas: 0, lines: 1)) { ends, byte in
      ends.commas += byte == Ascii.comma ? 1 : 0
      ends.lines += byte == Ascii.lineFeed ? 1 : 0
    }
    let count = ends.commas + ends.lines
    guard count <= MapsReader.cellLimit else { throw .tooManyCells(count) }
    let values = try values(text, count)
    do throws(KernelError) {
      return try FeatureMap(channels: 1, height: ends.lines, width: count / ends.lines, values: values)
    } catch {
      throw .noValues
    }
  }

  /// Line by line, each with as many values as the first.
  private static func values(_ text: UnsafeBufferPointer<UInt8>, _ count: Int) throws(Mistake) -> [Float] {
    var values: [Float] = []
    values.reserveCapacity(count)
    var (line, lineStart, width, start) = (1, 0, 0, 0)
    for index in 0...text.count {
      let byte = index < text.count ? text[index] : Ascii.lineFeed
      guard byte == Ascii.comma || byte == Ascii.lineFeed else { continue }
      guard let value = value(UnsafeBufferPointer(rebasing: text[start..<index])) else {
        throw .noNumber(line: line, value: values.count - lineStart + 1)
      }
      values.append(value)
      start = index + 1
      guard byte == Ascii.lineFeed else { continue }
      if line == 1 { width = values.count }
      let found = values.count - lineStart
      guard found == width else { throw .uneven(line: line, count: found, wanted: width) }
      (line, lineStart) = (line + 1, values.count)
    }
    return values
  }

  private static func value(_ cell: UnsafeBufferPointer<UInt8>) -> Float? {
    guard let first = cell.firstIndex(where: { !isBlank($0) }),
      let last = cell.lastIndex(where: { !isBlank($0) }), last - first < longestNumber
    else { return nil }
    let text = UnsafeBufferPointer(rebasing: cell[first...last])
    if let value = QuickDecimal.float(text) { return value }
    let number = NumberText(String(decoding: text, as: UTF8.self))
    return number.flatMap { $0.overflows ? nil : $0.value }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == Ascii.blank || byte == Ascii.tab || byte == Ascii.carriageReturn
  }
}
