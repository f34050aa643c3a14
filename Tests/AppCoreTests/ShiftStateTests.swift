import LessonFormat
import Kernels
import Playing
import Testing

@testable import AppCore

@Suite struct ShiftStateTests {
  private func state(
    _ rows: [[Float]] = Sample.m4, _ layer: Layer = .max, poolSize: Int = 2, edge: EdgeRule = .drop,
    shift: Shift? = nil
  ) throws -> State {
    var spec = try Sample.stage(rows, layer, poolSize: poolSize, edge: edge)
    (spec.view, spec.shift) = (.shift, shift)
    var state = State(course: Sample.course(of: [spec, spec]), motion: false)
    state.send(.openLesson(0))
    return state
  }

  /// M4 moved right by one: all four results change.
  @Test func invarianceIsLocal() throws {
    let shift = try #require(try state().stage?.shift)
    #expect(shift.shift == Shift(down: 0, right: 1))
    #expect(shift.moved.result.values == [3, 7, 5, 9])
    #expect(shift.kept == 0)
  }

  @Test func aRowOfPairsMovedLeft() throws {
    var spec = try Sample.stage([[0, 0, 1, 1, 0, 0, 1, 1]])
    spec.layer.window = Window(poolSize: Extent(1, 2))
    (spec.view, spec.shift) = (.shift, Shift(down: 0, right: -1))
    let shift = try #require(try StageState(spec).shift)
    #expect(shift.moved.result.values == [1, 1, 1, 1])
    #expect(shift.kept == 2)
  }

  @Test func arrowsMoveThePicture() throws {
    var state = try state()
    state.send(.shift(.begin), .shift(.move(down: 1, right: 0)), .shift(.move(down: 0, right: -1)))
    #expect(state.stage?.shift?.shift == Shift(down: 1, right: 0))
    #expect(state.stage?.isChanged == true)
    state.send(.shift(.restore))
    #expect(state.stage?.shift?.shift == Shift(down: 0, right: 1))
    #expect(state.stage?.shift?.isMoving == true)
    #expect(state.stage?.isChanged == false)
  }

  @Test func someOfThePictureStays() throws {
    var state = try state(shift: Shift(down: 0, right: 3))
    state.send(.shift(.move(down: 0, right: 1)))
    #expect(state.notice?[.english] == "one more step would move the whole picture off the map")
    #expect(state.stage?.shift?.shift == Shift(down: 0, right: 3))
    let narrow = try self.state([[1], [2], [3]], poolSize: 1)
    #expect(narrow.stage?.shift?.shift == Shift(down: 0, right: 0))
  }

  /// Moving is left by Esc, another page, another view and other settings, so that no key is taken for long.
  @Test(arguments: [
    [Command.close], [.nextPage, .previousPage], [.changePool(by: 1)], [.nextView, .previousView], [.reset],
  ])
  func movingEnds(commands: [Command]) throws {
    var state = try state()
    state.send(.shift(.begin))
    #expect(state.stage?.shift?.isMoving == true)
    for command in commands { state.send(command) }
    #expect(state.stage?.view.kind == .shift)
    #expect(state.stage?.shift?.isMoving == false)
  }

  /// The picture stays where it is when the settings change; the counts are those of the new ones.
  @Test func settingsAreFollowed() throws {
    var state = try state(shift: Shift(down: 1, right: 1))
    state.send(.changeStride(by: -1))
    let stage = try #require(state.stage)
    let shift = try #require(stage.shift)
    #expect(shift.shift == Shift(down: 1, right: 1))
    #expect(shift.moved.result.extent == Extent(3))
    let kept = zip(stage.walk.result.values, shift.moved.result.values).count { $0 == $1 }
    #expect(shift.kept == kept)
  }

  @Test func thePlotFollowsTheLastMove() throws {
    var state = try state(Sample.m5, edge: .overhang)
    var plot = try #require(state.stage?.shift?.plot)
    #expect(plot.rows.map(\.method) == [.noPooling, .layer(.max), .layer(.average), .blurredMax])
    #expect((plot.axis, plot.isBackwards, plot.current) == (.width, false, 1))
    #expect(plot.rows.allSatisfy { $0.kept.count == 5 && $0.kept[0] == 1 })
    state.send(.shift(.move(down: -1, right: 0)))
    plot = try #require(state.stage?.shift?.plot)
    #expect((plot.axis, plot.isBackwards, plot.current) == (.height, true, 1))
  }

  /// The plot's number for the stage's own layer, at the shift on show, is the number that the stage counts.
  @Test(arguments: [Layer.max, .average(countIncludePad: false), .sum, .globalMax])
  func plotAndCountAgree(layer: Layer) throws {
    for shift in [Shift(down: 0, right: 0), Shift(down: 0, right: 2), Shift(down: 3, right: -1)] {
      let stage = try #require(try state(Sample.m5, layer, shift: shift).stage)
      let state = try #require(stage.shift)
      let own = try #require(state.plot.rows.first { $0.method == .layer(layer.kind) })
      #expect(own.kept[state.plot.current] == Double(state.kept) / Double(stage.walk.count))
    }
  }

  @Test func theMeanChangeIsThatOfTheShiftOnShow() throws {
    let plot = try #require(try state().stage?.shift?.plot)
    #expect(plot.rows.first { $0.method == .layer(.max) }?.change == 4.5)
    let still = try #require(try state(shift: Shift(down: 0, right: 0)).stage?.shift?.plot)
    #expect(still.rows.allSatisfy { $0.change == 0 })
  }

  /// What a row cannot compute is left out: here boxes wholly in padding have a sum only.
  @Test func waysThatDoNotFitAreLeftOut() throws {
    var spec = try Sample.stage(Sample.m4, .sum, padding: Padding(all: 2))
    spec.view = .shift
    let plot = try #require(try StageState(spec).shift?.plot)
    #expect(plot.rows.map(\.method) == [.noPooling, .layer(.sum)])
  }

  @Test func longMapsArePlottedSoFar() throws {
    let plot = try #require(try state([Array(repeating: 1, count: 40)], poolSize: 1).stage?.shift?.plot)
    #expect(plot.rows.allSatisfy { $0.kept.count == ShiftPlot.farthest + 1 })
  }
}
