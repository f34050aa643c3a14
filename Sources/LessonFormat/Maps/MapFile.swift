import Decimals
import Kernels

/// A file beside a lesson that holds a map of one channel, one line per row, in the format of `TableReader`.
/// Each file is read once, however many maps use it.
public struct MapFile: Sendable {
  /// The most bytes of all map files of a lesson together.
  public static let byteLimit = 8 << 20

  /// Why the file holds no map.
  enum Mistake: Error, Equatable {
    /// Over `byteLimit`, or over a lesson's limit of cells.
    case tooLong, tooManyCells(Int)
    case table(TableMistake)
  }

  /// Why the file cannot be read.
  public struct Unreadable: Error, Equatable, Sendable {
    /// A clause about the file.
    public let reason: String

    public init(reason: String) { self.reason = reason }
  }

  let byteCount: Int
  let content: Result<FeatureMap, Mistake>

  /// `nil` if the file has a mistake.
  public var map: FeatureMap? { try? content.get() }

  /// - Parameter bytes: the file's content; may be cut off after `byteLimit` bytes.
  /// - Complexity: O(bytes). A file over a limit is refused before any number is read.
  public init(_ bytes: [UInt8]) {
    byteCount = bytes.count
    content = Result { () throws(Mistake) in try Self.map(bytes) }
  }

  private static func map(_ bytes: [UInt8]) throws(Mistake) -> FeatureMap {
    guard bytes.count <= byteLimit else { throw .tooLong }
    let count = bytes.withUnsafeBufferPointer { TableReader.count(of: $0) }
    guard count <= MapsReader.cellLimit else { throw .tooManyCells(count) }
    var table = TableReader(expecting: count, refusesOverflow: true)
    do throws(TableMistake) {
      try table.take(bytes, isLast: true)
    } catch {
      throw .table(error)
    }
    let height = table.values.count / table.width
    do throws(KernelError) {
      return try FeatureMap(channels: 1, height: height, width: table.width, values: table.values)
    } catch {
      throw .table(.noValues)
    }
  }
}
