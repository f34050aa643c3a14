import Testing

@testable import LessonFormat

/// A lesson from its head alone.
@Suite struct LessonOutlineTests {
  private let good = """
    ---
    format: 1
    id: small
    title: Small
    summary: One sentence.
    teaches: [max-pooling]
    needs: [relu]
    sources: ["Nobody"]
    maps:
      m: [[1, 2], [3, 4]]
    ---

    # A page

    Words.

    """

  private func outline(_ text: String) -> Lesson? {
    LessonParser.outline(bytes: Array(text.utf8), file: "small.md")
  }

  @Test func saysWhatTheWholeSays() throws {
    let outline = try #require(self.outline(good))
    var whole = try #require(LessonParser.parse(good, file: "small.md").lesson)
    #expect(outline.pages.isEmpty && outline.maps.isEmpty)
    (whole.pages, whole.maps) = ([], [:])
    whole.positions.text = outline.positions.text
    #expect(outline == whole)
  }

  /// The maps may stand anywhere, and look like anything.
  @Test(arguments: [
    ("maps:\n  m: [[1, 2], [3, 4]]\n---", "---"), ("format: 1\n", "maps: {m: [[1]]}\nformat: 1\n"),
    ("title: Small\n", "title: Small\nmaps: {m: [[1]]}\n"), ("One sentence.", "\"One\n  maps: two\""),
    ("One sentence.", "|\n  maps: not here"),
  ]) func withMapsAnywhere(place: (String, String)) throws {
    var text = good
    if place.1.contains("m: [[1]]") { text = text.replacing("maps:\n  m: [[1, 2], [3, 4]]\n", with: "") }
    text = text.replacing(place.0, with: place.1)
    let whole = try #require(LessonParser.parse(text, file: "small.md").lesson, "\(text)")
    let outline = try #require(self.outline(text), "\(text)")
    #expect(outline.title == whole.title && outline.summary == whole.summary)
    #expect(outline.sources == whole.sources && outline.needs == whole.needs)
  }

  @Test func pagesAndMapsMayHaveMistakes() {
    for mistake in [good + "\n```stage\n```\n", good.replacing("[[1, 2], [3, 4]]", with: "[[1, 2], [3]]")] {
      #expect(LessonParser.parse(mistake, file: "small.md").lesson == nil)
      #expect(outline(mistake)?.title == "Small")
    }
  }

  @Test(arguments: ["format: 99", "id: No", "title: [", "titel: Small"]) func headsMayNot(line: String) {
    let key = line.prefix { $0 != ":" }
    let lines = good.split(separator: "\n", omittingEmptySubsequences: false)
    let mistaken = lines.map { $0.hasPrefix(key.prefix(3)) ? Substring(line) : $0 }
    #expect(outline(mistaken.joined(separator: "\n")) == nil, "\(line)")
  }

  @Test func whatIsNoTextHasNone() {
    #expect(LessonParser.outline(bytes: Array(good.utf8) + [0xFF], file: "x.md") == nil)
    let large = good + String(repeating: "x", count: LessonParser.byteLimit)
    #expect(outline(large) == nil)
  }
}
