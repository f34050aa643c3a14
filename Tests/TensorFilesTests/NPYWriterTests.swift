import Kernels
import Testing

@testable import TensorFiles

@Suite struct NPYWriterTests {
  /// np.save of np.array([[1.5, -2]], "<f4"), byte for byte.
  @Test func asNumPyWritesIt() throws {
    let tensor = try Tensor(shape: [1, 2], values: [1.5, -2])
    let text = "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }"
    let expected =
      [0x93] + Array("NUMPY".utf8) + [1, 0, 0x76, 0] + Array(text.utf8)
      + [UInt8](repeating: 0x20, count: 118 - text.utf8.count - 1) + [0x0A, 0, 0, 0xC0, 0x3F, 0, 0, 0, 0xC0]
    #expect(NPYWriter.data(tensor).allBytes == expected)
  }

  @Test(arguments: 0..<70) func dataIsAligned(axes: Int) {
    let header = NPYWriter.header("<f4", [Int](repeating: 1, count: axes))
    #expect(header.count.isMultiple(of: 64) && header.last == 0x0A)
    #expect(Int(header[8]) + Int(header[9]) * 256 == header.count - 10)
  }

  @Test func indicesAreInt64() {
    let bytes = NPYWriter.data(indices: [-2, 258], shape: [2]).allBytes
    #expect(bytes.suffix(16) == [0xFE, 255, 255, 255, 255, 255, 255, 255, 2, 1, 0, 0, 0, 0, 0, 0])
    #expect(String(decoding: bytes.dropFirst(10), as: UTF8.self).hasPrefix("{'descr': '<i8'"))
  }

  @Test func bytesStayBytes() throws {
    let bytes = NPYWriter.bytes(try Tensor(shape: [3], values: [0, 7, 255])).allBytes
    #expect(bytes.suffix(3) == [0, 7, 255])
  }
}
