import Kernels

/// Reads netpbm's pictures: P1 to P3 as text, P4 to P6 as bytes, of up to 16 bits a sample.
///
/// Definition: the man pages pbm(5), pgm(5) and ppm(5).
struct PNMReader {
  private let reader: ByteReader
  private var kind: UInt8 = 0
  /// The rest of the last piece that was read.
  private var buffer: [UInt8] = []
  private var at = 0
  /// Bytes of the header: comments may be long, but not without end.
  static let headerLimit = 1 << 16
  /// How many bytes may be read by now.
  private var limit = headerLimit

  private init(_ reader: ByteReader) { self.reader = reader }

  /// The rest of `reader`.
  ///
  /// - Throws: `malformed` for what is not one whole picture, `overLimit` beyond `PictureReader.pixelLimit`, a header of
  ///   `headerLimit` bytes, or as text `TextReader.byteLimit`.
  /// - Complexity: O(bytes). Memory grows with what was read, not with what the header claims.
  static func read(_ reader: ByteReader) throws(TensorFileError) -> TensorFile {
    var pnm = PNMReader(reader)
    return try pnm.picture()
  }

  private var isText: Bool { kind <= 3 }
  private var isBitmap: Bool { kind == 1 || kind == 4 }
  private var channels: Int { kind == 3 || kind == 6 ? 3 : 1 }

  private mutating func picture() throws(TensorFileError) -> TensorFile {
    guard try next() == UInt8(ascii: "P"), let digit = try next() else {
      throw .malformed("has no PNM header")
    }
    kind = digit - 0x30
    let width = try number("width", 1...PictureReader.pixelLimit)
    let height = try number("height", 1...PictureReader.pixelLimit)
    let most = isBitmap ? 1 : try number("largest value", 1...65535)
    guard height * width <= PictureReader.pixelLimit else {
      throw .overLimit(
        "is \(height)×\(width) pixels: at most \(PictureReader.pixelLimit) in all are read")
    }
    limit = isText ? TextReader.byteLimit : .max
    // One blank ends the header of the binary kinds; the number above has taken it.
    let values = try isText ? text(height * width * channels, most) : binary(height, width, most)
    return try file(height, width, values, most)
  }

  /// A sample on the scale of 0 to 255; in a bitmap 1 is black.
  private func value(_ sample: Int, of most: Int) -> Float {
    if isBitmap { return sample == 0 ? 255 : 0 }
    return most == 255
      ? Float(sample) : most == 65535 ? Float(sample) / 257 : Float(sample) * 255 / Float(most)
  }

  private func file(
    _ height: Int, _ width: Int, _ values: [Float], _ most: Int
  ) throws(TensorFileError) -> TensorFile {
    do throws(KernelError) {
      let map = try FeatureMap.channelsLast(height: height, width: width, channels: channels, values: values)
      let tensor = try Tensor(shape: [1, channels, height, width], values: map.values)
      return TensorFile(tensor: tensor, type: most == 1 || most == 255 ? .uint8 : .float32)
    } catch {
      throw .malformed(error.message)
    }
  }

  // MARK: Samples

  private mutating func text(_ count: Int, _ most: Int) throws(TensorFileError) -> [Float] {
    var values: [Float] = []
    while values.count < count {
      // The digits of a bitmap need no blanks between them.
      let sample = try isBitmap ? bit(values.count, count) : number("value \(values.count + 1)", 0...most)
      values.append(value(sample, of: most))
    }
    while let byte = try next() {
      guard Self.isBlank(byte) else { throw .malformed("goes on after its \(count) values") }
    }
    return values
  }

  private mutating func bit(_ index: Int, _ count: Int) throws(TensorFileError) -> Int {
    try skipBlanks()
    guard let byte = try next() else { throw ends(index, count) }
    guard byte == 0x30 || byte == 0x31 else { throw .malformed("value \(index + 1) is neither 0 nor 1") }
    return Int(byte) - 0x30
  }

  private mutating func binary(_ height: Int, _ width: Int, _ most: Int) throws(TensorFileError) -> [Float] {
    let row = isBitmap ? (width + 7) / 8 : width * channels * (most > 255 ? 2 : 1)
    var values: [Float] = []
    for index in 0..<height {
      let bytes = try take(row)
      guard bytes.count == row else { throw ends(index * row + bytes.count, height * row) }
      for place in 0..<(width * channels) {
        let sample = sample(bytes, place, most)
        guard sample <= most else {
          throw .malformed("row \(index + 1) holds \(sample), beyond its largest value \(most)")
        }
        values.append(value(sample, of: most))
      }
    }
    guard try next() == nil else { throw .malformed("goes on after its \(height * row) bytes of pixels") }
    return values
  }

  @inline(__always)
  private func sample(_ bytes: [UInt8], _ place: Int, _ most: Int) -> Int {
    if isBitmap { return Int(bytes[place / 8] >> (7 - place % 8) & 1) }
    return most > 255 ? Int(bytes[2 * place]) << 8 | Int(bytes[2 * place + 1]) : Int(bytes[place])
  }

  private func ends(_ found: Int, _ wanted: Int) -> TensorFileError {
    .malformed("ends too early: it has \(found) of \(wanted) \(isText ? "values" : "bytes of pixels")")
  }

  // MARK: Bytes

  /// Digits up to the one blank after them, or the end.
  private mutating func number(
    _ name: @autoclosure () -> String, _ range: ClosedRange<Int>
  ) throws(TensorFileError) -> Int {
    try skipBlanks()
    var (value, digits) = (0, 0)
    while let byte = try next() {
      if Self.isBlank(byte) { break }
      guard (0x30...0x39).contains(byte), digits < 9 else {
        throw .malformed("its \(name()) is not a whole number")
      }
      value = value * 10 + Int(byte) - 0x30
      digits += 1
    }
    guard digits > 0 else { throw .malformed("ends before its \(name())") }
    guard range.contains(value) else {
      throw .malformed("its \(name()) is \(value): it must be \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  /// Blanks, and comments from # to the end of the line.
  private mutating func skipBlanks() throws(TensorFileError) {
    while let byte = try next() {
      if byte == UInt8(ascii: "#") {
        while let byte = try next(), byte != 0x0A {}
      } else if !Self.isBlank(byte) {
        at -= 1
        return
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private mutating func next() throws(TensorFileError) -> UInt8? {
    if at == buffer.count {
      guard reader.position < limit else {
        throw .overLimit("has over \(limit) bytes of \(limit == Self.headerLimit ? "header" : "text")")
      }
      buffer = try reader.read(Self.headerLimit)
      at = 0
    }
    guard at < buffer.count else { return nil }
    at += 1
    return buffer[at - 1]
  }

  /// The next `count` bytes, fewer only at the end.
  private mutating func take(_ count: Int) throws(TensorFileError) -> [UInt8] {
    let start = buffer[at..<min(buffer.count, at + count)]
    at += start.count
    return try start.count < count ? start + reader.read(count - start.count) : Array(start)
  }
}
