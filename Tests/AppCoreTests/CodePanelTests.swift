import Kernels
import Playing
import Snippets
import Testing

@testable import AppCore

@Suite struct CodePanelTests {
  private func state() throws -> State {
    var state = State(course: try Sample.course())
    state.send(.openLesson(0))
    return state
  }

  @Test func opensOnAStageAndCloses() throws {
    var state = try state()
    state.send(.play, .code(.toggle))
    #expect(state.panel == .code)
    #expect(!state.motion.isPlaying)
    state.send(.code(.toggle))
    #expect(state.panel == nil)
    state.send(.nextPage, .code(.toggle))
    #expect(state.panel == nil)
    #expect(state.notice?[.english] == "this page has no stage to show as code")
  }

  @Test func frameworksGoRoundAndAreKept() throws {
    var state = try state()
    state.send(.code(.toggle))
    var seen: [Snippet.Framework] = []
    for _ in Snippet.Framework.allCases {
      seen.append(state.framework)
      #expect(state.snippet()?.framework == state.framework)
      state.send(.scroll(by: 3, from: 0, limit: 5), .code(.turn(by: 1)))
      #expect(state.codeScroll == 0)
    }
    #expect(Set(seen) == Set(Snippet.Framework.allCases))
    #expect(state.framework == seen[0])
    state.send(.code(.turn(by: -1)), .close, .code(.toggle))
    #expect(state.framework == seen.last)
    state.send(.code(.show(.numPy)))
    #expect(state.framework == .numPy)
  }

  @Test func theCodeFollowsTheSettings() throws {
    var state = try state()
    state.send(.code(.toggle))
    let before = try #require(state.snippet())
    state.send(.change(.operation, by: 1))
    let after = try #require(state.snippet())
    #expect(before.text.contains("MaxPooling2D"))
    #expect(after.text.contains("AveragePooling2D"))
  }

  /// Every stage that a learner can come to can be written.
  @Test func everyOperationHasCode() throws {
    var state = try state()
    for _ in LayerKind.allCases {
      for framework in Snippet.Framework.allCases {
        state.send(.code(.show(framework)))
        #expect(state.snippet() != nil)
      }
      state.send(.change(.operation, by: 1))
    }
  }

  @Test func scrollingStaysInThePanel() throws {
    var state = try state()
    state.send(.code(.toggle), .scroll(by: 4, from: 0, limit: 3))
    #expect(state.codeScroll == 3)
    #expect(state.lesson?.state.scroll == 0)
  }
}
