import Kernels
import Testing

@Suite struct HardSigmoidTests {
  @Test func isStraightBetweenItsBends() throws {
    let values: [Float] = [-.infinity, -3, 0, 1.5, 3, .infinity]
    #expect(try Layer(.hardSigmoid).forward(row(values)).values == [0, 0, 0.5, 0.75, 1, 1])
    #expect(try Layer(.hardSigmoid).backward(row([6, 6, 6]), through: row([-3, 0, 3])).values == [0, 1, 0])
  }
}
