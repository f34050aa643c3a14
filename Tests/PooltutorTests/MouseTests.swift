import Screen
import Testing
import AppCore
import Views

@Suite struct MouseTests {
  /// A click on a result cell goes to the step that makes it, on a setting changes it.
  @Test func everyTargetOfAPage() throws {
    let twin = try Twin(Twin.Setup(lesson: "max-pooling"))
    for index in twin.frame.targets.indices {
      guard twin.frame.targets.indices.contains(index) else { break }
      let target = twin.frame.targets[index]
      twin.press(.click(Point(column: target.rect.column, row: target.rect.row)))
      try twin.agree()
      if case .go(let step) = target.command { #expect(twin.state.stage?.step == step) }
    }
  }

  @Test func aSettingChanges() throws {
    let twin = try Twin(Twin.Setup(lesson: "max-pooling"))
    let target = try #require(twin.frame.targets.first { $0.command == .changePool(by: 1) })
    let before = try #require(twin.state.stage?.settings)
    twin.press(.click(Point(column: target.rect.column + 1, row: target.rect.row)))
    try twin.agree()
    #expect(twin.state.stage?.settings != before)
  }

  @Test func aLessonOpens() throws {
    let twin = try Twin()
    let target = try #require(twin.frame.targets.last)
    twin.press(.click(Point(column: 20, row: target.rect.row)))
    try twin.agree()
    guard case .openLesson(let index) = target.command else {
      Issue.record("the last target is no lesson: \(target.command)")
      return
    }
    #expect(twin.state.place == .lesson(index))
  }

  /// A click on a choice answers with it.
  @Test func aChoiceAnswers() throws {
    let twin = try Twin(Twin.Setup(lesson: "max-pooling"))
    while twin.state.question?.item.form.options.isEmpty != false {
      try #require(twin.state.lesson?.stop != .closing)
      twin.press(.pageDown)
    }
    try twin.agree()
    let target = try #require(twin.frame.targets.first { $0.command == .choose(2) })
    twin.press(.click(Point(column: target.rect.column + 4, row: target.rect.row)))
    try twin.agree()
    #expect(twin.state.question?.isSettled == true && twin.state.question?.selected == 2)
  }

  @Test func nothingHappensElsewhere() throws {
    let twin = try Twin(Twin.Setup(lesson: "max-pooling"))
    let before = twin.state
    twin.press(.click(Point(column: 0, row: 0)))
    try twin.agree()
    #expect(twin.state == before)
  }
}
