import Kernels
import Testing

@Suite struct GELUTests {
  @Test func isTheIdentityFarUpAndNothingFarDown() throws {
    for kind in [LayerKind.gelu, .geluTanh] {
      #expect(try Layer(kind).forward(row([-100, 0, 100])).values == [0, 0, 100])
      #expect(try Layer(kind).backward(row([1, 1, 1]), through: row([-100, 0, 100])).values == [0, 0.5, 1])
    }
  }

  /// The two forms differ, but by less than 0.0005.
  @Test func theFormByTanhIsNear() throws {
    let values: [Float] = [-3, -2, -1, 0.5, 1, 2, 3]
    let (exact, near) = (
      try Layer(.gelu).forward(row(values)).values, try Layer(.geluTanh).forward(row(values)).values
    )
    #expect(exact != near && zip(exact, near).allSatisfy { abs($0 - $1) < 5e-4 })
  }
}
