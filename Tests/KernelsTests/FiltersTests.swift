import Kernels
import Testing

@Suite struct FiltersTests {
  @Test func isRowMajor() throws {
    let filters = try Filters(count: 2, channels: 3, height: 2, width: 2, values: (0..<24).map(Float.init))
    #expect(filters[1, 2, 1, 0] == 22)
    #expect(filters.extent == Extent(2))
  }

  @Test(arguments: [(0, 1, 1, 1), (1, 0, 1, 1), (1, 1, -1, -1), (1, 1, 1, 0)])
  func refusesEmptyAxes(count: Int, channels: Int, height: Int, width: Int) throws {
    let error = refusal { () throws(KernelError) in
      try Filters(count: count, channels: channels, height: height, width: width, values: [1])
    }
    let shape = [count, channels, height, width]
    let axis = try #require(shape.firstIndex { $0 < 1 })
    #expect(
      error?.message
        == "axis \(axis) of shape \(Tensor.name(of: shape)) is \(shape[axis]): it must be at least 1")
  }

  @Test func refusesTheWrongNumberOfWeightsOrBiases() {
    #expect(
      refusal { () throws(KernelError) in try Filters(count: 1, channels: 2, height: 2, width: 2, values: [1])
      }?.message
        == "shape (1, 2, 2, 2) does not hold 1 value")
    #expect(
      refusal { () throws(KernelError) in
        try Filters(count: 2, channels: 1, height: 1, width: 1, values: [1, 2], bias: [1])
      }?.message == "a bias of shape (1,) does not fit: give (2,)")
    #expect(
      refusal { () throws(KernelError) in
        try Filters(count: .max, channels: 2, height: 1, width: .max, values: [])
      } != nil)
  }
}
