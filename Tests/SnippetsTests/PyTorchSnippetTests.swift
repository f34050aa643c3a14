import Kernels
import Testing

@testable import Snippets

@Suite struct PyTorchSnippetTests {
  private func text(_ operation: Layer, _ map: FeatureMap? = nil) throws -> String {
    try Sample.lines(.pyTorch, operation, map).joined(separator: "\n")
  }

  @Test func aLayerOfItsOwnIsOneCall() throws {
    #expect(
      try Sample.lines(.pyTorch, .max.with(Window(poolSize: Extent(2), stride: Extent(1), edge: .overhang)))
        == [
          "import torch", "from torch import nn", "",
          "x = torch.tensor([", "    [3, 2, 0, 0],", "    [0, 7, 1, 3],", "    [5, 2, 3, 0],",
          "    [0, 9, 2, 3],", "], dtype=torch.float32)",
          "# batch, channels, rows, columns", "x = x[None, None]", "",
          "layer = nn.MaxPool2d(2, stride=1, ceil_mode=True)", "y = layer(x)", "y = y[0, 0]", "print(y)",
        ])
  }

  /// The default is the other way round from ours, so it is always said.
  @Test func theDivisorRuleIsSaidWhereThereArePads() throws {
    let window = Window(poolSize: Extent(2), padding: Padding(all: 1))
    #expect(try text(.average(countIncludePad: false).with(window)).contains("count_include_pad=False"))
    #expect(try text(.average(countIncludePad: true).with(window)).contains("count_include_pad=True"))
    #expect(
      try !text(.average(countIncludePad: true).with(Window(poolSize: Extent(2)))).contains("count_include"))
  }

  @Test func whatPyTorchRefusesIsPaddedFirst() throws {
    let uneven = Window(poolSize: Extent(2), padding: Padding(right: 1))
    let text = try text(.max.with(uneven))
    #expect(text.contains("# In PyTorch pads 0, 0, 0, 1 must be the same at both ends"))
    #expect(text.contains("import torch.nn.functional as F"))
    #expect(text.contains("x = F.pad(x, (0, 0, 0, 0), value=-torch.inf)"))
    #expect(
      try self.text(.average(countIncludePad: true).with(uneven)).contains(
        "y = boxes(x).sum(2) / boxes(cells).sum(2)"))
  }

  @Test func aSumIsAnAverageByOne() throws {
    #expect(try text(.sum.with(Window(poolSize: Extent(2)))).contains("divisor_override=1"))
  }

  /// PyTorch lets the signs of odd powers cancel.
  @Test func oddPowersOfNegativesAreWrittenOut() throws {
    let window = Window(poolSize: Extent(2))
    #expect(try text(.lp(p: 3).with(window)).contains("nn.LPPool2d(3, 2, stride=2)"))
    #expect(try text(.lp(p: 3).with(window), Sample.m5(-1)).contains(".abs().pow(3)"))
  }

  @Test func specialValuesAreNamed() throws {
    #expect(try text(.relu, Sample.m5(.nan)).contains("[torch.nan, 1, 0, 0, 0]"))
    #expect(try text(.relu, Sample.m5(-.infinity)).contains("[-torch.inf, 1,"))
  }
}
