import Kernels
import Testing

@testable import Quiz

@Suite struct PairReaderTests {
  @Test(arguments: [
    "3×4", "3x4", "3X4", "3*4", "3 4", "3,4", "3, 4", "(3, 4)", "[3,4]", " 3 × 4 ", "3 by 4", "03 04", "3;4",
    "row 3 column 4", "Row 3, Column 4", "r3c4", "R3 C4", "height 3, width 4", "3\t4",
  ])
  func pairs(text: String) {
    let pair = PairReader.pair(text)
    #expect(pair?.0 == 3 && pair?.1 == 4)
  }

  @Test(arguments: [
    "", " ", "3", "34", "3×", "×3", "3 4 5", "3.4", "-3 4", "3 -4", "3/4", "three four", "3y4", "3=4", "٣ ٤",
    "99999999999 1", "1 99999999999999999999999999", "3×4!", "3 banana 4", "½ 3",
  ])
  func nonsense(text: String) { #expect(PairReader.pair(text) == nil) }

  @Test func hugeInputIsRefused() {
    #expect(PairReader.pair(String(repeating: "1 ", count: 50_000)) == nil)
    #expect(PairReader.pair(String(repeating: "9", count: 100_000)) == nil)
  }

  @Test func cellsLieOnTheMap() {
    let form = AnswerForm.cell(of: Extent(4, 5))
    #expect(form.read("4, 5") == .cell(row: 3, column: 4))
    #expect(form.read("1 1") == .cell(row: 0, column: 0))
    for text in ["0, 1", "1, 0", "5, 1", "1, 6", "0 0"] { #expect(form.read(text) == nil, "\(text)") }
    #expect(!form.admits(.cell(row: -1, column: 0)) && !form.admits(.number(1)))
  }
}
