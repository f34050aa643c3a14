import Playing
import Screen
import Snippets
import Testing

@testable import AppCore
@testable import Views

@Suite struct CodeViewTests {
  private func state() throws -> State {
    var state = State(course: try Sample.course(), motion: false)
    state.send(.openLesson(0), .code(.toggle))
    return state
  }

  private func frame(_ state: State, _ columns: Int, _ rows: Int) -> Frame {
    render(state, size: Size(columns: columns, rows: rows), look: RenderStyle())
  }

  @Test func theCodeLiesOverTheStageWhereThereIsNoRoom() throws {
    let narrow = frame(try state(), 80, 24).canvas.description
    #expect(narrow.contains("‹Keras›") && narrow.contains("import keras"))
    #expect(!narrow.contains("checked ✓"))
    let wide = frame(try state(), 200, 50).canvas.description
    #expect(wide.contains("print(y)") && wide.contains("checked ✓"))
  }

  /// Scrolled from top to bottom, each line is seen once whole.
  @Test(arguments: [(80, 24), (60, 20), (48, 16), (140, 45), (200, 50)])
  func everyLineCanBeRead(columns: Int, rows: Int) throws {
    for framework in Snippet.Framework.allCases {
      var state = try state()
      state.send(.code(.show(framework)), .change(.edge, by: 1))
      var seen = ""
      for _ in 0..<60 {
        let frame = frame(state, columns, rows)
        seen += frame.canvas.description + "\n"
        state.send(.scroll(by: 1, from: frame.scrollTop, limit: frame.scrollLimit))
      }
      let widths = [Snippet.leastWidth, 56, 64, Snippet.usualWidth]
      // Those that are the same however wide the panel is.
      let lines = widths.map { Set(state.snippet(width: $0)?.lines ?? []) }.reduce(nil as Set<String>?) {
        $0?.intersection($1) ?? $1
      }
      let missing = (lines ?? []).filter { !$0.isEmpty && !seen.contains($0) }
      #expect(missing.isEmpty, "\(framework) at \(columns)")
      #expect(lines?.contains("print(y)") == true)
    }
  }

  @Test func aClickChoosesTheFramework() throws {
    let state = try state()
    let targets = frame(state, 80, 24).targets.map(\.command)
    for framework in Snippet.Framework.allCases { #expect(targets.contains(.code(.show(framework)))) }
  }
}
