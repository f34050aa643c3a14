import Kernels
import Testing

@Suite struct FiltersTests {
  @Test func isRowMajor() throws {
    let filters = try Filters(count: 2, channels: 3, height: 2, width: 2, values: (0..<24).map(Float.init))
    #expect(filters[1, 2, 1, 0] == 22)
    #expect(filters.extent == Extent(2))
  }

  @Test(arguments: [(0, 1, 1, 1), (1, 0, 1, 1), (1, 1, -1, -1), (1, 1, 1, 0)])
  func refusesEmptyAxes(count: Int, channels: Int, height: Int, width: Int) {
    let error = refusal { () throws(KernelError) in
      try Filters(count: count, channels: channels, height: height, width: width, values: [1])
    }
    #expect(
      error
        == .badShape(
          "filters need at least one cell along every axis, not \(count)×\(channels)×\(height)×\(width)"))
  }

  @Test func refusesTheWrongNumberOfWeightsOrBiases() {
    #expect(
      refusal { () throws(KernelError) in try Filters(count: 1, channels: 2, height: 2, width: 2, values: [1])
      }
        == .badShape("1×2×2×2 does not hold 1 weights"))
    #expect(
      refusal { () throws(KernelError) in
        try Filters(count: 2, channels: 1, height: 1, width: 1, values: [1, 2], bias: [1])
      } == .badShape("1 biases do not fit 2 filters"))
    #expect(
      refusal { () throws(KernelError) in
        try Filters(count: .max, channels: 2, height: 1, width: .max, values: [])
      } != nil)
  }
}
