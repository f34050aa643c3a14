import Curriculum
import Playing
import Screen
import Testing
import Tutor
import Views

@testable import Export

@Suite struct CanvasRasterTests {
  private func pixel(_ raster: Raster, _ x: Int, _ y: Int) -> [UInt8] {
    Array(raster.samples[((y * raster.width + x) * 3)..<((y * raster.width + x) * 3 + 3)])
  }

  /// Every stage in every view.
  private static func canvases() -> [(ViewKind, Canvas)] {
    Shipped.course.lessons.flatMap(\.pages).compactMap(\.stage).flatMap { spec in
      ViewKind.allCases.filter { $0 != .walk && $0.suits(spec.layer.kind) }.compactMap { view in
        var spec = spec
        (spec.view, spec.predictFrom) = (view, nil)
        guard var stage = try? StageState(spec) else { return nil }
        stage.go(to: .max)
        return (view, stageCanvas(stage, size: Size(columns: 100, rows: 40), look: Look()))
      }
    }
  }

  /// All that views draw with there is a glyph or a shape for.
  @Test func nothingBecomesAQuestionMark() {
    let drawn = Set("▁▂▃▄▅▆▇█░▒▓▀═║╔╗╚╝╌╎╭╮╰╯\u{0}")
    for (view, canvas) in Self.canvases() {
      let unknown = Set(canvas.cells.map(\.character)).filter {
        !BitmapFont.knows($0) && LineArms($0) == nil && !drawn.contains($0)
      }
      #expect(unknown.isEmpty, "\(view): \(unknown)")
    }
  }

  @Test func aCellIsWhereItIsAndInItsColour() {
    var canvas = Canvas(Size(columns: 4, rows: 3))
    canvas.put("█", column: 1, row: 1, Style(.window))
    canvas.put("▀", column: 2, row: 1, Style(.winner))
    canvas.put("─", column: 3, row: 2, Style(.muted))
    let raster = CanvasRaster.plain(canvas)
    let at = { (column: Int, row: Int) in CanvasRaster.place(column, row) }
    #expect(pixel(raster, at(1, 1).x + 3, at(1, 1).y + 20) == [0, 95, 175])
    #expect(pixel(raster, at(2, 1).x + 3, at(2, 1).y + 3) == [175, 95, 0])
    #expect(pixel(raster, at(2, 1).x + 3, at(2, 1).bottom - 2) == [252, 252, 253])
    #expect(pixel(raster, at(3, 2).x + 1, at(3, 2).middle.y) == [99, 108, 118])
    #expect(pixel(raster, at(0, 0).x, at(0, 0).y) == [252, 252, 253])
    #expect(raster.width == 4 * at(0, 0).width + 48 && raster.height == 3 * at(0, 0).height + 48)
    #expect(CanvasRaster.picture(canvas).width == 2 * raster.width)
  }

  /// Shades have the colours that a terminal shows, in the upper and the lower half of a cell.
  @Test func shades() {
    var canvas = Canvas(Size(columns: 1, rows: 1))
    canvas.put("▀", column: 0, row: 0, Style(Tone(level: Tone.levels), on: Tone(level: 0)))
    let raster = CanvasRaster.plain(canvas)
    let place = CanvasRaster.place(0, 0)
    #expect(pixel(raster, place.x + 2, place.y + 2) == [255, 255, 255])
    #expect(pixel(raster, place.x + 2, place.bottom - 2) == [28, 28, 28])
  }

  /// Two lines stand apart, and dashes leave gaps.
  @Test func doubleAndDashedLines() {
    var canvas = Canvas(Size(columns: 2, rows: 1))
    canvas.put("║╌", column: 0, row: 0)
    let raster = CanvasRaster.plain(canvas)
    let row = (0..<12).map { pixel(raster, CanvasRaster.place(0, 0).x + $0, 30) == [31, 35, 40] }
    #expect(row.split(separator: false).count == 2)
    let place = CanvasRaster.place(1, 0)
    let dashes = (0..<12).map { pixel(raster, place.x + $0, place.middle.y) == [31, 35, 40] }
    #expect(dashes.split(separator: false).count > 1)
  }
}
