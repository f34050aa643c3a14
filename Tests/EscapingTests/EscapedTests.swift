import Escaping
import Foundation
import Seeded
import Testing
import Yams

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Every escaper over random scalars, read back by the parser that people read its syntax with.
@Suite struct EscapedTests {
  private static let seeds = UInt64(0)..<UInt64(caseCount(400))

  private static func text(_ seed: UInt64) -> String {
    var generator = SplitMix64(seed: seed)
    return generator.hostileText()
  }

  /// The issue's own: prepended and combining marks around what means something.
  private static let examples = [
    "T \u{D4E}<script href='data:text/javascript,alert(1)'/>\u{301}", "\u{D4E}&\u{301}", "\"\u{301}",
    "'\u{301}",
    "\\\u{301}\"", "]]>\u{301}", "\u{FFFF}\u{FFFE}\u{0}\u{B}", "a\r\nb", "\u{600}`rm -rf`", "$(id)\u{20DD}",
    "",
    "-n", "%s%d\\n", "\n\n", "!x", "~", "\u{10EEFE}",
  ]
  private static let texts = examples + seeds.map(text)

  /// Scalars, since `==` takes texts for equal that only look alike.
  private func same(_ first: String?, _ second: String) -> Bool {
    first.map { $0.unicodeScalars.elementsEqual(second.unicodeScalars) } ?? false
  }

  private func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.steers ? $0.mark : $0 }))
  }

  @Test func xml() {
    for text in Self.texts {
      let escaped = Escaped.xml(text)
      let read = ReadXML("<a b=\"\(escaped)\">\(escaped)</a>")
      #expect(read.elements == ["a"] && same(read.text, visible(text)), "\(text.debugDescription) \(escaped)")
      #expect(same(read.attribute, visible(text)), "\(text.debugDescription) \(escaped)")
    }
  }

  @Test func json() throws {
    for text in Self.texts {
      let escaped = Escaped.json(text)
      let read = try JSONSerialization.jsonObject(with: Data("[\(escaped)]".utf8)) as? [String]
      #expect(same(read?.first, text), "\(text.debugDescription) \(escaped)")
      #expect(!escaped.unicodeScalars.contains { $0.steers }, "\(escaped.debugDescription)")
    }
  }

  @Test func jsonOfValues() throws {
    let written = try JSONText.of(["b/": [1, -0.5, .nan, .infinity, -.infinity] as [Float], "a": []])
    #expect(written == #"{"a":[],"b/":[1,-0.5,"nan","inf","-inf"]}"#)
    for text in Self.texts {
      let written = try JSONText.of([text])
      #expect(try same(JSONDecoder().decode([String].self, from: Data(written.utf8)).first, text))
      #expect(!written.unicodeScalars.contains { $0.steers }, "\(written.debugDescription)")
    }
  }

  @Test func url() {
    for text in Self.texts {
      let written = Escaped.url(text.asPath)
      #expect(
        same(written.removingPercentEncoding, text) && written.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }
    #expect(Escaped.url("a-b_c.d~/ é%") == "a-b_c.d~%2F%20%C3%A9%25")
  }

  @Test func yaml() throws {
    for text in Self.texts {
      let escaped = Escaped.yaml(text)
      let read = try Yams.load(yaml: "title: \(escaped)\nid: x\n") as? [String: String]
      #expect(same(read?["title"], text) && read?.count == 2, "\(text.debugDescription) \(escaped)")
      #expect(!escaped.unicodeScalars.contains { $0.steers }, "\(escaped.debugDescription)")
    }
  }

  /// Bytes, not only text: names of files are.
  @Test func shell() throws {
    var generator = SplitMix64(seed: 1)
    let bytes = (0..<100).map { _ in (0..<generator.int(0...20)).map { _ in UInt8(generator.int(1...255)) } }
    let texts = Self.texts.map { $0.asPath.replacing("\0", with: "") }.filter { !$0.pathBytes.contains(0) }
    for path in texts + bytes.map({ String(pathBytes: $0) }) {
      let word = Escaped.shell(path)
      // What is behind the word is another.
      let output = try Self.shell("printf '%s|' \(word) end")
      #expect(output == path.pathBytes + Array("|end|".utf8), "\(path.debugDescription) \(word)")
      #expect(!word.unicodeScalars.contains { $0.steers && $0 != "\n" }, "\(word.debugDescription)")
    }
  }

  @Test(arguments: [
    ("a/b-c_1.md", "a/b-c_1.md"), ("it's", "'it'\\''s'"), ("", "''"), ("a b", "'a b'"), ("é", "'é'"),
    ("a\u{1B}b", "\"$(printf 'a\\033b')\""), ("\u{10EEFE}.md", "\"$(printf '\\376.md')\""),
    ("a\n", "\"$(printf 'a')\"'\n'"),
  ])
  func words(path: String, word: String) { #expect(Escaped.shell(path) == word) }

  private static func shell(_ command: String) throws -> [UInt8] {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return [UInt8](data)
  }
}

/// XML, read: the names of its elements, its text, and the last attribute.
private final class ReadXML: NSObject, XMLParserDelegate {
  private(set) var elements: [String] = []
  private(set) var text = ""
  private(set) var attribute: String?

  init(_ xml: String) {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    if !parser.parse() { elements = [] }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(name)
    attribute = attributes.values.first
  }

  func parser(_ parser: XMLParser, foundCharacters piece: String) {
    text.unicodeScalars.append(contentsOf: piece.unicodeScalars)
  }
}
