import Kernels
import Playing
import Testing

@testable import AppCore

@Suite struct SettingSkipTests {
  private func change(
    _ change: SettingChange, _ settings: Layer, on rows: [[Float]] = Sample.m4
  ) throws -> Result<Layer, Refusal> {
    settings.changing(change, on: try Sample.map(rows))
  }

  private func settings(_ layer: Layer = .max, poolSize: Int = 2, stride: Int = 2, pad: Int = 0) -> Layer {
    layer.with(Window(poolSize: Extent(poolSize), stride: Extent(stride), padding: Padding(all: pad)))
      .completed()
  }

  @Test func edgeRulesThatCannotBeAreSkipped() throws {
    let padded = settings(pad: 1)
    #expect(try change(.one(.edge, by: 1), padded).get().window.edge == .overhang)
    let overhang = try change(.one(.edge, by: 1), padded).get()
    #expect(try change(.one(.edge, by: 1), overhang).get() == padded)
  }

  /// The operation before the convolution, which comes last.
  private var lastActivation: LayerKind? { LayerKind.allCases.last { $0.isPointwise } }

  @Test func operationsThatCannotBeAreSkipped() throws {
    var emptyBoxes = settings(.sum, poolSize: 1, stride: 1, pad: 1)
    #expect(try change(.one(.operation, by: 1), emptyBoxes).get().kind == .globalMax)
    emptyBoxes.kind = try #require(lastActivation)
    #expect(try change(.one(.operation, by: 1), emptyBoxes).get().kind == .convolution)
    emptyBoxes.kind = .convolution
    #expect(try change(.one(.operation, by: 1), emptyBoxes).get().kind == .sum)
  }

  /// The default detector takes two columns at least.
  @Test func aConvolutionThatFitsNoMapIsSkipped() throws {
    let column = Layer(try #require(lastActivation)).completed()
    #expect(try change(.one(.operation, by: 1), column, on: [[1], [2], [3]]).get().kind == .max)
    #expect(try change(.one(.operation, by: 1), column, on: Sample.m4).get().kind == .convolution)
  }

  @Test func aFilterIsNoPoolSize() throws {
    let filters = Filters.verticalEdges(channels: 1, on: Extent(3))
    let conv = settings(.convolution(filters), poolSize: 3, stride: 1)
    let refusal = #expect(throws: Refusal.self) { try change(.pool(by: 1), conv).get() }
    #expect(refusal?.reason[.english].contains("filter") == true)
    #expect(try change(.stride(by: 1), conv).get().window.stride == Extent(2))
    #expect(try change(.one(.padTop, by: 1), conv).get().window.padding.top == 1)
    let dilated = #expect(throws: Refusal.self) { try change(.one(.dilationWidth, by: 1), conv).get() }
    #expect(
      dilated?.reason[.english]
        == "filter size 3, dilated to span 5, does not fit a map of width 4: at most 4")
  }

  @Test func powersStayWithinTheirRange() throws {
    let lp = settings(.lp(p: 1))
    #expect(try change(.one(.power, by: 1), lp).get().power == 2)
    #expect(throws: Refusal.self) { try change(.one(.power, by: -1), lp).get() }
    #expect(throws: Refusal.self) { try change(.one(.power, by: 1), settings(.lp(p: 32))).get() }
  }

  @Test func adaptiveResultsStayWithinTheMap() throws {
    let adaptive = settings(.adaptiveMax(output: Extent(1, 4)))
    #expect(
      try change(.one(.outputHeight, by: 1), adaptive).get().output == Extent(2, 4))
    let wide = #expect(throws: Refusal.self) { try change(.one(.outputWidth, by: 1), adaptive).get() }
    #expect(wide?.reason[.english].contains("repeat") == true)
    #expect(throws: Refusal.self) { try change(.one(.outputHeight, by: -1), adaptive).get() }
    let beyond = settings(.adaptiveMax(output: Extent(9, 9)))
    #expect(try change(.one(.outputHeight, by: -1), beyond).get().output == Extent(8, 9))
  }

  @Test func sameRefusesPads() throws {
    var same = settings()
    same.window.edge = .same
    #expect(throws: Refusal.self) { try change(.one(.padTop, by: 1), same).get() }
  }

  @Test func aLargerBoxSaysWhatWouldFit() throws {
    let refusal = #expect(throws: Refusal.self) { try change(.pool(by: 1), settings(poolSize: 4)).get() }
    #expect(refusal?.reason[.english].contains("at most 4") == true)
  }

  @Test func poolAndStrideStayAboveZero() throws {
    #expect(throws: Refusal.self) { try change(.pool(by: -1), settings(poolSize: 1)).get() }
    #expect(throws: Refusal.self) { try change(.stride(by: -1), settings(stride: 1)).get() }
  }

  @Test func onARowOnlyTheWidthGrows() throws {
    let row = Layer.max.with(Window(poolSize: Extent(1, 2), stride: Extent(1))).completed()
    #expect(try change(.pool(by: 1), row, on: [[1, 2, 3]]).get().window.poolSize == Extent(1, 3))
    #expect(throws: Refusal.self) { try change(.pool(by: 1), row, on: [[1]]).get() }
  }

  @Test func windowSettingsAreRefusedWhereThereIsNoWindow() throws {
    for layer in [Layer.relu, .globalMax, .adaptiveMax(output: Extent(2))] {
      for setting in [SettingChange.pool(by: 1), .stride(by: 1), .one(.edge, by: 1)] {
        #expect(throws: Refusal.self) { try change(setting, settings(layer)).get() }
      }
    }
  }

  @Test func theDivisorTurns() throws {
    let average = settings(.average(countIncludePad: false), pad: 1)
    #expect(try change(.one(.divisor, by: 1), average).get().countIncludePad)
  }

  @Test func slopesKeepToTwentiethsAndStopAtTheirLimits() throws {
    var leaky = settings(.leakyReLU(slope: 0.01))
    leaky = try change(.one(.slope, by: 1), leaky).get()
    #expect(leaky.slope(channel: 0) == 0.05)
    leaky.slopes = Slopes([2])
    let refusal = #expect(throws: Refusal.self) { try change(.one(.slope, by: 1), leaky).get() }
    #expect(refusal?.reason[.english].contains("2") == true)
    #expect(try change(.one(.slope, by: -1), leaky).get().slope(channel: 0) == 1.95)
  }

  @Test func everyChannelsSlopeTurns() throws {
    let prelu = Layer.prelu(slopes: [0.25, 0.5]).with(Window(poolSize: Extent(1))).completed()
    let map = try FeatureMap(channels: 2, height: 1, width: 1, values: [1, -1])
    #expect(try prelu.changing(.one(.slope, by: -1), on: map).get().slopes == Slopes([0.2, 0.45]))
  }
}
