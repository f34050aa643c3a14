import Kernels
import Testing

@Suite struct ReLU6Tests {
  @Test func keepsToItsLimits() throws {
    let values: [Float] = [-.infinity, -1, 0, 2.5, 6, 7, .infinity]
    #expect(try Layer(.relu6).forward(row(values)).values == [0, 0, 0, 2.5, 6, 6, 6])
  }

  /// As in PyTorch, the gradient is 0 at both bends.
  @Test func bothBendsShut() throws {
    let back = try Layer(.relu6).backward(row([5, 5, 5, 5]), through: row([0, 3, 6, 7]))
    #expect(back.values == [0, 5, 0, 0])
  }
}
