import Kernels
import Testing

@Suite struct ELUTests {
  @Test func endsAtMinusAlpha() throws {
    var layer = Layer(.elu)
    #expect(try layer.forward(row([-.infinity, -200, 0, 3])).values == [-1, -1, 0, 3])
    layer.slopes = Slopes([0.5])
    #expect(try layer.forward(row([-.infinity, 3])).values == [-0.5, 3])
    #expect(try layer.backward(row([2, 2]), through: row([-.infinity, 3])).values == [0, 2])
  }

  @Test func alphaIsItsSlope() throws {
    #expect(LayerKind.elu.has(.slope) && !LayerKind.elu.usesSlope)
    #expect(Layer(.elu).slope(channel: 0) == 1)
  }
}
