import Foundation
import Kernels
import Seeded
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
      ("1,2\n3\n", "line 2 has 1 value, line 1 has 2"), ("1,x\n", "line 1:3: a value is not a number"),
      ("1,2\n3,,5\n", "line 2:3: a value is missing"), ("", "has no values"), ("\n\n", "has no values"),
      ("1\n\n2\n", "line 2:1: a value is missing"), ("1,0x10\n", "line 1:3: a value is not a number"),
      ("a,b\n1,2\n", "line 1:1: a value is not a number"),
      ("1,\u{1B}[31m\n", "line 1:3: a value is not a number"),
      (" \n1\n", "line 1:1: a value is missing"),
      ("1,2\n3,4\n\n \n5,6", "line 3:1: a value is missing"), ("1,2\n3,4,\n", "line 2:5: a value is missing"),
      ("1,2\n3,4, ", "line 2:5: a value is missing"), ("1,2;3", "line 1:3: a value is not a number"),
      ("1;2\n3,4", "line 2:1: a value is not a number"), (",", "line 1:1: a value is missing"),
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

  /// Longer than the pieces that are read, so that they end everywhere.
  @Test func longTextsAreReadWhole() throws {
    var random = SplitMix64(seed: 7)
    for (separator, end) in [(",", "\n"), (";", "\r\n"), ("\t", "\n")] {
      let values = (0..<60_000).map { _ in random.unit() * Float(random.int(1...1_000_000)) }
      var text = ""
      for (index, value) in values.enumerated() {
        let blanks = String(repeating: " ", count: random.int(0...3))
        text += blanks + (random.oneIn(9) ? "\"\(value)\"" : "\(value)") + blanks
        text += index % 100 == 99 ? end : separator
      }
      let tensor = try read(text).tensor
      #expect(tensor.shape == [1, 1, 600, 100] && tensor.values == values)
    }
  }

  /// What is wrong is told from where it stands: the rest of the file is not read.
  @Test(arguments: [
    ("1,,", "line 1:3: a value is missing"), (",", "line 1:1: a value is missing"),
    ("1,2\n3\n", "line 2 has 1 value, line 1 has 2"), ("1,x,", "line 1:3: a value is not a number"),
    ("\n1\n", "line 1:1: a value is missing"), ("1,", "line 1:3: a value has over 4096 bytes"),
  ]) func isRefusedEarly(start: String, message: String) throws {
    let fill = message.contains("over") ? "1" : ","
    let path = try folder.file("x.csv", Array((start + String(repeating: fill, count: 1 << 22)).utf8))
    let reader = try ByteReader(path: path)
    do throws(TensorFileError) {
      _ = try TextReader.read(reader)
      Issue.record("it was read")
    } catch {
      #expect(error == .malformed(message) && reader.position < 1 << 20, "\(error)")
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
