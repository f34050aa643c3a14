import Kernels

/// Reads `.npy` files of versions 1.0 to 3.0, in either byte order, C or Fortran order.
enum NPYReader {
  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
  /// The most bytes of a header. One of 64 axes is far shorter; numpy.load stops at 10,000 by default.
  static let headerLimit = 1 << 16
  private static let pieceSize = 1 << 20

  /// Reads the rest of `reader` from the magic on.
  ///
  /// - Throws: `malformed` unless the file is one complete array; `overLimit` beyond `FeatureMap.limit`
  ///   values, or beyond `mapLimit`.
  /// - Complexity: O(values); Fortran order needs memory for a second copy. Memory grows with the bytes read,
  ///   not with what the header claims.
  static func read(
    _ reader: ByteReader, mapLimit: Int = FeatureMap.limit
  ) throws(TensorFileError) -> TensorFile {
    let header = try NPYHeader(try headerText(reader))
    let map = header.shape.suffix(3).reduce(1, *)
    guard map <= mapLimit else {
      throw .overLimit("has maps of \(map) values: at most \(mapLimit) can be shown")
    }
    guard header.count <= mapLimit else {
      throw .overLimit("has \(header.count) values: at most \(mapLimit) are read here")
    }
    let size = header.count * header.type.size
    if let length = reader.length, length - reader.position != size {
      throw wrongSize(header, wanted: size, found: length - reader.position)
    }
    var values: [Float] = []
    if reader.length != nil { values.reserveCapacity(header.count) }
    try readValues(reader, header, into: &values)
    if header.isFortranOrder { values = rowMajor(values, header.shape) }
    do throws(KernelError) {
      return TensorFile(tensor: try Tensor(shape: header.shape, values: values), type: header.type)
    } catch {
      throw .malformed(error.message)
    }
  }

  private static func headerText(_ reader: ByteReader) throws(TensorFileError) -> [UInt8] {
    let start = try reader.read(8)
    guard start.starts(with: magic) else { throw .malformed(notNumPy(start)) }
    guard start.count == 8 else { throw .malformed("ends within its first 8 bytes") }
    guard (1...3).contains(start[6]), start[7] == 0 else {
      throw .malformed("is .npy version \(start[6]).\(start[7]): 1.0, 2.0 and 3.0 are read")
    }
    let width = start[6] == 1 ? 2 : 4
    let field = try reader.read(width)
    guard field.count == width else { throw .malformed("ends within the length of its header") }
    let length = field.reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= headerLimit else {
      throw .overLimit("has a header of \(length) bytes: at most \(headerLimit) are read")
    }
    let text = try reader.read(length)
    guard text.count == length else {
      throw .malformed("ends within its header: it has \(text.count) of \(length) bytes")
    }
    return text
  }

  private static func notNumPy(_ start: [UInt8]) -> String {
    if start.isEmpty { return "is empty" }
    if start.starts(with: [0x50, 0x4B]) { return "is a zip archive, perhaps an .npz: unpack the .npy in it" }
    if start.first == 0x80 { return "looks like a pickle, which is not read: save it with numpy.save" }
    return "does not start like an .npy file"
  }

  private static func readValues(
    _ reader: ByteReader, _ header: NPYHeader, into values: inout [Float]
  ) throws(TensorFileError) {
    let (size, swapped) = (header.type.size, header.isBigEndian != isBigEndianHost)
    while values.count < header.count {
      let wanted = min(pieceSize, (header.count - values.count) * size)
      let bytes = try reader.read(wanted)
      guard bytes.count == wanted else {
        let found = values.count * size + bytes.count
        throw wrongSize(header, wanted: header.count * size, found: found)
      }
      bytes.withUnsafeBytes { header.type.append($0, swapped: swapped, to: &values) }
    }
    guard try reader.read(1).isEmpty else {
      throw .malformed("goes on after the \(header.count * size) bytes of \(Tensor.name(of: header.shape))")
    }
  }

  private static var isBigEndianHost: Bool { 1.bigEndian == 1 }

  private static func wrongSize(_ header: NPYHeader, wanted: Int, found: Int) -> TensorFileError {
    .malformed(
      "has \(found) bytes of values, \(Tensor.name(of: header.shape)) of '\(header.type.rawValue)' takes \(wanted)"
    )
  }

  /// Converts from first axis fastest to last axis fastest.
  static func rowMajor(_ values: [Float], _ shape: [Int]) -> [Float] {
    var (strides, step) = ([Int](), 1)
    for size in shape {
      strides.append(step)
      step *= size
    }
    return [Float](unsafeUninitializedCapacity: values.count) { buffer, filled in
      var place = [Int](repeating: 0, count: shape.count)
      var source = 0
      for index in 0..<values.count {
        buffer.initializeElement(at: index, to: values[source])
        for axis in shape.indices.reversed() {
          place[axis] += 1
          source += strides[axis]
          if place[axis] < shape[axis] { break }
          source -= strides[axis] * shape[axis]
          place[axis] = 0
        }
      }
      filled = values.count
    }
  }
}
