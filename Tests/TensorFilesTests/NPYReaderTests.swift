import Foundation
import Kernels
import Seeded
import Testing

@testable import TensorFiles

@Suite struct NPYReaderTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func read(_ bytes: [UInt8]) throws -> TensorFile {
    try TensorFile.read(folder.file("\(UUID().uuidString).npy", bytes))
  }

  private func values(_ type: String, _ shape: String, _ data: [UInt8]) throws -> [Float] {
    try read(npy(header(type, shape), data)).tensor.values
  }

  /// Made with NumPy: np.array([...], dtype).tobytes().
  @Test func everyTypeInEitherOrder() throws {
    #expect(try values("<f4", "(2,)", [0, 0, 0xC0, 0x3F, 0, 0, 0, 0xC0]) == [1.5, -2])
    #expect(try values(">f4", "(1,)", [0x3F, 0xC0, 0, 0]) == [1.5])
    #expect(try values("<f8", "(1,)", [0, 0, 0, 0, 0, 0, 0xF8, 0x3F]) == [1.5])
    #expect(try values(">f8", "(1,)", [0x3F, 0xF8, 0, 0, 0, 0, 0, 0]) == [1.5])
    #expect(try values("<f2", "(3,)", [0, 0x3E, 1, 0, 0, 0xFC]) == [1.5, 5.9604645e-8, -.infinity])
    #expect(try values(">f2", "(1,)", [0x3E, 0]) == [1.5])
    #expect(try values("|i1", "(2,)", [0xFF, 0x7F]) == [-1, 127])
    #expect(try values("|u1", "(2,)", [0xFF, 0x7F]) == [255, 127])
    #expect(try values("<i2", "(1,)", [0xFE, 0xFF]) == [-2])
    #expect(try values(">u2", "(1,)", [0xFF, 0xFE]) == [65534])
    #expect(try values("<i4", "(1,)", [0, 0, 0, 0x80]) == [-2_147_483_648])
    #expect(try values(">u4", "(1,)", [0x80, 0, 0, 0]) == [2_147_483_648])
    #expect(try values("<u8", "(1,)", [0, 0, 0, 0, 0, 0, 0, 0x80]) == [9_223_372_036_854_775_808])
    #expect(try values("|b1", "(3,)", [0, 1, 7]) == [0, 1, 1])
    #expect(try values("=f4", "()", [0, 0, 0xC0, 0x3F]) == [1.5])
  }

  /// 2^24 + 1 and + 3 lie between floats: to the nearest, ties to even, as NumPy's astype.
  @Test func largeIntegersRoundToTheNearest() throws {
    #expect(
      try values("<i8", "(2,)", [1, 0, 0, 1, 0, 0, 0, 0, 3, 0, 0, 1, 0, 0, 0, 0]) == [16_777_216, 16_777_220])
  }

  @Test func everyHalfIsExact() {
    for bits in UInt16.min...UInt16.max {
      let value = Float(halfBits: bits)
      let fraction = Float(bits & 0x3FF)
      let exponent = Int(bits >> 10 & 0x1F)
      if exponent == 0x1F {
        #expect(fraction == 0 ? value.isInfinite : value.isNaN)
      } else {
        let magnitude =
          exponent == 0
          ? Float(sign: .plus, exponent: -24, significand: fraction)
          : Float(sign: .plus, exponent: exponent - 25, significand: 1024 + fraction)
        #expect(value.magnitude == magnitude && (value.sign == .minus) == (bits & 0x8000 != 0))
      }
    }
  }

  @Test func versionsTwoAndThree() throws {
    for version in [UInt8(2), 3] {
      #expect(try read(npy(header("|u1", "(1,)"), [5], version: version)).tensor.values == [5])
    }
  }

  @Test func fortranOrderIsTurned() throws {
    let bytes = npy(header("|u1", "(2, 3, 2)", fortran: true), Array(0..<12))
    let tensor = try read(bytes).tensor
    #expect(tensor.shape == [2, 3, 2])
    // np.arange(12).reshape((2, 3, 2), order="F").ravel()
    #expect(tensor.values == [0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11])
  }

  @Test func headersAsOtherProgramsWriteThem() throws {
    for text in [
      "{\"shape\":(2,),\"descr\":\"|u1\",\"fortran_order\":False}",
      "{ 'descr' : '|u1' , 'fortran_order':False,'shape':(2L,)}  \n",
    ] { #expect(try read(npy(text, [1, 2])).tensor.values == [1, 2]) }
  }

  @Test func keepsTheType() throws { #expect(try read(npy(header("|u1", "(1,)"), [1])).type == .uint8) }

  /// What is written is read back bit for bit, NaN payloads and all.
  @Test(arguments: [[], [7], [2, 3], [1, 2, 3, 4]]) func roundTrip(shape: [Int]) throws {
    var random = SplitMix64(seed: 3)
    let tensor = try Tensor(shape: shape, values: random.values(shape.reduce(1, *), .special))
    let bytes = NPYWriter.data(tensor).allBytes
    let again = try read(bytes)
    #expect(again.tensor.values.map(\.bitPattern) == tensor.values.map(\.bitPattern))
    #expect(again.tensor.shape == shape && again.type == .float32)
    #expect(NPYWriter.data(again.tensor).allBytes == bytes)
  }
}
