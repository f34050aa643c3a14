import Files
import Kernels

/// A tensor with what its values were in the file.
public struct TensorFile: Equatable, Sendable {
  public var tensor: Tensor
  public var type: ElementType

  public init(tensor: Tensor, type: ElementType = .float32) {
    self.tensor = tensor
    self.type = type
  }

  /// Reads a tensor: `.npy`; as text (CSV, TSV) one map, which becomes 1 x 1 x H x W; a PNG, JPEG or PNM picture, which
  /// becomes 1 x 1 x H x W (grey) or 1 x 3 x H x W of values from 0 to 255.
  ///
  /// A picture is known by its first bytes. For the others the name's ending tells; without one, and on stdin (`-`), the
  /// first bytes do. At most `FeatureMap.limit` values are read, as text at most `TextReader.byteLimit` bytes, and
  /// `PictureReader.pixelLimit` pixels.
  ///
  /// - Parameters:
  ///   - mapLimit: how many values an `.npy` may have; more are refused before they are read.
  ///   - watch: is told now and then what part is done, from 0 to 1, and says whether to go on.
  /// - Throws: `unreadable`, `malformed` or `overLimit`; the message begins with the file's name.
  /// - Complexity: O(bytes of the file), in time and memory.
  public static func read(
    _ path: String, mapLimit: Int = FeatureMap.limit, watch: @escaping (Double) -> Bool = { _ in true }
  ) throws(TensorFileError) -> TensorFile {
    let name = path == "-" ? "stdin" : path
    do throws(TensorFileError) {
      let reader = try ByteReader(path: path, watch: watch)
      switch PictureFormat(try reader.peek(NPYReader.magic.count)) {
      case .pnm: return try PNMReader.read(reader)
      case let format?: return try PictureReader.read(reader, format)
      case nil:
        return try isText(path, reader) ? TextReader.read(reader) : NPYReader.read(reader, mapLimit: mapLimit)
      }
    } catch {
      throw error.named(name)
    }
  }

  private static func isText(_ path: String, _ reader: ByteReader) throws(TensorFileError) -> Bool {
    let ending = Path.ending(of: path)
    if ["csv", "tsv", "txt"].contains(ending) { return true }
    if ending == "npy" { return false }
    let start = try reader.peek(NPYReader.magic.count)
    return !start.isEmpty
      && start.allSatisfy { $0 < 0x80 && ($0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D) }
      && !start.starts(with: [0x50, 0x4B])
  }
}

extension TensorFileError {
  /// The same with the file's name before it.
  func named(_ name: String) -> TensorFileError {
    switch self {
    case .unreadable(let text): .unreadable("\(name): \(text)")
    case .malformed(let text): .malformed("\(name): \(text)")
    case .overLimit(let text): .overLimit("\(name): \(text)")
    case .unwritable(let text): .unwritable("\(name): \(text)")
    case .doesNotFit(let text): .doesNotFit("\(name): \(text)")
    }
  }
}
