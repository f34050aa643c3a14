import Decimals
import Kernels

/// Reads one map from text in the format of `TableReader`.
struct TextReader {
  static let byteLimit = 1 << 26
  private static let pieceSize = 1 << 18
  private static let tooLong = TensorFileError.overLimit(
    "is longer than the \(byteLimit) bytes of text that are read: save it as .npy")

  /// - Throws: `malformed` with line and column, `overLimit` beyond `byteLimit`.
  /// - Complexity: O(bytes); holds only a piece of the text.
  static func read(_ reader: ByteReader) throws(TensorFileError) -> TensorFile {
    let left = reader.left ?? byteLimit
    guard left <= byteLimit else { throw tooLong }
    // Every value takes at least two bytes, so the array never grows.
    var table = TableReader(expecting: left / 2 + 1)
    var isAtEnd = false
    while !isAtEnd {
      let piece = try reader.read(pieceSize)
      isAtEnd = piece.count < pieceSize
      guard reader.position <= byteLimit else { throw tooLong }
      do throws(TableMistake) {
        try table.take(piece, isLast: isAtEnd)
      } catch {
        throw .malformed(error.message)
      }
    }
    return try file(table)
  }

  private static func file(_ table: TableReader) throws(TensorFileError) -> TensorFile {
    let shape = [1, 1, table.values.count / table.width, table.width]
    do throws(KernelError) {
      return TensorFile(tensor: try Tensor(shape: shape, values: table.values))
    } catch {
      throw .malformed(error.message)
    }
  }
}
