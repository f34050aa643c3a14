import Kernels
import Localization

/// A block of numbers as people copy it: rows of a spreadsheet, CSV, a Python or NumPy list.
///
/// A row ends with its line or its bracket; blanks, tabs, commas or semicolons separate numbers. Beside tabs or semicolons a
/// comma between digits is a decimal comma.
enum NumberBlock {
  /// The most cells of a map that can be edited.
  static let cellLimit = 1 << 20
  /// The weights of all filters together, as in lesson files.
  static let weightLimit = 10_000

  /// The map in `text`, or why it is not one.
  static func map(_ text: String) -> Result<FeatureMap, Refusal> {
    var rows: [[Float]] = []
    for line in lines(text) {
      var row: [Float] = []
      for word in line {
        guard let number = number(word) else {
          return .failure(Refusal(.editor(.noNumber(String(word.prefix(12))))))
        }
        row.append(number)
      }
      if !row.isEmpty { rows.append(row) }
    }
    if rows.isEmpty { return .failure(Refusal(.editor(.nothingPasted))) }
    if rows.reduce(0, { $0 + $1.count }) > cellLimit {
      return .failure(Refusal(.editor(.tooMuchPasted(cellLimit))))
    }
    do throws(KernelError) {
      return .success(try FeatureMap(rows: rows))
    } catch {
      return .failure(Refusal(.editor(.noBlock(.kernel(error)))))
    }
  }

  private static func lines(_ text: String) -> [[Substring]] {
    let plain = ["np.array", "numpy.array", "torch.tensor", "array", "tensor"].reduce(text) { text, name in
      text.replacing(name + "(", with: "(")
    }
    let separators = hasDecimalCommas(text) ? "[(;" : "[(,;"
    return plain.split(whereSeparator: { $0.isNewline || $0 == "]" || $0 == ")" })
      .map { $0.split(whereSeparator: { $0.isWhitespace || separators.contains($0) }) }
  }

  /// Tabs or semicolons separate the numbers, and every comma is between two digits: a spreadsheet's decimal commas.
  private static func hasDecimalCommas(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let commas = bytes.indices.filter { bytes[$0] == UInt8(ascii: ",") }
    guard !commas.isEmpty, bytes.contains(where: { $0 == 0x09 || $0 == UInt8(ascii: ";") }) else {
      return false
    }
    let isDigit = { (index: Int) in bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index]) }
    return commas.allSatisfy { isDigit($0 - 1) && isDigit($0 + 1) }
  }

  /// A number as Python and spreadsheets write it. A comma that is left is a decimal one.
  private static func number(_ word: Substring) -> Float? {
    Float(word.lowercased().replacing("−", with: "-").replacing("∞", with: "inf").replacing(",", with: "."))
  }

  /// One channel of `map` as rows of numbers with tabs between them: what spreadsheets take, and `map` reads back,
  /// bit for bit.
  static func text(_ map: FeatureMap, channel: Int) -> String {
    (0..<map.height).map { row in
      (0..<map.width).map { written(map[channel, row, $0]) }.joined(separator: "\t") + "\n"
    }.joined()
  }

  /// The shortest text that reads back as the same value.
  private static func written(_ value: Float) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
