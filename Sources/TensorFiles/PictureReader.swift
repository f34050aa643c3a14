import CPictures
import Kernels

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The picture formats that can be read. Values are 0 to 255 for any depth: more bits become fractions, fewer
/// are scaled up. No gamma is applied, transparent pixels are blended onto white, and a picture has one
/// channel (grey) or three.
enum PictureFormat: Sendable {
  case png, jpeg, pnm

  /// Detects the format by the first bytes of a file.
  init?(_ start: [UInt8]) {
    if start.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      self = .png
    } else if start.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if start.count > 2, start[0] == 0x50, (0x31...0x36).contains(start[1]), start[2] <= 0x23 {
      // "P5", then a blank or a comment: no line of numbers starts like this.
      self = .pnm
    } else {
      return nil
    }
  }
}

extension TensorFile {
  /// File name extensions of pictures.
  public static let pictureEndings = ["png", "jpg", "jpeg", "pnm", "pbm", "pgm", "ppm"]
}

/// Reads PNG and JPEG.
enum PictureReader {
  /// The most pixels of a picture.
  static let pixelLimit = 1 << 25
  static let byteLimit = 1 << 28

  /// Reads the rest of `reader`.
  ///
  /// - Throws: `malformed` for whatever the decoder refuses; `overLimit` beyond `pixelLimit`.
  /// - Complexity: O(bytes + pixels). The size is checked against the file's length before memory is
  ///   allocated.
  static func read(_ reader: ByteReader, _ format: PictureFormat) throws(TensorFileError) -> TensorFile {
    let isTooLong = reader.left.map { $0 > byteLimit } == true
    reader.share = readingShare
    let bytes = try reader.read(isTooLong ? 0 : byteLimit + 1)
    guard !isTooLong, bytes.count <= byteLimit else {
      throw .overLimit("is too long for a picture: at most \(byteLimit) bytes are read")
    }
    var picture = picture()
    let verdict = bytes.withUnsafeBufferPointer { buffer in
      format == .png
        ? readPNG(buffer, &picture, reader)
        : picture_read_jpeg(buffer.baseAddress, buffer.count, pixelLimit, &picture)
    }
    defer { free(picture.samples) }
    guard reader.tell(decodedShare) else { throw ByteReader.stopped }
    let name = format == .png ? "PNG" : "JPEG"
    switch verdict {
    case picture_good: return try file(picture)
    case picture_over_limit:
      throw .overLimit(
        "is \(picture.height)×\(picture.width) pixels: at most \(pixelLimit) in all are read")
    case picture_no_memory: throw .overLimit("needs more memory than there is")
    default: throw .malformed("is not a valid \(name): \(message(picture))")
    }
  }

  /// The fraction of the work that is done when the bytes are read, and when the pixels are decoded.
  private static let readingShare = 0.1
  private static let decodedShare = 0.8

  private static func readPNG(
    _ bytes: UnsafeBufferPointer<UInt8>, _ picture: inout picture, _ reader: ByteReader
  ) -> picture_verdict {
    let verdict = picture_read_png(
      bytes.baseAddress, bytes.count, pixelLimit, tellDecoded, Unmanaged.passUnretained(reader).toOpaque(),
      &picture)
    withExtendedLifetime(reader) {}
    return verdict
  }

  /// A C callback: `context` is the reader.
  private static let tellDecoded: picture_watch = { context, done in
    guard let context else { return true }
    let reader = Unmanaged<ByteReader>.fromOpaque(context).takeUnretainedValue()
    return reader.tell(readingShare + done * (decodedShare - readingShare))
  }

  private static func message(_ picture: picture) -> String {
    withUnsafeBytes(of: picture.message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// Turns interleaved samples into planes.
  private static func file(_ picture: picture) throws(TensorFileError) -> TensorFile {
    let (height, width, channels) = (Int(picture.height), Int(picture.width), Int(picture.channels))
    guard let samples = picture.samples, height > 0, width > 0 else { throw .malformed("has no pixels") }
    let count = height * width
    let values = [Float](unsafeUninitializedCapacity: channels * count) { buffer, filled in
      for channel in 0..<channels {
        for pixel in 0..<count {
          let at = pixel * channels + channel
          buffer.initializeElement(at: channel * count + pixel, to: value(samples, at, size: picture.size))
        }
      }
      filled = channels * count
    }
    do throws(KernelError) {
      let tensor = try Tensor(shape: [1, channels, height, width], values: values)
      return TensorFile(tensor: tensor, type: picture.size == 1 ? .uint8 : .float32)
    } catch {
      throw .malformed(error.message)
    }
  }

  @inline(__always)
  private static func value(_ samples: UnsafeMutablePointer<UInt8>, _ at: Int, size: Int32) -> Float {
    if size == 1 { return Float(samples[at]) }
    return Float(UnsafeRawPointer(samples).load(fromByteOffset: 2 * at, as: UInt16.self)) / 257
  }
}
