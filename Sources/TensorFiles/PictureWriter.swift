import CPictures
import Kernels

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a map of one channel (grey) or three (red, green, blue) as a picture. Values are clamped to 0 to
/// 255; NaN becomes 0.
public enum PictureWriter {
  /// Writes 8 bits per sample: fractions are rounded.
  ///
  /// - Throws: `unwritable` for another number of channels, or sizes that PNG cannot hold.
  /// - Complexity: O(pixels).
  public static func png(_ map: FeatureMap) throws(TensorFileError) -> OutputData {
    try requireChannels(map)
    let samples = interleaved(map) { UInt8($0.rounded()) }
    return try png(samples, width: map.width, height: map.height, channels: map.channels)
  }

  /// Writes samples unchanged, row by row, the channels of a pixel side by side.
  public static func png(
    _ samples: [UInt8], width: Int, height: Int, channels: Int
  ) throws(TensorFileError) -> OutputData {
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    let verdict = samples.withUnsafeBufferPointer {
      picture_write_png(
        $0.baseAddress, Int32(clamping: width), Int32(clamping: height), Int32(channels), &bytes, &count)
    }
    defer { free(bytes) }
    guard verdict == picture_good, let bytes else {
      throw .unwritable("a PNG cannot be \(height)×\(width)")
    }
    return OutputData(bytes: Array(UnsafeBufferPointer(start: bytes, count: count)))
  }

  /// Writes P5 or P6: 8 bits per sample if that keeps every value, else 16.
  ///
  /// - Throws: `unwritable` for another number of channels.
  /// - Complexity: O(pixels).
  public static func pnm(_ map: FeatureMap) throws(TensorFileError) -> OutputData {
    try requireChannels(map)
    let isWhole = map.values.allSatisfy { $0 == $0.rounded() }
    let head = "P\(map.channels == 1 ? 5 : 6)\n\(map.width) \(map.height)\n\(isWhole ? 255 : 65535)\n"
    let body =
      isWhole
      ? interleaved(map) { UInt8($0) }
      : interleaved(map) { UInt16(($0 * 257).rounded()) }.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    return OutputData(bytes: Array(head.utf8) + body)
  }

  private static func requireChannels(_ map: FeatureMap) throws(TensorFileError) {
    guard map.channels == 1 || map.channels == 3 else {
      throw .unwritable("a picture has 1 or 3 channels, not \(map.channels): write it as .npy")
    }
  }

  private static func interleaved<Sample>(_ map: FeatureMap, _ sample: (Float) -> Sample) -> [Sample] {
    let plane = map.extent.count
    return (0..<plane).flatMap { pixel in
      (0..<map.channels).map { sample(min(255, max(0, map.values[$0 * plane + pixel]))) }
    }
  }
}
