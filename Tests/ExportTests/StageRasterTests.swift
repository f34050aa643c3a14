import Kernels
import Testing
import AppCore
import Views

@testable import Export

@Suite struct StageRasterTests {
  private func pixel(_ raster: Raster, _ x: Int, _ y: Int) -> [UInt8] {
    Array(raster.samples[((y * raster.width + x) * 3)..<((y * raster.width + x) * 3 + 3)])
  }

  /// Every text that a picture may hold can be written with the letters there are.
  @Test(arguments: NamedStage.all) func everyLetterIsDrawn(named: NamedStage) {
    let words = StageWords(named.stage)
    var texts = [words.settings, words.formula, words.layer]
    for step in 0..<named.stage.walk.count {
      texts += [words.result(step), words.step(step).equation(), words.step(step).remark]
    }
    let unknown = texts.joined().filter { !BitmapFont.knows($0) }
    #expect(unknown.isEmpty, "\(unknown)")
  }

  @Test func lettersAreDistinct() {
    let printable = (0x21...0x7E).compactMap { UnicodeScalar($0).map(Character.init) }
      .filter { !"$\\^`".contains($0) }
    let letters = printable + Array("−×⌊⌋⌈⌉∞·…→≈«»√²✓αÂ".dropLast())
    let rows = letters.map(BitmapFont.rows)
    #expect(rows.allSatisfy { $0.count == BitmapFont.height && $0.contains { $0 > 0 } })
    // Only these look alike: a minus is longer than a hyphen, all else differs.
    for (index, one) in letters.enumerated() {
      for other in letters.dropFirst(index + 1) where BitmapFont.rows(of: one) == BitmapFont.rows(of: other) {
        Issue.record("\(one) looks like \(other)")
      }
    }
    #expect(BitmapFont.rows(of: "1") == [4, 12, 4, 4, 4, 4, 14, 0, 0])
    #expect(BitmapFont.rows(of: "漢") == BitmapFont.rows(of: "?"))
  }

  /// The box, the winner and the results are where the walk says.
  @Test(arguments: NamedStage.made + NamedStage.shipped.prefix(4)) func showsItsStep(named: NamedStage) {
    let walk = named.stage.walk
    let figure = StageFigure(named.stage, letter: 12)
    for index in Set([0, walk.count / 2, walk.count - 1]) {
      let picture = StageRaster.plain(named.stage, step: index)
      #expect(picture.width == figure.size.width && picture.height == figure.size.height)
      let step = walk.step(index)
      let corner = figure.resultCell(step.channel, step.row, step.column)
      #expect(pixel(picture, corner.x + 5, corner.y + 5) == [175, 95, 0], "\(index)")
      if let winner = step.winner {
        let cell = figure.inputCell(step.channel, winner.row, winner.column)
        #expect(pixel(picture, cell.x + 5, cell.y + 5) == [175, 95, 0], "\(index)")
      }
      for other in index + 1..<max(index + 1, walk.count) {
        let at = walk.step(other)
        let cell = figure.resultCell(at.channel, at.row, at.column)
        // Nothing but the dot in the middle.
        #expect(pixel(picture, cell.x + 8, cell.y + 12) == [255, 255, 255])
      }
    }
  }

  @Test func stepsDiffer() throws {
    let stage = try #require(NamedStage.shipped.first).stage
    let pictures = [0, 1, stage.walk.count - 1].map { StageRaster.plain(stage, step: $0) }
    #expect(pictures[0] != pictures[1] && pictures[1] != pictures[2])
    #expect(StageRaster.plain(stage, step: .max) == pictures[2])
    let large = StageRaster.picture(stage, step: 0)
    #expect(large.width == 2 * pictures[0].width && large.height == 2 * pictures[0].height)
    for (x, y) in [(30, 35), (77, 120), (140, 99)] {
      for part in [(0, 0), (1, 0), (0, 1), (1, 1)] {
        #expect(pixel(large, 2 * x + part.0, 2 * y + part.1) == pixel(pictures[0], x, y))
      }
    }
  }

  @Test func whatFallsOutsideIsCut() {
    var raster = Raster(width: 4, height: 3, (0, 0, 0))
    raster.fill(PixelRect(x: -5, y: -5, width: 7, height: 6), (255, 0, 0))
    raster.write("Wg", x: -3, y: 1, (0, 255, 0), dot: 3)
    raster.line(from: (-9, -9), to: (20, 30), (0, 0, 255), weight: 3)
    raster.disc((4, 4), radius: 3, (9, 9, 9))
    raster.outline(PixelRect(x: -1, y: -1, width: 9, height: 9), (1, 1, 1), weight: 2)
    #expect(raster.samples.count == 36)
  }
}
