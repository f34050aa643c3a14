import Kernels
import Testing

@Suite struct TensorTests {
  @Test func namesShapesAsPythonDoes() {
    #expect([[], [5], [1, 2]].map { Tensor.name(of: $0) } == ["()", "(5,)", "(1, 2)"])
  }

  @Test func noAxesIsOneNumber() throws {
    #expect(try Tensor(shape: [], values: [7]).values == [7])
    #expect(throws: KernelError.self) { try Tensor(shape: [], values: []) }
  }

  @Test(arguments: [0, -1, Int.min]) func refusesAxesWithoutCells(size: Int) {
    #expect(
      refusal { () throws(KernelError) in try Tensor(shape: [2, size], values: []) }?.message
        == "axis 1 of shape (2, \(size)) is \(size): it must be at least 1")
  }

  @Test func refusesWhatDoesNotFill() {
    #expect(
      refusal { () throws(KernelError) in try Tensor(shape: [2, 2], values: [1]) }?.message
        == "shape (2, 2) does not hold 1 value")
  }

  @Test(arguments: [[FeatureMap.limit + 1], [1 << 32, 1 << 32], [Int.max, Int.max], [1 << 15, 1 << 16]])
  func refusesTooMuch(shape: [Int]) {
    let error = refusal { () throws(KernelError) in try Tensor.count(of: shape) }
    #expect(
      error?.message == "shape \(Tensor.name(of: shape)) is too large: at most 1073741824 values fit")
  }

  @Test func aBatchIsItsPlanesInOrder() throws {
    let batch = try Batch(Tensor(shape: [2, 3, 1, 2], values: (0..<12).map { Float($0) }))
    #expect((batch.images, batch.channels, batch.map.channels) == (2, 3, 6))
    #expect(batch.map[5, 0, 1] == 11)
  }

  @Test func aBatchTakesFourAxesAndSaysHowToGetThem() throws {
    #expect(
      refusal { () throws(KernelError) in try Batch(Tensor(shape: [1, 2], values: [1, 2])) }?.message
        == "shape (1, 2) does not fit: this layer takes 4 axes, (N, C, H, W); reshape it to (1, 1, 1, 2)")
    #expect(throws: KernelError.self) { try Batch(Tensor(shape: [1, 1, 1, 1, 1], values: [1])) }
  }
}
