import Decimals
import Seeded
import Testing

@Suite struct TableReaderTests {
  /// The text in pieces of `size` bytes.
  private func read(_ text: String, size: Int = .max) throws(TableMistake) -> TableReader {
    let bytes = Array(text.utf8)
    var reader = TableReader(expecting: 0)
    var rest = bytes[...]
    repeat {
      let piece = Array(rest.prefix(size))
      rest = rest.dropFirst(size)
      try reader.take(piece, isLast: rest.isEmpty)
    } while !rest.isEmpty
    return reader
  }

  /// Wherever pieces end, the table is the same.
  @Test(arguments: [
    "1,2\n3,4.5\n", "1, 2\r\n3 ,4.5\r\n\r\n", "1;2\n3;4.5", "1\t2\n3\t4.5\n\n", "1,\t2\n\t3,4.5",
    "\"1\",\"2\"\n\"3\",\"4.5\"", "1.,+2\n0.3e1,4.50000000000000000000000000",
  ]) func aTable(text: String) throws {
    for size in [1, 2, 3, 7, .max] {
      let table = try read(text, size: size)
      #expect(table.values == [1, 2, 3, 4.5] && table.width == 2, "\(size)")
    }
  }

  @Test func specialNumbers() throws {
    let values = try read("inf,-inf,.inf,-.INF,1e400,-0,.5,-nan,.nan,+infinity").values
    #expect(values.prefix(7) == [.infinity, -.infinity, .infinity, -.infinity, .infinity, 0, 0.5])
    #expect(values[5].sign == .minus && values[7].isNaN && values[8].isNaN && values[9] == .infinity)
  }

  @Test func beyondTheRangeOfFloats() throws {
    var reader = TableReader(expecting: 2, refusesOverflow: true)
    do throws(TableMistake) {
      try reader.take(Array("inf,1e99".utf8), isLast: true)
      Issue.record("it was read")
    } catch {
      #expect(error == .noNumber(line: 1, column: 5))
    }
  }

  @Test(
    arguments: [
      ("", .noValues), (" \n\t\n", .noValues), ("1,2\n3", .uneven(line: 2, count: 1, wanted: 2)),
      ("1,x\n", .noNumber(line: 1, column: 3)), ("1,2\n3,,5", .missing(line: 2, column: 3)),
      ("1\n\n2", .missing(line: 2, column: 1)), ("1,0x10", .noNumber(line: 1, column: 3)),
      ("1 2", .noNumber(line: 1, column: 1)), ("7\0", .noNumber(line: 1, column: 1)),
      (".,1", .noNumber(line: 1, column: 1)), ("1,.e5", .noNumber(line: 1, column: 3)),
      ("1,2;3", .noNumber(line: 1, column: 3)),
      ("1,\"", .noNumber(line: 1, column: 3)), ("1,\"\"", .noNumber(line: 1, column: 3)),
      ("1,\n", .missing(line: 1, column: 3)),
      (String(repeating: "1", count: 401), .noNumber(line: 1, column: 1)),
      ("1,2\n3," + String(repeating: "1", count: 4097), .tooLong(line: 2, column: 3)),
    ] as [(String, TableMistake)])
  func mistakes(text: String, mistake: TableMistake) {
    do throws(TableMistake) {
      _ = try read(text)
      Issue.record("it was read")
    } catch {
      #expect(error == mistake)
    }
  }

  /// For tables that are right, as many as they have values.
  @Test(
    arguments: [
      ("", 0), (" \n", 0), ("1", 1), ("1,2\n3,4\n\n", 4), ("1;2\n3;4", 4), ("1\t2\r\n3\t4\r\n", 4),
      ("1\n2\n3", 3),
      (",,,", 4), ("1;2,3", 2),
    ] as [(String, Int)])
  func count(text: String, count: Int) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { TableReader.count(of: $0) } == count)
  }
}
