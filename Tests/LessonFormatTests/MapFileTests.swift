import Decimals
import Kernels
import Seeded
import Testing

@testable import LessonFormat

@Suite struct MapFileTests {
  private func content(_ text: String) -> Result<FeatureMap, MapFile.Mistake> {
    MapFile(Array(text.utf8)).content
  }

  @Test func rowsOfNumbers() throws {
    let map = try FeatureMap(rows: [[1, -2.5, 0.5], [3, 40, 5]])
    #expect(content("1, -2.5 ,.5\r\n3,4e1,5.\n\n \r\n") == .success(map))
    #expect(MapFile(Array("1,2".utf8)).map?.width == 2)
  }

  @Test func allKindsOfNumbers() {
    let values = content("inf,-.inf,1e-40,18446744073709551616,0.1").map(\.values)
    let small = Float.leastNonzeroMagnitude * 71362
    #expect(values == .success([.infinity, -.infinity, small, 18_446_744_073_709_551_616, 0.1]))
    #expect(MapFile(Array(".nan".utf8)).map?.values[0].isNaN == true)
  }

  @Test(
    arguments: [
      ("", .table(.noValues)), (" \n\t\n", .table(.noValues)),
      ("1,2\n3", .table(.uneven(line: 2, count: 1, wanted: 2))),
      ("1\n2,3,4", .table(.noNumber(line: 2, column: 1))), ("1,x", .table(.noNumber(line: 1, column: 3))),
      ("1,2\n3,4,5", .table(.uneven(line: 2, count: 3, wanted: 2))),
      ("1,,2", .table(.missing(line: 1, column: 3))), ("1\n\n2", .table(.missing(line: 2, column: 1))),
      ("1,", .table(.missing(line: 1, column: 3))), ("1,1e99", .table(.noNumber(line: 1, column: 3))),
      ("1 2", .table(.noNumber(line: 1, column: 1))),
      (String(repeating: "1", count: 401), .table(.noNumber(line: 1, column: 1))),
      (String(repeating: ",", count: 1_000_000), .tooManyCells(1_000_001)),
      (String(repeating: "1\n", count: 1_000_001), .tooManyCells(1_000_001)),
      (String(repeating: "1", count: MapFile.byteLimit + 1), .tooLong),
    ] as [(String, MapFile.Mistake)])
  func mistakes(_ text: String, _ mistake: MapFile.Mistake) {
    #expect(content(text) == .failure(mistake))
  }

  /// A byte order mark, and exponents that leave nothing but 0.
  nonisolated(unsafe) private static let beyondLessons = /^\u{FEFF}|[eE]-[0-9]{7}/

  /// What it says of numbers is what the numbers in a lesson's head say; of words it knows more.
  @Test func readsWhatNumberTextReads() {
    let mutator = Mutator(
      texts: ["1.25", "-3e5", "0.333333343", ".inf", "nan", "16777217", " 7\t"], longest: 40)
    for index in 0..<20_000 {
      let bytes = mutator.input(index).filter { !"\n,;\t\"".utf8.contains($0) }
      let cell = String(decoding: bytes, as: UTF8.self)
      let trimmed = cell.unicodeScalars.drop { " \t\r".unicodeScalars.contains($0) }.reversed()
        .drop { " \t\r".unicodeScalars.contains($0) }.reversed()
      let number = NumberText(String(String.UnicodeScalarView(trimmed)))
      let wanted = number.flatMap { $0.overflows ? nil : $0.value.bitPattern }
      if number == nil, cell.contains(where: { "nN".contains($0) }) || cell.contains(Self.beyondLessons) {
        continue
      }
      let found = MapFile(bytes).map?.values.first?.bitPattern
      if found != wanted { Issue.record("\(cell.debugDescription): \(String(describing: found))") }
    }
  }
}
