import Kernels
import Testing

@testable import Snippets

/// What holds for every framework and operation. That the lines give the right numbers is for Tests/Code to show.
@Suite struct SnippetTests {
  @Test(arguments: Snippet.Framework.allCases)
  func everyOperationIsWritten(framework: Snippet.Framework) throws {
    for map in [try Sample.m5(), try Sample.channels(), try Sample.m5(-.infinity)] {
      for operation in try Sample.operations(on: map) {
        for width in [Snippet.leastWidth, 60, Snippet.usualWidth] {
          let snippet = try Snippet(framework, operation, on: map, width: width)
          #expect(snippet.lines.last == "print(y)")
          #expect(snippet.lines.first?.hasPrefix("import ") == true)
          #expect(snippet.text.utf8.allSatisfy { $0 < 0x80 && ($0 >= 0x20 || $0 == 0x0A) })
          #expect(snippet.lines.allSatisfy { $0.last != " " })
          for line in snippet.lines { #expect(line.count <= width, "\(line)") }
        }
      }
    }
  }

  @Test func whatCannotBeComputedIsRefused() throws {
    let map = try Sample.m4()
    #expect(throws: SnippetError.self) {
      try Snippet(.numPy, .max.with(Window(poolSize: Extent(9))), on: map)
    }
    let grid = Slopes(try Tensor(shape: [4, 4], values: map.values))
    #expect(throws: SnippetError.self) { try Snippet(.keras, .prelu(grid), on: map) }
  }
}

@Suite struct BoxPlanTests {
  /// A map padded as far as the plan says holds each box, and not one more by the plain formula.
  @Test func padsGoAsFarAsTheBoxesReach() throws {
    for window in Sample.windows {
      let plans = (3...7).compactMap { side in
        (try? BoxPlan(window, on: Extent(side))).map { (side: side, plan: $0) }
      }
      #expect(!plans.isEmpty, "\(window)")
      for (side, plan) in plans {
        let plain = Window(
          poolSize: window.poolSize, stride: window.stride, dilation: window.dilation, padding: plan.pads)
        let placed = try plain.placed(on: Extent(side))
        #expect(placed.output == plan.output, "\(window) on \(side)")
        for row in 0..<plan.output.height {
          #expect(placed.box(row: row, column: 0) == plan.placed.box(row: row, column: 0))
        }
      }
    }
  }

  @Test func overhangIsNotCounted() throws {
    let plan = try BoxPlan(Window(poolSize: Extent(2), edge: .overhang), on: Extent(5))
    #expect(plan.pads == Padding(bottom: 1, right: 1))
    #expect(plan.counted == .none)
    #expect(plan.over == plan.pads)
    let same = try BoxPlan(Window(poolSize: Extent(2), edge: .same), on: Extent(5))
    #expect(same.counted == same.pads)
  }
}
