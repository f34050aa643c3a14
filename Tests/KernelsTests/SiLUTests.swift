import Kernels
import Testing

@Suite struct SiLUTests {
  @Test func isTheIdentityFarUpAndNothingFarDown() throws {
    #expect(try Layer(.silu).forward(row([-1000, 0, 1000])).values == [0, 0, 1000])
    #expect(
      try Layer(.silu).backward(row([1, 1, 1]), through: row([-1000, 0, 1000])).values == [0, 0.5, 1])
  }

  /// It falls before it rises: its minimum is near −1.278.
  @Test func hasADip() throws {
    let values = try Layer(.silu).forward(row([-2, -1.278, -0.5])).values
    #expect(values[1] < values[0] && values[1] < values[2] && abs(values[1] + 0.2785) < 1e-4)
  }
}
