import LessonFormat
import Localization
import Playing
import Screen
import Testing
import AppCore
import Views

@testable import Export

@Suite struct CanvasRasterTests {
  /// At a place in units.
  private func pixel(_ raster: Raster, _ x: Int, _ y: Int) -> [UInt8] {
    let at = (y * raster.width + x) * Raster.scale * 3
    return Array(raster.samples[at..<(at + 3)])
  }

  /// Every stage in every view.
  private static func canvases(_ course: Course, _ language: Language) -> [(ViewKind, Canvas)] {
    course.lessons.flatMap(\.pages).compactMap(\.stage).flatMap { spec in
      ViewKind.allCases.filter { $0 != .walk && $0.suits(spec.layer.kind) }.compactMap { view in
        var spec = spec
        (spec.view, spec.predictFrom) = (view, nil)
        guard var stage = try? StageState(spec) else { return nil }
        stage.go(to: .max)
        return (
          view, stageCanvas(stage, size: Size(columns: 100, rows: 40), look: RenderStyle(language: language))
        )
      }
    }
  }

  /// All that views draw with there is a glyph or a shape for.
  @Test(arguments: Language.allCases) func nothingBecomesABox(language: Language) throws {
    let font = try #require(BitmapFont.shared)
    let course = language == .english ? Shipped.course : Shipped.translated(language.rawValue)
    let drawn = Set("▁▂▃▄▅▆▇█░▒▓▀═║╔╗╚╝╌╎╭╮╰╯\u{0}")
    for (view, canvas) in Self.canvases(course, language) {
      let unknown = Set(canvas.cells.map(\.character)).filter {
        !font.knows($0) && LineArms($0) == nil && !drawn.contains($0)
      }
      #expect(unknown.isEmpty, "\(view): \(unknown)")
    }
  }

  @Test func aCellIsWhereItIsAndInItsColour() {
    var canvas = Canvas(Size(columns: 4, rows: 3))
    canvas.put("█", column: 1, row: 1, Style(.window))
    canvas.put("▀", column: 2, row: 1, Style(.winner))
    canvas.put("─", column: 3, row: 2, Style(.muted))
    let raster = CanvasRaster.picture(canvas)
    let at = { (column: Int, row: Int) in CanvasRaster.place(column, row) }
    #expect(pixel(raster, at(1, 1).x + 3, at(1, 1).y + 20) == [0, 95, 175])
    #expect(pixel(raster, at(2, 1).x + 3, at(2, 1).y + 3) == [175, 95, 0])
    #expect(pixel(raster, at(2, 1).x + 3, at(2, 1).bottom - 2) == [252, 252, 253])
    #expect(pixel(raster, at(3, 2).x + 1, at(3, 2).middle.y) == [99, 108, 118])
    #expect(pixel(raster, at(0, 0).x, at(0, 0).y) == [252, 252, 253])
    #expect(raster.width == 2 * (4 * at(0, 0).width + 48) && raster.height == 2 * (3 * at(0, 0).height + 48))
  }

  /// Shades have the colours that a terminal shows, in the upper and the lower half of a cell.
  @Test func shades() {
    var canvas = Canvas(Size(columns: 1, rows: 1))
    canvas.put("▀", column: 0, row: 0, Style(Tone(level: Tone.levels), on: Tone(level: 0)))
    let raster = CanvasRaster.picture(canvas)
    let place = CanvasRaster.place(0, 0)
    #expect(pixel(raster, place.x + 2, place.y + 2) == [255, 255, 255])
    #expect(pixel(raster, place.x + 2, place.bottom - 2) == [28, 28, 28])
  }

  /// Two lines stand apart, and dashes leave gaps.
  @Test func doubleAndDashedLines() {
    var canvas = Canvas(Size(columns: 2, rows: 1))
    canvas.put("║╌", column: 0, row: 0)
    let raster = CanvasRaster.picture(canvas)
    let row = (0..<12).map { pixel(raster, CanvasRaster.place(0, 0).x + $0, 30) == [31, 35, 40] }
    #expect(row.split(separator: false).count == 2)
    let place = CanvasRaster.place(1, 0)
    let dashes = (0..<12).map { pixel(raster, place.x + $0, place.middle.y) == [31, 35, 40] }
    #expect(dashes.split(separator: false).count > 1)
  }

  /// The pixels of a cell that have its ink.
  private func inked(_ text: String, _ style: Style, _ ink: [UInt8]) -> Set<[Int]> {
    let columns = TextWidth.of(text)
    var canvas = Canvas(Size(columns: columns, rows: 1))
    canvas.put(text, column: 0, row: 0, style)
    let raster = CanvasRaster.picture(canvas)
    let place = CanvasRaster.place(0, 0, columns)
    let all = (2 * place.y..<2 * place.bottom).flatMap { y in (2 * place.x..<2 * place.right).map { [$0, y] }
    }
    return Set(
      all.filter { raster.samples[(($0[1] * raster.width + $0[0]) * 3)...].prefix(3).elementsEqual(ink) })
  }

  /// A letter is the font's own dots, three pixels wide; a bold one is the same once more, two pixels to the right.
  @Test func letters() throws {
    let text: [UInt8] = [31, 35, 40]
    for letter in ["A", "g", "7", "√", "池", "。"] {
      let rows = try #require(BitmapFont.shared).rows(of: Character(letter))
      let plain = inked(letter, Style(.text), text)
      #expect(plain.count == rows.reduce(0) { $0 + $1.nonzeroBitCount } * 9, "\(letter)")
      let bold = inked(letter, Style(.text, .bold), text)
      let right = 2 * CanvasRaster.place(0, 0, TextWidth.of(letter)).right
      let shifted = plain.map { [$0[0] + 2, $0[1]] }.filter { $0[0] < right }
      #expect(bold == plain.union(shifted), "\(letter)")
    }
  }

  @Test(
    arguments: [
      (.accent, [135, 95, 175]), (.good, [0, 135, 95]), (.bad, [175, 0, 0]), (.muted, [99, 108, 118]),
    ] as [(Ink, [UInt8])]) func inks(ink: Ink, color: [UInt8])
  { #expect(!inked("x", Style(ink), color).isEmpty) }

  /// What is reversed has the page's colour on its own.
  @Test func reversed() {
    let all = 24 * 48
    let plain = inked("x", Style(.window), [0, 95, 175])
    let reversed = inked("x", Style(.window, .reverse), [0, 95, 175])
    #expect(plain.count + reversed.count == all && plain.isDisjoint(with: reversed))
  }

  /// From the lightest to the darkest, over the whole cell.
  @Test func shadesOfGrey() {
    let shades = ["░", "▒", "▓", "█"].map { character -> Int in
      var canvas = Canvas(Size(columns: 1, rows: 1))
      canvas.put(character, column: 0, row: 0)
      let (raster, place) = (CanvasRaster.picture(canvas), CanvasRaster.place(0, 0))
      #expect(pixel(raster, place.x, place.y) == pixel(raster, place.x + 11, place.bottom - 1))
      return Int(pixel(raster, place.x + 5, place.middle.y)[0])
    }
    #expect(shades == shades.sorted(by: >) && Set(shades).count == 4 && shades[3] == 31)
  }

  /// Broad strokes are three times as wide, and upright dashes leave gaps, too.
  @Test func broadAndUprightLines() {
    let text: [UInt8] = [31, 35, 40]
    #expect(inked("━", Style(.text), text).count == 3 * inked("─", Style(.text), text).count)
    let rows = Set(inked("╎", Style(.text), text).map { $0[1] })
    #expect((48..<96).map(rows.contains).split(separator: false).count > 1)
  }
}
