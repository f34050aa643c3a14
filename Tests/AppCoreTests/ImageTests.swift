import LessonFormat
import Kernels
import Playing
import Testing

@testable import AppCore

/// Several images of one file under explore.
@Suite struct ImageTests {
  private func exploring(_ count: Int) throws -> State {
    let values = (0..<(count * 16)).map { Float($0 * 7 % 31) }
    let images = try ImageStack(Tensor(shape: [count, 1, 4, 4], values: values))
    let lesson = Lesson.exploring(try images.map(0), called: "m.npy", of: images)
    var state = State(course: Course(title: "m", lessons: [lesson]), motion: false)
    state.send(.openLesson(0))
    return state
  }

  @Test func turnsAroundTheEnd() throws {
    var state = try exploring(3)
    state.send(.changeStride(by: -1), .image(by: 1))
    #expect(state.notice?[.english] == "image 2 of 3" && state.stage?.title[.english] == "image 2/3")
    #expect(state.stage?.walk.input.values == (16..<32).map { Float($0 * 7 % 31) })
    #expect(state.stage?.settings.window.stride == Extent(1) && state.stage?.isChanged == true)
    #expect(state.stage?.walk.firstDisagreement() == nil)
    state.send(.image(by: 1), .image(by: 1))
    #expect(state.notice?[.english] == "image 1 of 3")
    state.send(.image(by: -1))
    #expect(state.notice?[.english] == "image 3 of 3")
    state.send(.reset)
    #expect(state.stage?.title[.english] == "image 1/3" && state.stage?.isChanged == false)
  }

  /// What was drawn by hand is not lost by a key.
  @Test func anEditedImageStays() throws {
    var state = try exploring(2)
    state.send(.edit(.begin), .edit(.fill(.zeros)), .edit(.end), .image(by: 1))
    #expect(state.notice?[.english].contains("edited") == true)
    #expect(state.stage?.walk.input.values.allSatisfy { $0 == 0 } == true)
    state.send(.reset, .image(by: 1))
    #expect(state.notice?[.english] == "image 2 of 2")
  }

  @Test func oneImageIsAll() throws {
    var state = try exploring(1)
    let before = state.stage
    state.send(.image(by: 1))
    #expect(state.notice?[.english] == "there is only one image" && state.stage == before)
  }

  /// The pictures follow the map that they are of, edited or exchanged.
  @Test func thePicturesFollow() throws {
    var state = try exploring(2)
    for _ in 0..<10 where state.stage?.view.kind != .pipeline { state.send(.nextView) }
    guard case .pipeline(let first) = state.stage?.view else {
      Issue.record("no pictures")
      return
    }
    state.send(.image(by: 1))
    guard case .pipeline(let second) = state.stage?.view else {
      Issue.record("no pictures")
      return
    }
    #expect(first.chain.maps[0] != second.chain.maps[0])
    #expect(second.chain.maps[0] == state.stage?.walk.input)
  }

  @Test func anEditedLastMapStandsAlone() throws {
    var state = State(course: Sample.course(of: [try Sample.pipeline()]), motion: false)
    state.send(.openLesson(0))
    for _ in 0..<10 where state.stage?.view.kind != .walk { state.send(.nextView) }
    state.send(.edit(.begin), .edit(.fill(.gradient)), .edit(.end))
    for _ in 0..<10 where state.stage?.view.kind != .pipeline { state.send(.nextView) }
    guard case .pipeline(let alone) = state.stage?.view else {
      Issue.record("no pictures")
      return
    }
    #expect(alone.chain.maps.count == 2 && alone.chain.maps[0] == state.stage?.walk.input)
    state.send(.reset)
    guard case .pipeline(let whole) = state.stage?.view else {
      Issue.record("no pictures")
      return
    }
    #expect(whole.chain.maps.count == 5)
  }
}
