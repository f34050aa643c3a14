import Files
import Seeded
import Testing

@Suite struct PathTests {
  @Test(arguments: [
    ("x", "x", "."), ("a/c", "c", "a"), ("a/c/", "c", "a"), ("a//c", "c", "a"), ("/c", "c", "/"),
    ("/", "/", "/"),
    ("//", "/", "/"), ("", "", "."), ("a/b/c.md", "c.md", "a/b"), (".", ".", "."), ("../x", "x", ".."),
    ("a/\u{301}c", "\u{301}c", "a"),
  ]) func namesAndFolders(path: String, name: String, folder: String) {
    #expect(Path.name(of: path).unicodeScalars.elementsEqual(name.unicodeScalars))
    #expect(Path.folder(of: path) == folder)
  }

  @Test(arguments: [("c", "d"), ("a/c", "a/d"), ("/c", "/d"), ("a/", "a/d"), ("", "d")])
  func siblings(path: String, sibling: String) { #expect(Path.sibling("d", of: path) == sibling) }

  @Test(arguments: [("", "c"), ("a", "a/c"), ("a/", "a/c"), ("/", "/c"), (".", "./c")])
  func filesInFolders(folder: String, file: String) { #expect(Path.file("c", in: folder) == file) }

  @Test(arguments: [
    ("x.NPY", "npy"), ("x", ""), ("a.b/x", ""), ("a/.md", "md"), ("x.tar.gz", "gz"), ("x.", ""),
  ])
  func endings(path: String, ending: String) { #expect(Path.ending(of: path) == ending) }

  /// Put together again, name and folder are the same place, whatever marks stand around the slashes.
  @Test func anyPathIsFolderAndName() {
    var generator = SplitMix64(seed: 5)
    let pieces = ["a", "/", "//", ".", "..", "\u{301}", "\u{D4E}", "é", "漢", " ", "\u{1F469}\u{200D}"]
    for _ in 0..<2000 {
      let path = (0..<generator.int(1...8)).map { _ in generator.pick(pieces) }.joined()
      let name = Path.name(of: path)
      #expect(name == "/" || !name.utf8.contains(UInt8(ascii: "/")), "\(path)")
      let parts = { (path: String) in path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init) }
      let whole = Path.file(name == "/" ? "" : name, in: Path.folder(of: path))
      #expect(parts(whole).drop { $0 == [46] } == parts(path).drop { $0 == [46] }, "\(path): \(whole)")
    }
  }
}
