import Kernels
import Testing

@Suite struct TanhTests {
  @Test func goesFromMinusOneToOne() throws {
    let ends: [Float] = [-.infinity, -1000, 0, 1000, .infinity]
    #expect(try Layer(.tanh).forward(row(ends)).values == [-1, -1, 0, 1, 1])
  }

  @Test func isOddToTheLastBit() throws {
    let values: [Float] = [1e-20, 0.074, 0.076, 0.5, 3]
    let positive = try Layer(.tanh).forward(row(values)).values
    #expect(try Layer(.tanh).forward(row(values.map { -$0 })).values == positive.map { -$0 })
  }
}
