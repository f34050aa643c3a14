import Kernels
import Testing

@Suite struct AdaptiveAxisTests {
  @Test func fiveToThreeIsUnequalAndOverlaps() throws {
    let axis = try AdaptiveAxis(.width, input: 5, output: 3)
    #expect((0..<3).map { axis.cells(of: $0) } == [0..<2, 1..<4, 3..<5])
  }

  /// The definition in rational numbers: window i touches cell c where the intervals [i/out, (i+1)/out) and
  /// [c/in, (c+1)/in) share more than a point.
  @Test func everyWindowIsWhatItsShareOfTheMapTouches() throws {
    for (input, output) in cross(Array(1...12), Array(1...12)) {
      let axis = try AdaptiveAxis(.height, input: input, output: output)
      for index in 0..<output {
        let touched = (0..<input).filter {
          $0 * output < (index + 1) * input && index * input < ($0 + 1) * output
        }
        #expect(Array(axis.cells(of: index)) == touched, "\(input) -> \(output), window \(index)")
      }
    }
  }

  @Test func refusesNumbersOutOfRange() throws {
    #expect(
      refusal { () throws(KernelError) in try AdaptiveAxis(.width, input: 5, output: 0) }?.message
        == "an output width of 0 must be 1 to 16777216")
    #expect(
      refusal { () throws(KernelError) in try AdaptiveAxis(.height, input: 0, output: 1) }?.message
        == "a map's height must be 1 to 1073741824, not 0")
    for bad in [Int.min, -1, Window.limit + 1, Int.max] {
      #expect(throws: KernelError.self) { try AdaptiveAxis(.width, input: 5, output: bad) }
    }
    let largest = try AdaptiveAxis(.width, input: FeatureMap.limit, output: Window.limit)
    #expect(largest.cells(of: Window.limit - 1).upperBound == FeatureMap.limit)
  }

  @Test func refusesMoreResultsThanFit() throws {
    #expect(
      refusal { () throws(KernelError) in
        try AdaptiveWindow(Extent(Window.limit), on: FeatureMap(rows: [[1]]))
      }?.message == "1×16777216×16777216 results are too many: at most 1073741824 fit")
  }

  @Test func boxesAreTheCellsOfBothAxes() throws {
    let window = try AdaptiveWindow(Extent(3, 2), on: m5())
    #expect(window.output == Extent(3, 2))
    #expect(window.box(row: 1, column: 1) == Box(row: 1, column: 2, height: 3, width: 3))
  }
}
