import Screen
import Testing
import AppCore

/// Every screen of every lesson, there and back, on a real terminal.
@Suite struct WalkTests {
  static let lessons = (try? freshState())?.course.lessons.map(\.id) ?? []
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 60, rows: 20), Size(columns: 140, rows: 45),
  ]

  @Test func thereAreLessons() { #expect(Self.lessons.count >= 14) }

  /// Going back shows the very same screens again.
  @Test(arguments: lessons, sizes) func thereAndBack(lesson: String, size: Size) throws {
    let twin = try Twin(Twin.Setup(lesson: lesson, size: size))
    try twin.sayResult()
    let trail = try walk(twin)
    #expect(trail.count > 10)
    // There is nothing past the last lesson: the key more has left its last screen on show.
    let isLast = twin.state.lesson?.lesson.id == lesson
    twin.press(.left)
    for canvas in trail.dropLast(isLast ? 1 : 0).reversed() {
      try twin.agree()
      try #require(twin.frame.canvas == canvas)
      twin.press(.left)
    }
    try twin.agree()
  }

  /// Walks on until the lesson is over, and one key further.
  /// - Returns: the lesson's screens.
  private func walk(_ twin: Twin) throws -> [Canvas] {
    var trail: [Canvas] = []
    let place = twin.state.place
    while true {
      trail.append(twin.frame.canvas)
      let before = twin.state.whereabouts
      twin.press(.right)
      try twin.agree()
      try twin.sayResult()
      if twin.state.place != place || twin.state.whereabouts == before { return trail }
    }
  }
}
