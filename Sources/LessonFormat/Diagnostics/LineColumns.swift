/// Where the characters of a line begin, so that many columns on one line take one pass over it.
struct LineColumns {
  /// How many bytes and scalars come before each character; empty if each character is one byte.
  private var bytes: [Int32] = []
  private var scalars: [Int32] = []
  private let length: Int

  init(_ line: ArraySlice<UInt8>) {
    length = line.count
    if line.allSatisfy({ $0 < 0x80 }) { return }
    var (byte, scalar): (Int32, Int32) = (0, 0)
    for character in String(decoding: line, as: UTF8.self) {
      bytes.append(byte)
      scalars.append(scalar)
      byte += Int32(character.utf8.count)
      scalar += Int32(character.unicodeScalars.count)
    }
  }

  /// The column of `place` in characters, from 1. Beyond the end of the line it is just after the last
  /// character.
  func column(of place: SourceLocation) -> Int {
    let before = max(0, place.column - 1)
    guard !bytes.isEmpty else { return min(before, length) + 1 }
    let starts = place.unit == .bytes ? bytes : scalars
    return Self.count(of: starts, below: before) + 1
  }

  /// `starts` must ascend.
  private static func count(of starts: [Int32], below limit: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
