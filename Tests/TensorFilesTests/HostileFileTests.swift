import Foundation
import Testing

@testable import TensorFiles

/// Files that lie: an error of one line, soon, whatever they claim.
@Suite struct HostileFileTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func message(_ bytes: [UInt8], _ name: String = "x.npy") throws -> String {
    let path = try folder.file(name, bytes)
    let start = ContinuousClock.now
    do throws(TensorFileError) {
      let file = try TensorFile.read(path)
      return "read \(file.tensor.shape)"
    } catch {
      #expect(ContinuousClock.now - start < .milliseconds(500))
      #expect(!error.message.contains("\n") && error.message.count < 300)
      return String(error.message.dropFirst(path.count + 2))
    }
  }

  @Test func malformedFiles() throws {
    let good = npy(header("<f4", "(2,)"), [UInt8](repeating: 0, count: 8))
    let cases: [([UInt8], String)] = [
      ([], "is empty"),
      (Array("hello, world".utf8), "does not start like an .npy file"),
      ([0x80, 4, 0x95, 1, 0, 0, 0, 0, 0], "looks like a pickle, which is not read: save it with numpy.save"),
      ([0x50, 0x4B, 3, 4, 0, 0, 0, 0], "is a zip archive, perhaps an .npz: unpack the .npy in it"),
      (Array(good.prefix(7)), "ends within its first 8 bytes"),
      (Array(good.prefix(9)), "ends within the length of its header"),
      (Array(good.prefix(30)), "ends within its header: it has 20 of 58 bytes"),
      (Array(good.dropLast()), "has 7 bytes of values, (2,) of 'f4' takes 8"),
      (good + [0], "has 9 bytes of values, (2,) of 'f4' takes 8"),
      (npy(header("<f4", "(1,)"), version: 4), "is .npy version 4.0: 1.0, 2.0 and 3.0 are read"),
      (npy(header("|O", "(1,)")), "its values are Python objects (dtype '|O'), which are not read"),
      (npy(header("<c8", "(1,)")), "its dtype '<c8' is not a float of 2, 4 or 8 bytes, an integer or a bool"),
      (npy(header("<U4", "(1,)")), "its dtype '<U4' is not a float of 2, 4 or 8 bytes, an integer or a bool"),
      (npy(header("|V2", "(1,)")), "its dtype '|V2' is not a float of 2, 4 or 8 bytes, an integer or a bool"),
      (npy(header("", "(1,)")), "its dtype '' is not a float of 2, 4 or 8 bytes, an integer or a bool"),
      (
        npy("{'descr': [('é', '<f4'), ('b', [('c', '<f4')])], 'fortran_order': False, 'shape': (1,)}"),
        "its values are structured: one plain number type is needed, such as '<f4'"
      ),
      (npy(header("<f4", "(0, 3)")), "its axis 0 of shape (0, 3) is 0: it must be at least 1"),
      (npy(header("<f4", "(2, -1)")), "its axis 1 of shape (2, -1) is -1: it must be at least 1"),
      (npy(header("<f4", "(3)")), "its shape must be a tuple of whole numbers, as (3,)"),
      (npy(header("<f4", "(1.5,)")), "its header has '.5,), } ' where ',' or ')' should be"),
      (npy(header("<f4", "(--1,)")), "its header has ',), } ' where a whole number should be"),
      (npy(header("<f4", "5")), "its header has '5, } ' where a value should be"),
      (npy(header("<f4", "'5'")), "its shape must be a tuple of whole numbers"),
      (npy("{'descr': '<f4', 'shape': (1,)}"), "its header must have descr, fortran_order and shape"),
      (npy("{'descr': '<f4', 'descr': '<f4'}"), "its header has two entries 'descr'"),
      (npy("{'evil': True}"), "its header has an entry 'evil' that .npy does not know"),
      (npy("{'descr': '<f4'} + 1"), "its header goes on after the dictionary"),
      (npy("{'descr': '<f4"), "its header has a name that does not end"),
      (npy("{'descr': [[[["), "its header has a list that does not end"),
      (npy("__import__('os')"), "its header has '__import__('' where '{' should be"),
      (
        npy("{'descr': '<f4', 'fortran_order': 1, 'shape': (1,)}"),
        "its header has '1, 'shape': ' where a value should be"
      ),
      (
        npy("{'descr': '<f4', 'fortran_order': 'x', 'shape': (1,)}"),
        "its fortran_order must be True or False"
      ),
    ]
    for (bytes, expected) in cases {
      #expect(try message(bytes) == expected)
    }
  }

  @Test func filesOverALimit() throws {
    let ones = "(" + String(repeating: "1, ", count: 65) + ")"
    let cases: [([UInt8], String)] = [
      (
        npy(header("<f4", "(9223372036854775807,)")),
        "its shape (9223372036854775807,) is too large: at most 1073741824 values fit"
      ),
      (
        npy(header("<f4", "(4294967296, 4294967296)")),
        "its shape (4294967296, 4294967296) is too large: at most 1073741824 values fit"
      ),
      (
        npy(header("<f4", "(9223372036854775808,)")),
        "its shape has an axis of 9223372036854775808: far more than can be read"
      ),
      (
        npy(header("|u1", "(1073741825,)")),
        "its shape (1073741825,) is too large: at most 1073741824 values fit"
      ),
      (npy(header("<f4", ones)), "its shape has 65 axes: at most 64 are read"),
      (npy("{", version: 2, length: 0xFFFF_FFFF), "has a header of 4294967295 bytes: at most 65536 are read"),
    ]
    for (bytes, expected) in cases { #expect(try message(bytes) == expected) }
  }

  /// A claim of 4 GiB with nothing behind it, from a file and from a pipe: refused by what is there.
  @Test func claimsCostNothing() throws {
    let claim = npy(header("<f4", "(1073741824,)"), [1, 2, 3, 4])
    let expected = "has 4 bytes of values, (1073741824,) of 'f4' takes 4294967296"
    #expect(try message(claim) == expected)
    let pipe = "\(folder.path)/pipe.npy"
    try #require(mkfifo(pipe, 0o600) == 0)
    let handle = Task.detached { FileHandle(forWritingAtPath: pipe)?.write(Data(claim)) }
    defer { handle.cancel() }
    do throws(TensorFileError) {
      _ = try TensorFile.read(pipe)
      Issue.record("a claim was believed")
    } catch {
      #expect(error == .malformed("\(pipe): \(expected)"))
    }
  }

  @Test func everyCutAndEveryFlippedByteIsAnswered() throws {
    let good = npy(header("<i2", "(1, 1, 2, 2)"), [UInt8](0..<8))
    #expect(try message(good) == "read [1, 1, 2, 2]")
    for length in good.indices {
      #expect(try !message(Array(good.prefix(length))).hasPrefix("read"), "\(length) bytes")
    }
    for index in good.indices {
      for flipped in [UInt8(0), 0xFF, good[index] ^ 1, UInt8(ascii: "9")] {
        var bytes = good
        bytes[index] = flipped
        _ = try message(bytes)
      }
    }
  }

  @Test func whatIsNoFile() throws {
    for path in ["\(folder.path)/none.npy", folder.path, "/dev/null"] {
      #expect(throws: TensorFileError.self) { try TensorFile.read(path) }
    }
  }
}
