import Kernels
import Playing
import Testing

@testable import AppCore

@Suite struct StageStateTests {
  private func stage(_ rows: [[Float]] = Sample.m5, stride: Int = 1) throws -> StageState {
    try StageState(try Sample.stage(rows, stride: stride))
  }

  @Test func startsAtTheFirstStepAsTheLessonHasIt() throws {
    let stage = try stage()
    #expect(stage.step == 0)
    #expect(stage.current.index == 0)
    #expect(!stage.isChanged)
    #expect(!stage.isAtEnd)
  }

  @Test(arguments: [(-1, 0), (Int.min, 0), (5, 5), (15, 15), (16, 15), (Int.max, 15)])
  func stepsAreClamped(asked: Int, step: Int) throws {
    var stage = try stage()
    stage.go(to: asked)
    #expect(stage.step == step)
    #expect(stage.isAtEnd == (step == 15))
  }

  @Test func settingsThatCannotBeChangeNothing() throws {
    var stage = try stage()
    stage.go(to: 3)
    let before = stage
    var hopeless = stage.settings
    hopeless.window.poolSize = Extent(9)
    let refusal = stage.change(to: hopeless)
    #expect(refusal?.reason[.english].contains("does not fit") == true && stage == before)
  }

  @Test func theResultCellIsKeptOnAChange() throws {
    var stage = try stage()
    stage.go(to: stage.walk.index(channel: 0, row: 1, column: 2))
    #expect(stage.change(.one(.operation, by: 1)) == nil)
    #expect((stage.current.row, stage.current.column) == (1, 2))
    #expect(stage.change(.one(.poolWidth, by: 1)) == nil)
    #expect((stage.current.row, stage.current.column) == (1, 2))
  }

  @Test func whereTheCellIsGoneTheNearestIsShown() throws {
    var stage = try stage()
    stage.go(to: .max)
    #expect(stage.change(.stride(by: 1)) == nil)
    #expect((stage.current.row, stage.current.column) == (1, 1))
    #expect(stage.isChanged)
  }

  @Test func aRefusedChangeChangesNothing() throws {
    var stage = try stage()
    let before = stage
    #expect(stage.change(.one(.poolWidth, by: 9)) != nil)
    #expect(stage == before)
  }

  @Test func resetBringsTheLessonsSettingsBack() throws {
    var stage = try stage()
    stage.go(to: 7)
    let before = stage
    #expect(stage.change(.one(.operation, by: 1)) == nil)
    stage.reset()
    #expect(stage == before)
  }

  @Test func theWalkIsAlwaysThatOfTheSettings() throws {
    var stage = try stage()
    for change in [SettingChange.pool(by: 1), .one(.edge, by: 1), .one(.operation, by: -1), .stride(by: 1)] {
      _ = stage.change(change)
      let expected = try Walkthrough(stage.settings, on: stage.spec.input)
      #expect(stage.walk == expected)
    }
  }
}
