import LessonFormat
import Kernels
import Playing
import Testing

@testable import AppCore

@Suite struct CompareStateTests {
  private func stage(
    _ rows: [[Float]] = Sample.m5, _ layer: Layer = .max, poolSize: Int = 2, stride: Int = 2,
    edge: EdgeRule = .drop, padding: Padding = .none, with variants: [StageVariant]? = nil
  ) throws -> StageState {
    var spec = try Sample.stage(rows, layer, poolSize: poolSize, stride: stride, edge: edge, padding: padding)
    (spec.view, spec.variants) = (.compare, variants)
    return try StageState(spec)
  }

  private func compare(_ stage: StageState) throws -> CompareState {
    guard case .compare(let compare) = stage.view else { throw Missing() }
    return compare
  }

  private struct Missing: Error {}

  @Test func whatIsComparedSuitsTheStage() throws {
    #expect(try compare(stage()).comparison == .edges)
    #expect(try compare(stage(Sample.m4)).comparison == .operations)
    #expect(
      try compare(stage(Sample.m4, .average(countIncludePad: false), padding: Padding(all: 1))).comparison
        == .divisors)
    #expect(try compare(stage(Sample.m4, .relu)).choices == [.operations])
    let own = StageVariant(
      parts: [.stride], layer: .max.with(Window(poolSize: Extent(2), stride: Extent(1))))
    #expect(try compare(stage(with: [own])).comparison == .lesson)
  }

  /// The lesson's name is for the lesson's settings, in the lesson's comparison.
  @Test func theStageKeepsItsNameWhileItIsTheLessons() throws {
    var spec = try Sample.stage(Sample.m4, .max)
    let own = StageVariant(
      parts: [.stride], layer: .max.with(Window(poolSize: Extent(2), stride: Extent(1))))
    (spec.view, spec.variants, spec.name) = (.compare, [own], "ours")
    var stage = try StageState(spec)
    #expect(try compare(stage).variants.map(\.name) == ["ours", nil])
    var other = try compare(stage)
    other.turn(by: 1, stage)
    #expect(other.comparison != .lesson && other.variants[0].name == nil)
    #expect(stage.change(.stride(by: -1)) == nil)
    #expect(try compare(stage).variants[0].name == nil)
  }

  /// Drop and overhang on our 5x5 map: facts that were computed with the frameworks.
  @Test func theLargestResultIsWalked() throws {
    var stage = try stage()
    let compare = try compare(stage)
    #expect(compare.variants.map { $0.settings.window.edge } == [.drop, .overhang])
    #expect(compare.variants.map { $0.walk?.result.values } == [[1, 1, 4, 2], [1, 1, 0, 4, 2, 1, 0, 2, 1]])
    #expect(compare.count == 9)
    stage.go(to: 2)
    let place = try self.compare(stage).place
    #expect(place == MapCell(channel: 0, row: 0, column: 2))
    #expect(compare.variants.map { $0.index(of: place) } == [nil, 2])
    #expect(
      (0..<9).map { compare.differs(1, at: $0) } == [
        false, false, true, false, false, true, true, true, true,
      ])
    #expect(compare.differences(upTo: 4) == 1)
    #expect(compare.differences(upTo: 8) == 5)
  }

  @Test func theWalkGoesAlongWhereItCan() throws {
    var stage = try stage()
    stage.go(to: 4)
    #expect(stage.step == 3)
    stage.go(to: 5)
    #expect(stage.step == 3)
    #expect(stage.position == 5)
    stage.show(.walk)
    stage.go(to: 1)
    stage.show(.compare)
    #expect(stage.position == 1)
  }

  @Test func settingsChangeWhatIsNotStated() throws {
    let average = StageVariant(
      parts: [.operation], layer: .average(countIncludePad: false).with(Window(poolSize: Extent(9))))
    var stage = try stage(Sample.m4, with: [average])
    #expect(stage.change(.stride(by: -1)) == nil)
    let compare = try compare(stage)
    #expect(compare.variants.map(\.settings.kind) == [.max, .average])
    #expect(
      compare.variants.allSatisfy { $0.settings.window == Window(poolSize: Extent(2), stride: Extent(1)) })
  }

  /// 1..9, box 3, stride 2, pad 1: PyTorch counts its pads.
  @Test func aFrameworkBringsItsDefaults() throws {
    let rows: [[Float]] = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    let window = Window(poolSize: Extent(3), stride: Extent(2), padding: Padding(all: 1))
    let torch = StageVariant(
      dialect: .pyTorch, parts: [.padding, .stride], layer: .average(countIncludePad: false).with(window))
    let keras = StageVariant(
      dialect: .keras, parts: [.padding], layer: .average(countIncludePad: false).with(window))
    let stage = try stage(
      rows, .average(countIncludePad: false), poolSize: 3, stride: 2, padding: Padding(all: 1),
      with: [torch, keras])
    let variants = try compare(stage).variants
    #expect(variants[0].walk?.result.values == [3, 4, 6, 7])
    let counted = try #require(variants[1].walk?.result.values)
    #expect(zip(counted, [1.3333, 1.7778, 2.6667, 3.1111]).allSatisfy { abs($0 - $1) < 1e-4 })
    #expect(variants[2].settings.window.stride == Extent(3))
    #expect(
      variants[2].stage
        == .failure(Refusal(.kernel(.dialect(.keras, .noDeclaredPads)))))
    #expect(try compare(stage).differences(upTo: 3) == 4)
  }

  @Test func onnxStridesByOne() throws {
    let onnx = StageVariant(dialect: .onnx, parts: [], layer: .max.with(Window(poolSize: Extent(2))))
    let variants = try compare(stage(Sample.m4, with: [onnx])).variants
    #expect(variants[1].walk?.result.values == [7, 7, 3, 7, 7, 3, 9, 9, 3])
  }

  @Test func turningGoesRoundWhatThereIs() throws {
    var state = State(course: Sample.course(of: [try stage().spec]), motion: false)
    state.send(.openLesson(0))
    guard case .compare(let first) = state.stage?.view else { throw Missing() }
    for choice in first.choices {
      guard case .compare(let compare) = state.stage?.view else { throw Missing() }
      #expect(compare.comparison == choice)
      #expect((2...3).contains(compare.variants.count))
      state.send(.compare(.turn(by: 1)))
      #expect(state.notice?[.english].hasPrefix("compared: ") == true)
    }
    #expect(state.stage?.isChanged == false)
    state.send(.compare(.turn(by: -1)))
    #expect(state.stage?.isChanged == true)
    state.send(.reset)
    #expect(state.stage?.isChanged == false)
  }

  /// Whatever is changed, each comparison shows what a stage with those settings shows.
  @Test func everyVariantIsAStageOfItsOwn() throws {
    var stage = try stage(Sample.m5, .average(countIncludePad: true), padding: Padding(all: 1))
    for _ in LayerKind.allCases {
      for variant in try compare(stage).variants where variant.dialect == .house {
        let walk = try Walkthrough(variant.settings, on: stage.spec.input)
        #expect(variant.walk?.result.isIdentical(to: walk.result) == true)
      }
      _ = stage.change(.one(.operation, by: 1))
    }
  }
}
