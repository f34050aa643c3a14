import Kernels
import Testing

@testable import Snippets

@Suite struct NumPySnippetTests {
  private func text(_ operation: Layer, _ map: FeatureMap? = nil) throws -> String {
    try Sample.lines(.numPy, operation, map).joined(separator: "\n")
  }

  @Test func boxesAreCutOutAndFolded() throws {
    #expect(
      try Sample.lines(.numPy, .max.with(Window(poolSize: Extent(2)))) == [
        "import numpy as np", "from numpy.lib.stride_tricks import sliding_window_view", "",
        "x = np.array([", "    [3, 2, 0, 0],", "    [0, 7, 1, 3],", "    [5, 2, 3, 0],", "    [0, 9, 2, 3],",
        "], dtype=np.float32)", "", "def boxes(a):", "    return sliding_window_view(a, (2, 2))[::2, ::2]",
        "",
        "y = boxes(x).max(axis=(-2, -1))", "print(y)",
      ])
  }

  @Test func dilationTakesEveryOtherCellOfTheBox() throws {
    let window = Window(poolSize: Extent(2), stride: Extent(1), dilation: Extent(2))
    #expect(try text(.sum.with(window)).contains("sliding_window_view(a, (3, 3))[:, :, ::2, ::2]"))
  }

  @Test func channelsKeepTheirAxis() throws {
    let text = try text(.max.with(Window(poolSize: Extent(2))), Sample.channels())
    #expect(text.contains("axis=(-2, -1))[:, ::2, ::2]"))
    #expect(text.contains("[[np.nan, 1, 0, 0, 0],"))
  }

  @Test func padsLoseAMaximumAndCountWhereTheyAreTo() throws {
    let window = Window(poolSize: Extent(2), padding: Padding(all: 1))
    #expect(try text(.max.with(window)).contains("constant_values=-np.inf"))
    #expect(try text(.average(countIncludePad: true).with(window)).contains(".mean("))
    #expect(try text(.average(countIncludePad: false).with(window)).contains("# Only real cells count."))
    let over = Window(
      poolSize: Extent(2), stride: Extent(2), padding: Padding(top: 1, left: 1), edge: .overhang)
    #expect(try text(.average(countIncludePad: true).with(over)).contains("# Declared pads count"))
  }
}
