import Kernels
import Testing
import AppCore
import Views
import Localization

@testable import Export

@Suite struct StageRasterTests {
  /// At a place in units.
  private func pixel(_ raster: Raster, _ x: Int, _ y: Int) -> [UInt8] {
    let at = (y * raster.width + x) * Raster.scale * 3
    return Array(raster.samples[at..<(at + 3)])
  }

  /// Every text that a picture may hold can be written with the letters there are.
  @Test(arguments: NamedStage.all, Language.allCases) func everyLetterIsDrawn(
    named: NamedStage, language: Language
  ) throws {
    let font = try #require(BitmapFont.shared)
    let words = StageWords(named.stage, look: RenderStyle(language: language))
    var texts = [words.settings, words.formula, words.layer]
    for step in 0..<named.stage.walk.count {
      texts += [words.result(step), words.step(step).equation(), words.step(step).remark]
    }
    let unknown = texts.joined().filter { !font.knows($0) }
    #expect(unknown.isEmpty, "\(unknown)")
  }

  @Test func lettersAreDistinct() throws {
    let font = try #require(BitmapFont.shared)
    let printable = (0x21...0x7E).compactMap { UnicodeScalar($0).map(Character.init) }
    let letters = printable + Array("−×⌊⌋⌈⌉∞·…→≈«»√²✓α池化层，。")
    let rows = letters.map(font.rows)
    #expect(rows.allSatisfy { $0.count == BitmapFont.height && $0.contains { $0 > 0 } })
    for (index, one) in letters.enumerated() {
      for other in letters.dropFirst(index + 1) where font.rows(of: one) == font.rows(of: other) {
        Issue.record("\(one) looks like \(other)")
      }
    }
    #expect(font.rows(of: "1") == [0, 0, 0, 0, 8, 24, 40, 8, 8, 8, 8, 8, 8, 62, 0, 0])
    #expect(font.rows(of: " ").allSatisfy { $0 == 0 } && font.rows(of: "\u{A0}") == font.rows(of: " "))
  }

  /// An empty box, as wide as the letter would be.
  @Test func lettersThatAreNotThere() throws {
    let font = try #require(BitmapFont.shared)
    for (letter, width) in [("\u{10FFFF}", 6), ("𠀀", 12)] as [(Character, Int)] {
      let rows = font.rows(of: letter)
      #expect(!font.knows(letter) && rows.map(\.nonzeroBitCount).max() == width)
      #expect(rows.filter { $0.nonzeroBitCount == 2 }.count == 9)
    }
  }

  @Test func aFontThatIsNone() {
    for bytes in [[], [0, 0, 0, 1, 0x4E], [0, 1, 0, 0, 0, 65] + [UInt8](repeating: 0, count: 15)] as [[UInt8]]
    {
      #expect(BitmapFont(bytes) == nil)
    }
    let font = BitmapFont([0, 1, 0, 0, 0, 65] + (0..<16))
    #expect(font?.rows(of: "A") == (0..<16).map { $0 } && font?.knows("B") == false)
  }

  /// The box, the winner and the results are where the walk says.
  @Test(arguments: NamedStage.made + NamedStage.shipped.prefix(4)) func showsItsStep(named: NamedStage) {
    let walk = named.stage.walk
    let figure = StageFigure(named.stage, letter: 12)
    for index in Set([0, walk.count / 2, walk.count - 1]) {
      let picture = StageRaster.picture(named.stage, step: index)
      #expect(picture.width == 2 * figure.size.width && picture.height == 2 * figure.size.height)
      let step = walk.step(index)
      let (inputs, results) = figure.panes(at: index)
      let corner = results[step.channel].cell(step.row, step.column)
      #expect(pixel(picture, corner.x + 5, corner.y + 5) == [175, 95, 0], "\(index)")
      if let winner = step.winner {
        let cell = inputs[step.channel].cell(winner.row, winner.column)
        #expect(pixel(picture, cell.x + 5, cell.y + 5) == [175, 95, 0], "\(index)")
      }
      for other in index + 1..<max(index + 1, walk.count) {
        let at = walk.step(other)
        let cell = results[at.channel].cell(at.row, at.column)
        // Nothing but the dot in the middle.
        #expect(pixel(picture, cell.x + 8, cell.y + 12) == [255, 255, 255])
      }
    }
  }

  @Test func stepsDiffer() throws {
    let stage = try #require(NamedStage.shipped.first).stage
    let pictures = [0, 1, stage.walk.count - 1].map { StageRaster.picture(stage, step: $0) }
    #expect(pictures[0] != pictures[1] && pictures[1] != pictures[2])
    #expect(StageRaster.picture(stage, step: .max) == pictures[2])
    #expect(StageRaster.picture(stage, step: 0, language: .chinese) != pictures[0])
  }

  @Test func whatFallsOutsideIsCut() {
    var raster = Raster(width: 4, height: 3, (0, 0, 0))
    raster.fill(PixelRect(x: -5, y: -5, width: 7, height: 6), (255, 0, 0))
    raster.write("Wg池", x: -3, y: 1, (0, 255, 0), letter: 12)
    raster.line(from: (-9, -9), to: (20, 30), (0, 0, 255), weight: 3)
    raster.disc((4, 4), radius: 3, (9, 9, 9))
    raster.outline(PixelRect(x: -1, y: -1, width: 9, height: 9), (1, 1, 1), weight: 2)
    #expect(raster.samples.count == 144)
  }
}
