import Kernels
import Testing

@Suite struct SigmoidTests {
  @Test func goesFromZeroToOne() throws {
    let ends: [Float] = [-.infinity, -1000, 0, 1000, .infinity]
    #expect(try Layer(.sigmoid).forward(row(ends)).values == [0, 0, 0.5, 1, 1])
  }

  /// Far below 0 it does not underflow to 0: σ(−100) is e^−100, a denormal float.
  @Test func keepsWhatIsSmall() throws {
    let small = try Layer(.sigmoid).forward(row([-100])).values[0]
    #expect(small.isSubnormal && small > 0)
  }
}
