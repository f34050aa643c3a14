import Screen
import Testing

@testable import TerminalCore

@Suite struct PaletteTests {
  /// WCAG 2's contrast ratio.
  private func contrast(_ rgb: Int32, _ other: Int32) -> Double {
    let (a, b) = (luminance(rgb), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private func luminance(_ rgb: Int32) -> Double {
    let weights: [(Int32, Double)] = [(16, 0.2126), (8, 0.7152), (0, 0.0722)]
    return weights.reduce(0) { sum, channel in
      let value = Double(rgb >> channel.0 & 0xFF) / 255
      return sum + channel.1 * (value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055))
    }
  }

  /// x to the 2.4th without a maths library: the fifth root of x squared, times x squared.
  private func power(_ x: Double) -> Double {
    var root = x
    for _ in 0..<60 { root -= (root * root * root * root * root - x * x) / (5 * root * root * root * root) }
    return x * x * root
  }

  private func color(_ ink: Ink, _ background: Background) -> Int32? {
    Palette(depth: .direct, background: background).color(of: ink)
  }

  @Test(arguments: Ink.allCases.filter { $0 != .text }) func contrasts(ink: Ink) throws {
    let unknown = try #require(color(ink, .unknown))
    #expect(contrast(unknown, 0x000000) >= 3)
    #expect(contrast(unknown, 0xFFFFFF) >= 3)
    #expect(try contrast(#require(color(ink, .dark)), 0x000000) >= 4.5)
    #expect(try contrast(#require(color(ink, .dark)), 0x1E1E1E) >= 4.5)
    #expect(try contrast(#require(color(ink, .light)), 0xFFFFFF) >= 4.5)
  }

  @Test(arguments: Background.allCases) func inksDiffer(background: Background) {
    #expect(Set(Ink.allCases.map { color($0, background) }).count == Ink.allCases.count)
  }

  @Test(arguments: ColorDepth.allCases) func textIsTheTerminalsOwn(depth: ColorDepth) {
    #expect(Palette(depth: depth, background: .dark).color(of: .text) == nil)
    #expect(Palette(depth: depth, background: .dark).weight(of: .text) == .normal)
  }

  @Test func withoutColorWeightTells() {
    let palette = Palette(depth: .none, background: .unknown)
    #expect(Ink.allCases.allSatisfy { palette.color(of: $0) == nil })
    #expect(palette.weight(of: .window) == .bold && palette.weight(of: .muted) == .dim)
  }

  @Test func depthOfATerminal() {
    #expect(
      [-1, 0, 8, 16, 88, 256, 1 << 24].map { ColorDepth(colors: $0) }
        == [.none, .none, .ansi16, .ansi16, .ansi16, .indexed256, .direct])
  }
}
