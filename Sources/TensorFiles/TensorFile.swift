import Files
import Kernels

/// A tensor and the type of its values in the file.
public struct TensorFile: Equatable, Sendable {
  public var tensor: Tensor
  /// The type before the conversion to Float32.
  public var type: ElementType

  public init(tensor: Tensor, type: ElementType = .float32) {
    self.tensor = tensor
    self.type = type
  }

  /// Reads a tensor. `.npy` keeps its shape; text (CSV, TSV) is one map of 1 × 1 × H × W; a PNG, JPEG or PNM
  /// picture becomes 1 × 1 × H × W (grey) or 1 × 3 × H × W, with values from 0 to 255.
  ///
  /// A picture is recognised by its first bytes. For other files the name's extension decides; without one,
  /// and on stdin (`-`), the first bytes do. Limits are `FeatureMap.limit` values, for text
  /// `TextReader.byteLimit` bytes, for pictures `PictureReader.pixelLimit` pixels.
  ///
  /// - Parameters:
  ///   - mapLimit: the most values of an `.npy`; larger ones are refused before they are read.
  ///   - watch: called now and then with the fraction done, from 0 to 1; returns whether to go on.
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
  /// The same error with the file's name in front.
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
