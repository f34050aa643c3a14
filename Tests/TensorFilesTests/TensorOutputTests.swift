import Kernels
import TensorFiles
import Testing

/// A tensor for the eye, for programs, and as each kind of file holds it.
@Suite struct TensorOutputTests {
  private func tensor(_ shape: [Int], _ values: [Float]? = nil) throws -> Tensor {
    try Tensor(shape: shape, values: values ?? (0..<shape.reduce(1, *)).map(Float.init))
  }

  @Test func columnsAreAligned() throws {
    let text = TensorTable.text(try tensor([2, 2], [1, -10.5, .nan, 3]))
    #expect(text == "  1  -10.5\nnan      3\n")
  }

  @Test func planesAreNamed() throws {
    let text = TensorTable.text(try tensor([2, 1, 1, 2]))
    #expect(text == "[0, 0]\n0  1\n\n[1, 0]\n2  3\n")
  }

  @Test func bracketsForEveryAxis() throws {
    let values: [Float] = [0, .infinity, -.infinity, .nan]
    let file = TensorFile(tensor: try tensor([2, 1, 2], values))
    #expect(
      file.json
        == #"{"shape":[2,1,2],"dtype":"float32","values":[[[0,"inf"]],[["-inf","nan"]]]}"# + "\n")
    #expect(TensorFile(tensor: try tensor([1]), type: .uint8).json.contains(#""dtype":"uint8""#))
  }

  @Test func everyEnding() throws {
    let file = TensorFile(tensor: try tensor([1, 1, 2, 2]))
    for ending in TensorFile.writtenEndings {
      #expect(!(try file.data(for: "x." + ending).allBytes.isEmpty), "\(ending)")
    }
    #expect(String(decoding: try file.data(for: "x.tsv").allBytes, as: UTF8.self) == "0\t1\n2\t3\n")
    #expect(try file.data(for: "x").allBytes == file.data(for: "x.npy").allBytes)
  }

  @Test(arguments: [("x.csv", [2, 2, 2]), ("x.png", [2, 3, 2, 2]), ("x.ppm", [2, 2, 2])])
  func whatAFileCannotHold(path: String, shape: [Int]) throws {
    let file = TensorFile(tensor: try tensor(shape))
    #expect(throws: TensorFileError.self) { try file.data(for: path) }
  }
}
