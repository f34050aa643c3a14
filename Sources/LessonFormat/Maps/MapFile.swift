import Decimals
import Kernels

/// What a file beside a lesson holds: a map of one channel, a line for each row, as `TableReader` has it. Made once of each
/// file, however many maps are in it.
public struct MapFile: Sendable {
  /// How many bytes the files of all maps of a lesson may have together.
  public static let byteLimit = 8 << 20

  /// Why there is no map in it.
  enum Mistake: Error, Equatable {
    /// Over `byteLimit`, or over a lesson's limit of cells.
    case tooLong, tooManyCells(Int)
    case table(TableMistake)
  }

  /// Why there is no file to read a map from.
  public struct Unreadable: Error, Equatable, Sendable {
    /// One clause about the file.
    public let reason: String

    public init(reason: String) { self.reason = reason }
  }

  let byteCount: Int
  let content: Result<FeatureMap, Mistake>

  /// `nil` if it has a mistake.
  public var map: FeatureMap? { try? content.get() }

  /// - Parameter bytes: the file, or more than `byteLimit` bytes of it.
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
