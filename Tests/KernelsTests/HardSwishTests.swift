import Kernels
import Testing

@Suite struct HardSwishTests {
  @Test func isAParabolaBetweenItsBends() throws {
    #expect(try Layer(.hardSwish).forward(row([-4, -3, -1.5, 0, 3, 4])).values == [0, 0, -0.375, 0, 3, 4])
    let back = try Layer(.hardSwish).backward(row([6, 6, 6, 6]), through: row([-4, -1.5, 0, 4]))
    #expect(back.values == [0, 0, 3, 6])
  }
}
