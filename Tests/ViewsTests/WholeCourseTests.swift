import Playing
import Screen
import Testing

@testable import AppCore
@testable import Views

@Suite struct WholeCourseTests {
  @Test func everyShippedLessonIsRead() {
    #expect(Shipped.course.lessons.count == Shipped.files.count)
    #expect(Shipped.files.count >= 14)
  }

  /// Forward to the end and back again: the same frames in reverse.
  @Test(arguments: [RenderStyle(), RenderStyle(isASCII: true)])
  func backIsForwardInReverse(look: RenderStyle) {
    var player = Player(State(course: Shipped.course, motion: false), look: look)
    player.send(.command(.openLesson(0)))
    var forward = [player.frame.canvas]
    while true {
      player.press(.right)
      if player.state.notice != nil { break }
      forward.append(player.frame.canvas)
      // Going back, a result that was said is there.
      if player.sayResult() { forward[forward.count - 1] = player.frame.canvas }
    }
    #expect(forward.count > 200)
    for (index, canvas) in forward.enumerated().reversed().dropFirst() {
      player.press(.left)
      if player.frame.canvas != canvas {
        Issue.record(
          "frame \(index) differs:\n\(LineDiff.text(from: canvas.description, to: "\(player.frame.canvas)"))")
        return
      }
    }
    player.press(.left)
    #expect(player.state.place == .menu)
  }

  /// The ASCII look emits nothing but ASCII, and no mark for what it could not write.
  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 48, rows: 16), Size(columns: 140, rows: 45)])
  func asciiIsASCII(size: Size) {
    var player = Player(
      State(course: Shipped.course, motion: false), size: size, look: RenderStyle(isASCII: true))
    var seen = 0
    player.send(.command(.openLesson(0)))
    while player.state.notice == nil {
      let text = player.frame.canvas.description
      if !text.unicodeScalars.allSatisfy(\.isASCII) { Issue.record("not ASCII:\n\(text)") }
      seen += 1
      player.sayResult()
      player.send(.command(seen % 3 == 0 ? .nextPage : .forward))
    }
    #expect(seen > 40)
  }

  /// Pages whose words do not fit at 80x24 can be scrolled to the end, and say so.
  @Test func whatDoesNotFitCanBeScrolledTo() {
    var player = Player(State(course: Shipped.course, motion: false))
    player.send(.command(.openLesson(0)))
    while player.state.notice == nil {
      let limit = player.frame.scrollLimit
      #expect(player.frame.canvas.description.contains("▼ j") == (limit > 0))
      for _ in 0..<limit { player.press(.character("j")) }
      #expect(!player.frame.canvas.description.contains("▼ j"))
      player.send(.command(.nextPage))
    }
  }
}
