import Kernels
import Testing

@Suite struct KernelErrorTests {
  @Test func whatIsOverALimit() {
    let over: [KernelError] = [
      .shape(.tooManyValues(shape: [1 << 40])), .shape(.resize(Extent(1 << 40, 1))),
      .window(.number(.stride, Window.limit + 1, .height)), .window(.mapSide(FeatureMap.limit + 1, .width)),
      .window(.outputSide(Window.limit + 1, .width)), .window(.power(33)),
      .window(.boxCells(Extent(1 << 20))),
      .window(.results(planes: 1, Extent(1 << 20))),
    ]
    let within: [KernelError] = [
      .shape(.valueCount(1, shape: [2])), .shape(.resize(Extent(0, 1))),
      .window(.number(.stride, 0, .height)), .window(.number(.padding, -1, .height)),
      .window(.mapSide(0, .width)),
      .window(.outputSide(0, .width)), .window(.power(0)), .window(.samePads(.same)),
      .operand(.outputBuffer(5, results: 4)), .dialect(.keras, .noLpPooling),
    ]
    for error in over { #expect(error.isOverLimit, "\(error)") }
    for error in within { #expect(!error.isOverLimit, "\(error)") }
  }
}
