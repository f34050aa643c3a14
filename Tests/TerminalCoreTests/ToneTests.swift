import Screen
import Testing

@testable import TerminalCore

@Suite struct ToneTests {
  private let levels = Array(-Tone.levels...Tone.levels)

  private func lightness(_ rgb: Int32) -> Int {
    Int(rgb >> 16) * 2 + Int(rgb >> 8 & 0xFF) * 5 + Int(rgb & 0xFF)
  }

  /// Away from 0 shades grow lighter, and the two sides are never the same.
  @Test func shadesDiffer() throws {
    let palette = Palette(depth: .direct, background: .unknown)
    let colors = try levels.map { try #require(palette.color(of: Tone(level: $0))) }
    #expect(Set(colors).count == levels.count)
    let light = colors.map(lightness)
    for index in Tone.levels..<levels.count - 1 { #expect(light[index] < light[index + 1]) }
    for index in 1..<Tone.levels { #expect(light[index - 1] > light[index]) }
    #expect(palette.color(of: .none) == nil)
    #expect(palette.color(of: .outline).map(colors.contains) == false)
  }

  @Test func sixteenColorsTellTheSign() throws {
    let palette = Palette(depth: .ansi16, background: .dark)
    let sides = try [levels.filter { $0 < 0 }, [0], levels.filter { $0 > 0 }].map { side in
      Set(try side.map { try #require(palette.color(of: Tone(level: $0))) })
    }
    #expect(sides[0].isDisjoint(with: sides[2]) && sides[1].isDisjoint(with: sides[0].union(sides[2])))
    #expect(
      sides.joined().allSatisfy { (0..<8).contains($0) }, "eight colours are enough, for backgrounds too")
    #expect(Palette(depth: .none, background: .dark).color(of: Tone(level: 3)) == nil)
  }

  @Test func levelsAreClamped() {
    #expect(Tone(level: 99) == Tone(level: Tone.levels) && Tone(level: -99).level == -Tone.levels)
    #expect(Tone.none.level == nil && Tone.outline.level == nil)
  }
}
