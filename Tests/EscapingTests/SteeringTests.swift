import Escaping
import Testing

@Suite struct SteeringTests {
  @Test(arguments: [0, 0x9, 0xA, 0x1B, 0x7F, 0x85, 0x9B, 0x200B, 0x2028, 0x202E] as [UInt32])
  func steers(value: UInt32) throws { #expect(try #require(Unicode.Scalar(value)).steers) }

  /// Noncharacters, tags, and bytes of a path.
  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0x10FFFF, 0xE0041, 0x10EEFE, 0xFEFF] as [UInt32])
  func isNone(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(scalar.steers && scalar.mark == "\u{FFFD}")
  }

  @Test(arguments: [0x20, 0x61, 0x3C, 0xA0, 0x301, 0x200D, 0xFE0F, 0xFFFD, 0x6F22, 0x1F600] as [UInt32])
  func isLeftAlone(value: UInt32) throws { #expect(try !#require(Unicode.Scalar(value)).steers) }

  @Test func marks() {
    #expect(Unicode.Scalar("\u{1B}").mark == "␛" && Unicode.Scalar("\u{7F}").mark == "␡")
    #expect(Unicode.Scalar("\u{9B}").mark == "\u{FFFD}")
    let isSafe = (0...0x10FFFF).allSatisfy { Unicode.Scalar(UInt32($0)).map { !$0.mark.steers } ?? true }
    #expect(isSafe)
  }
}
