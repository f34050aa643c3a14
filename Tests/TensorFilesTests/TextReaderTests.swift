import Testing

@testable import TensorFiles

@Suite struct TextReaderTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func read(_ text: String, _ name: String = "x.csv") throws -> TensorFile {
    try TensorFile.read(folder.file(name, Array(text.utf8)))
  }

  @Test(arguments: [
    "1,2\n3,4.5\n", "1, 2\r\n3 ,4.5\r\n\r\n", "1;2\n3;4.5", "1\t2\n3\t4.5\n\n",
    "\u{FEFF}\"1\",\"2\"\n\"3\",\"4.5\"",
  ]) func aMap(text: String) throws {
    for name in ["x.csv", "x.TSV", "x"] {
      if name == "x", text.hasPrefix("\u{FEFF}") { continue }
      let tensor = try read(text, name).tensor
      #expect(tensor.shape == [1, 1, 2, 2])
      #expect(tensor.values == [1, 2, 3, 4.5])
    }
  }

  @Test func specialNumbers() throws {
    let values = try read("nan,inf,-inf,-0,1e-3,1e400\n").tensor.values
    #expect(values[0].isNaN)
    #expect(values[1...] == [.infinity, -.infinity, 0, 0.001, .infinity])
    #expect(values[3].sign == .minus)
  }

  @Test func mistakesHaveAPlace() throws {
    for (text, expected) in [
      ("1,2\n3\n", "line 2 has 1 values, line 1 has 2"), ("1,x\n", "line 1:3: 'x' is not a number"),
      ("1,2\n3,,5\n", "line 2:3: a value is missing"), ("", "has no values"), ("\n\n", "has no values"),
      ("1\n\n2\n", "line 2:1: a value is missing"), ("1,0x10\n", "line 1:3: '0x10' is not a number"),
      ("a,b\n1,2\n", "line 1:1: 'a' is not a number"),
      ("1,\u{1B}[31m\n", "line 1:3: '\u{FFFD}[31m' is not a number"),
    ] {
      do throws(TensorFileError) {
        let path: String
        do { path = try folder.file("x.csv", Array(text.utf8)) } catch { throw .unwritable("\(error)") }
        _ = try TensorFile.read(path)
        Issue.record("\(text) was read")
      } catch {
        #expect(error == .malformed("\(folder.path)/x.csv: \(expected)"))
      }
    }
  }

  @Test func whatIsWrittenReadsBack() throws {
    let values: [Float] = [0.1, -0.0, 3.4028235e38, -.leastNonzeroMagnitude, .nan, -.infinity]
    let bytes = TextWriter.data(values, width: 2).allBytes
    let again = try TensorFile.read(folder.file("y.csv", bytes)).tensor
    #expect(again.shape == [1, 1, 3, 2])
    #expect(zip(again.values, values).allSatisfy { $0.isIdentical(to: $1) })
  }
}
