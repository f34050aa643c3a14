import Decimals
import Kernels

/// Writes `.npy` 1.0 exactly as `numpy.save` does: little-endian, C order, the data aligned to 64 bytes.
public enum NPYWriter {
  /// Writes float32.
  /// - Complexity: O(values); the bytes are written a piece at a time.
  public static func data(_ tensor: Tensor) -> OutputData {
    OutputData(head: header("<f4", tensor.shape), count: tensor.values.count) { range in
      littleEndian(tensor.values[range].lazy.map(\.bitPattern))
    }
  }

  /// Writes uint8. Values should be whole and from 0 to 255; others are clamped.
  /// - Complexity: O(values).
  public static func bytes(_ tensor: Tensor) -> OutputData {
    OutputData(head: header("|u1", tensor.shape), count: tensor.values.count) { range in
      tensor.values[range].map { UInt8(min(255, max(0, $0))) }
    }
  }

  /// Writes int64.
  /// - Complexity: O(indices).
  public static func data(indices: [Int], shape: [Int]) -> OutputData {
    OutputData(head: header("<i8", shape), count: indices.count) { range in
      littleEndian(indices[range].lazy.map { UInt64(bitPattern: Int64($0)) })
    }
  }

  static func header(_ type: String, _ shape: [Int]) -> [UInt8] {
    let text = "{'descr': '\(type)', 'fortran_order': False, 'shape': \(Tensor.name(of: shape)), }"
    // The magic, version and length take 10 bytes, the line feed 1.
    let spaces = (64 - (11 + text.utf8.count) % 64) % 64
    let length = text.utf8.count + spaces + 1
    return NPYReader.magic + [1, 0, UInt8(length & 0xFF), UInt8(length >> 8)] + text.utf8
      + [UInt8](repeating: 0x20, count: spaces) + [0x0A]
  }

  private static func littleEndian<Words: Collection>(_ words: Words) -> [UInt8]
  where Words.Element: FixedWidthInteger {
    let size = MemoryLayout<Words.Element>.size
    return [UInt8](unsafeUninitializedCapacity: words.count * size) { buffer, filled in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      for word in words {
        bytes.storeBytes(of: word.littleEndian, toByteOffset: filled, as: Words.Element.self)
        filled += size
      }
    }
  }
}

/// Writes one map as text: rows of values with commas between, each the shortest decimal that reads back as
/// the same Float.
public enum TextWriter {
  /// - Complexity: O(values).
  public static func data(_ values: [Float], width: Int, separator: String = ",") -> OutputData {
    OutputData(head: [], count: values.count / max(1, width)) { rows in
      rows.flatMap { row in
        let cells = values[(row * width)..<((row + 1) * width)].map(DecimalText.shortest)
        return Array((cells.joined(separator: separator) + "\n").utf8)
      }
    }
  }
}

/// Bytes that are made while they are written.
public struct OutputData: Sendable {
  /// Takes one piece of the output.
  public typealias Write = ([UInt8]) throws(TensorFileError) -> Void

  private let pieces: @Sendable (Write) throws(TensorFileError) -> Void

  /// Makes the bytes while they are written.
  ///
  /// - Parameter pieces: passes on one piece after the other.
  public init(pieces: @escaping @Sendable (Write) throws(TensorFileError) -> Void) { self.pieces = pieces }

  /// - Parameters:
  ///   - count: how many values or rows follow `head`.
  ///   - body: the bytes of a range of them.
  init(head: [UInt8], count: Int, body: @escaping @Sendable (Range<Int>) -> [UInt8]) {
    self.init { write throws(TensorFileError) in
      try write(head)
      let step = 1 << 16
      for start in stride(from: 0, to: count, by: step) { try write(body(start..<min(count, start + step))) }
    }
  }

  /// Bytes that are already in memory.
  public init(bytes: [UInt8]) { self.init { write throws(TensorFileError) in try write(bytes) } }

  /// All bytes at once.
  public var allBytes: [UInt8] {
    var all: [UInt8] = []
    try? forEachPiece { piece throws(TensorFileError) in all += piece }
    return all
  }

  /// Passes one piece after the other to `write`.
  func forEachPiece(_ write: Write) throws(TensorFileError) { try pieces(write) }
}
