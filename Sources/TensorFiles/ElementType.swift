/// The type of a file's values, and their conversion to Float32. Raw values are NumPy's type codes.
///
/// float64 rounds to the nearest float32 (ties to even), and so do integers beyond 2^24, as in NumPy's
/// `astype`. float16, bool and the small integers convert exactly.
public enum ElementType: String, CaseIterable, Hashable, Sendable {
  case float16 = "f2"
  case float32 = "f4"
  case float64 = "f8"
  case int8 = "i1"
  case int16 = "i2"
  case int32 = "i4"
  case int64 = "i8"
  case uint8 = "u1"
  case uint16 = "u2"
  case uint32 = "u4"
  case uint64 = "u8"
  case bool = "b1"

  /// Bytes of one value.
  public var size: Int { rawValue.utf8.last.map { Int($0) - 0x30 } ?? 1 }

  /// Appends the values in `bytes`, whose count must be a multiple of `size`.
  func append(_ bytes: UnsafeRawBufferPointer, swapped: Bool, to values: inout [Float]) {
    switch self {
    case .float16:
      Self.append(bytes, swapped, to: &values) { (bits: UInt16) in Float(halfBits: bits) }
    case .float32:
      Self.append(bytes, swapped, to: &values) { (bits: UInt32) in Float(bitPattern: bits) }
    case .float64:
      Self.append(bytes, swapped, to: &values) { (bits: UInt64) in Float(Double(bitPattern: bits)) }
    case .int8: Self.append(bytes, swapped, to: &values) { (value: Int8) in Float(value) }
    case .int16: Self.append(bytes, swapped, to: &values) { (value: Int16) in Float(value) }
    case .int32: Self.append(bytes, swapped, to: &values) { (value: Int32) in Float(value) }
    case .int64: Self.append(bytes, swapped, to: &values) { (value: Int64) in Float(value) }
    case .uint8: Self.append(bytes, swapped, to: &values) { (value: UInt8) in Float(value) }
    case .uint16: Self.append(bytes, swapped, to: &values) { (value: UInt16) in Float(value) }
    case .uint32: Self.append(bytes, swapped, to: &values) { (value: UInt32) in Float(value) }
    case .uint64: Self.append(bytes, swapped, to: &values) { (value: UInt64) in Float(value) }
    case .bool: Self.append(bytes, swapped, to: &values) { (value: UInt8) in value == 0 ? 0 : 1 }
    }
  }

  @inline(__always)
  private static func append<Raw: FixedWidthInteger>(
    _ bytes: UnsafeRawBufferPointer, _ swapped: Bool, to values: inout [Float], _ convert: (Raw) -> Float
  ) {
    for offset in stride(from: 0, to: bytes.count, by: MemoryLayout<Raw>.size) {
      let raw = bytes.loadUnaligned(fromByteOffset: offset, as: Raw.self)
      values.append(convert(swapped ? raw.byteSwapped : raw))
    }
  }
}

extension Float {
  /// Converts IEEE 754 binary16 bits exactly. (`Float16` is missing on some platforms.)
  init(halfBits bits: UInt16) {
    let sign = UInt32(bits & 0x8000) << 16
    let exponent = UInt32(bits >> 10) & 0x1F
    let fraction = UInt32(bits & 0x3FF)
    switch exponent {
    case 0:
      let magnitude = Float(fraction) * Float(sign: .plus, exponent: -24, significand: 1)
      self.init(bitPattern: magnitude.bitPattern | sign)
    case 0x1F: self.init(bitPattern: sign | 0x7F80_0000 | fraction << 13)
    default: self.init(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
    }
  }
}
