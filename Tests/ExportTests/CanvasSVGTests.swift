import Playing
import Screen
import Testing
import AppCore
import Views

@testable import Export

@Suite struct CanvasSVGTests {
  /// Half blocks are drawn as the shades that a terminal shows, runs of one shade as one rectangle.
  @Test func shadesOfPictures() {
    var canvas = Canvas(Size(columns: 4, rows: 1))
    let (light, dark) = (Tone(level: Tone.levels), Tone(level: 0))
    canvas.put("▀▀", column: 0, row: 0, Style(light, on: dark))
    canvas.put("▄", column: 2, row: 0, Style(light, on: dark))
    canvas.put("x", column: 3, row: 0)
    let text = CanvasSVG(canvas, title: "t").text
    let rects = text.split(separator: "\n").filter { $0.contains("<rect x=") }
    #expect(
      rects == [
        " <rect x=\"16\" y=\"16\" width=\"18\" height=\"9\" fill=\"#ffffff\"/>",
        " <rect x=\"34\" y=\"16\" width=\"9\" height=\"9\" fill=\"#1c1c1c\"/>",
        " <rect x=\"16\" y=\"25\" width=\"18\" height=\"10\" fill=\"#1c1c1c\"/>",
        " <rect x=\"34\" y=\"25\" width=\"9\" height=\"10\" fill=\"#ffffff\"/>",
      ])
    #expect(
      !text.split(separator: "\n").contains { $0.contains("<text") && $0.contains("▀") }
        && text.contains(">x</text>"))
  }

  /// The view `pipeline` has its picture in the file, not a field of half blocks.
  @Test func aPipelineIsAPicture() throws {
    let stage = try StageState(Sample.pipeline())
    let text = CanvasSVG(
      stageCanvas(stage, size: Size(columns: 100, rows: 40), look: RenderStyle()), title: "t"
    )
    .text
    #expect(text.matches(of: /<rect x=[^>]* fill="#[0-9a-f]{6}"\/>/).count > 50)
    #expect(text.split(separator: "\n").allSatisfy { !$0.contains("<text") || !$0.contains("▀▀▀") })
  }

  /// Readers of screens are told what is to be seen.
  @Test func aDescriptionInWords() throws {
    var spec = try Sample.stage()
    spec.view = .shift
    let words = ViewTelling(try StageState(spec)).text
    #expect(words.contains("Right by 1: 0 of 4 results stay the same."))
    #expect(words.contains("The map, 4×4:\n3 2 0 0\n0 7 1 3\n"))
    #expect(!words.contains("┏"))
  }
}
