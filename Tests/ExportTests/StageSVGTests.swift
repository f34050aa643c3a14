import Foundation
import Kernels
import Testing
import AppCore

@testable import Export

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An SVG file, read: its elements with their attributes, and all its text.
final class ReadSVG: NSObject, XMLParserDelegate {
  private(set) var elements: [(name: String, attributes: [String: String])] = []
  private(set) var texts: [(element: String, text: String)] = []
  private var open: [String] = []
  let isWellFormed: Bool

  init(_ text: String) {
    let parser = XMLParser(data: Data(text.utf8))
    var reading = false
    isWellFormed = true
    super.init()
    parser.delegate = self
    reading = parser.parse()
    failed = !reading
  }

  private(set) var failed = false

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append((name, attributes))
    open.append(name)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { texts.append((open.last ?? "", text)) }

  func text(in element: String) -> String { texts.filter { $0.element == element }.map(\.text).joined() }
}

@Suite struct StageSVGTests {
  @Test func thereAreStages() {
    #expect(NamedStage.made.count == 9)
    #expect(NamedStage.shipped.count > 60)
  }

  @Test(arguments: NamedStage.all) func isWellFormedAndTellsItsSteps(named: NamedStage) throws {
    let text = StageSVG(named.stage, title: "A \"title\" <&> \u{1B}[31m").text
    let svg = ReadSVG(text)
    #expect(!svg.failed)
    #expect(svg.text(in: "title") == "A \"title\" <&> ␛[31m")
    let description = svg.text(in: "desc")
    #expect(description.contains("Step 1: "))
    // Nothing is fetched, nothing runs.
    #expect(!svg.elements.contains { ["script", "image", "foreignObject", "use", "a"].contains($0.name) })
    #expect(
      !text.replacing("http://www.w3.org/2000/svg", with: "").contains("http") && !text.contains("@import"))
    let count = named.stage.walk.count
    let numbers = svg.elements.filter { $0.attributes["style"]?.hasPrefix("animation-name:r") == true }
    #expect(numbers.count == count)
    for step in 1...count { #expect(svg.text(in: "text").contains("step \(step)/\(count)")) }
  }

  /// Whoever wants no motion, and programs that know none, see the last step.
  @Test(arguments: NamedStage.all) func standsStillAtTheEnd(named: NamedStage) {
    let text = StageSVG(named.stage, title: "x").text
    #expect(text.contains("@media (prefers-reduced-motion:reduce){.a{animation:none!important}}"))
    let groups = ReadSVG(text).elements.filter { $0.attributes["style"]?.contains("animation-delay") == true }
    let shown = groups.filter { $0.attributes["opacity"] == "1" }
    // Twice: the marks under the numbers, and the words.
    #expect(groups.count == 2 * named.stage.walk.count && shown.count == 2)
    #expect(shown.allSatisfy { $0.attributes["style"]?.hasPrefix("animation-name:z") == true })
  }

  /// Every animation that is asked for is there, and its moments come in order.
  @Test(arguments: NamedStage.all) func keyframesAreInOrder(named: NamedStage) throws {
    let text = StageSVG(named.stage, title: "x").text
    let used = Set(text.matches(of: /animation-name:([a-z0-9]+)/).map { String($0.1) })
    let rules = text.matches(of: /@keyframes ([a-z0-9]+)\{((?:[^{}]*\{[^{}]*\})*)\}/)
    let defined = Set(rules.map { String($0.1) })
    #expect(used == defined)
    for rule in rules {
      let moments = rule.2.matches(of: /([0-9.]+)%/).compactMap { Double($0.1) }
      #expect(moments == moments.sorted() && moments.allSatisfy { (0...100).contains($0) }, "\(rule.0)")
      #expect(moments.first == 0 && moments.last == 100, "\(rule.0)")
    }
  }

  @Test func boxesLieOnTheirCells() throws {
    for named in NamedStage.all {
      let figure = StageFigure(named.stage)
      let page = PixelRect(x: 0, y: 0, width: figure.size.width, height: figure.size.height)
      for index in 0..<named.stage.walk.count {
        let place = StageMotion.place(figure, index)
        #expect(place.x >= 8 && place.y >= 8 && place.right <= page.right - 8, "\(named) \(index)")
        #expect(place.bottom <= figure.equationLine - 20, "\(named) \(index)")
        let step = figure.walk.step(index)
        let pane = figure.panes(at: index).inputs[step.channels.lowerBound]
        for cell in step.cells {
          let inside = pane.cell(cell.row, cell.column).middle
          #expect((place.x...place.right).contains(inside.x) && (place.y...place.bottom).contains(inside.y))
        }
      }
    }
  }

  @Test(arguments: NamedStage.all) func sameInputSameBytes(named: NamedStage) {
    #expect(StageSVG(named.stage, title: "x").text == StageSVG(named.stage, title: "x").text)
  }

  @Test func aQuestionKeepsItsAnswer() throws {
    let named = try #require(NamedStage.shipped.first { $0.description.hasPrefix("max-pooling") })
    let svg = ReadSVG(StageSVG(named.stage, title: "x", step: 1, hidesResult: true).text)
    let texts = svg.texts.filter { $0.element == "text" || $0.element == "desc" }.map(\.text).joined(
      separator: "\n")
    #expect(texts.contains("?") && !texts.contains("max("), "\(texts)")
    #expect(!svg.elements.contains { $0.attributes["style"] != nil })
  }
}
