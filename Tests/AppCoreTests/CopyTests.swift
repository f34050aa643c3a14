import LessonFormat
import Kernels
import Playing
import Testing

@testable import AppCore

@Suite struct CopyTests {
  private func player(_ map: FeatureMap) -> Player {
    let course = Course(title: "map", lessons: [Lesson.exploring(map, called: "map")])
    var player = Player(State(course: course, motion: false))
    player.send(.command(.openLesson(0)))
    return player
  }

  private let awkward: [Float] = [
    .nan, .infinity, -.infinity, -0.0, 0, 1e-7, 3.4e38, -12345.678, 0.1, 1 / 3, 16_777_216,
    .leastNonzeroMagnitude,
  ]

  /// What is copied can be pasted where it came from, bit for bit.
  @Test func comesBackAsItWas() throws {
    let map = try FeatureMap(height: 3, width: 4, values: awkward)
    var from = player(map)
    from.press(.character("y"))
    let text = try #require(from.copied)
    #expect(from.state.notice?[.english] == "copied 3×4 map, \(text.utf8.count) bytes")
    var to = player(try FeatureMap(height: 2, width: 2, values: [1, 2, 3, 4]))
    to.press(.character("i"))
    to.send(.paste(text))
    #expect(to.state.stage?.walk.input.isIdentical(to: map) == true)
  }

  @Test func ofSeveralChannelsOneComesBack() throws {
    let map = try FeatureMap(channels: 2, height: 2, width: 2, values: [1, 2, 3, 4, 5, 6, 7, 8])
    var player = player(map)
    player.press(.character("i"))
    player.press(.tab)
    player.press(.character("y"))
    #expect(player.copied == "5\t6\n7\t8\n")
    #expect(player.state.notice?[.english].hasPrefix("copied 2×2 map, channel 2 of 2") == true)
    player.press(.backTab)
    player.send(.paste(player.copied ?? ""))
    #expect(player.state.stage?.walk.input.values == [5, 6, 7, 8, 5, 6, 7, 8])
  }

  @Test func theResultAndTheFilterAndTheCode() throws {
    var player = player(try FeatureMap(rows: [[1, 2], [3, 4]]))
    player.press(.character("Y"))
    #expect(player.copied == "4\n" && player.state.notice?[.english] == "copied 1×1 result, 2 bytes")
    player.press(.character("c"))
    player.press(.character("y"))
    let lines = try #require(player.state.snippet()?.lines)
    #expect(player.copied == lines.joined(separator: "\n") + "\n")
    player.press(.escape)
    player.send(.command(.change(.operation, by: -1)))
    player.press(.character("i"))
    player.press(.tab)
    player.press(.character("y"))
    let filters = try #require(player.state.stage?.walk.layer.filters)
    player.send(.paste(player.copied ?? ""))
    #expect(player.state.stage?.walk.layer.filters == filters)
  }

  @Test func whatIsTooLargeIsRefused() throws {
    let values = [Float](repeating: 0.123456789, count: 90_000)
    var player = player(try FeatureMap(height: 300, width: 300, values: values))
    player.press(.character("y"))
    #expect(player.copied == nil)
    #expect(player.state.notice?[.english].contains("w writes a file") == true)
  }

  @Test func whereThereIsNothingItSaysSo() throws {
    var state = State(course: try Sample.course(), motion: false)
    state.send(.openLesson(0), .nextPage, .exportForm(.copy))
    #expect(state.notice?[.english] == "this page has no stage to copy from")
    state.send(.exportForm(.ask))
    #expect(state.panel == nil && state.notice?[.english].contains("no stage") == true)
  }

  /// In the pictures it is the map on show.
  @Test func theMapOnShowAmongThePictures() throws {
    var state = State(course: Sample.course(of: [try Sample.pipeline()]), motion: false)
    state.send(.openLesson(0), .go(toStep: 1))
    guard case .pipeline(let pipeline) = state.stage?.view else {
      Issue.record("no pictures")
      return
    }
    var player = Player(state)
    player.press(.character("y"))
    let text = try #require(player.copied)
    let first = pipeline.chain.maps[1]
    #expect(pipeline.position == 1 && first != state.stage?.walk.input)
    let rows = text.split(separator: "\n").map { $0.split(separator: "\t").compactMap { Float($0) } }
    #expect(rows.count == first.height && rows.joined().elementsEqual(first.values))
  }
}
