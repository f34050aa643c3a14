import Kernels
import Testing

@Suite struct ImageStackTests {
  @Test func eachImageByItself() throws {
    let tensor = try Tensor(shape: [3, 2, 1, 2], values: (0..<12).map { Float($0) })
    let images = try ImageStack(tensor)
    #expect(images.count == 3)
    #expect(try images.map(1) == FeatureMap(channels: 2, height: 1, width: 2, values: [4, 5, 6, 7]))
    #expect(try ImageStack(tensor, isGrey: true).map(2).values == [9, 10])
    #expect(try ImageStack(tensor, size: Extent(1, 1)).map(0).values == [0.5, 2.5])
    for index in [-1, 3, Int.max, Int.min] { #expect(throws: KernelError.self) { try images.map(index) } }
  }

  @Test func fewerAxes() throws {
    let tensor = { (shape: [Int]) in
      try Tensor(shape: shape, values: (0..<shape.reduce(1, *)).map { Float($0) })
    }
    #expect(try ImageStack(tensor([4])).map(0).extent == Extent(1, 4))
    #expect(try ImageStack(tensor([2, 3])).map(0).extent == Extent(2, 3))
    #expect(try ImageStack(tensor([2, 1, 3])).map(0).channels == 2)
    #expect(throws: KernelError.self) { try ImageStack(tensor([1, 1, 1, 1, 2])) }
  }
}
