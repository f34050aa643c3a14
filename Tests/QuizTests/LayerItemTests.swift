import LessonFormat
import Kernels
import Testing

@testable import Quiz

/// Questions of lessons about Lp and adaptive pooling and convolution.
@Suite struct LayerItemTests {
  private static let five: [[Float]] = [
    [0, 1, 0, 0, 0], [0, 1, 1, 1, 0], [1, 0, 1, 2, 1], [1, 4, 2, 1, 0], [0, 0, 1, 2, 1],
  ]

  private func task(
    _ layer: Layer, _ row: Int, _ column: Int, on rows: [[Float]] = five
  ) throws -> CellTask {
    let (spot, window) = (CellIndex(row: row, column: column), Window(poolSize: Extent(2), stride: Extent(1)))
    return CellTask(
      context: QuestionContext(
        map: try FeatureMap(rows: rows), layer: layer.with(window), spot: spot))
  }

  private func judged(_ task: CellTask, _ answer: String) -> Judgement {
    QuizItem(id: "test", concept: .maxValue, seed: 0, task: task).judge(answer)
  }

  private func kind(_ task: CellTask, _ answer: String) -> Mistake.Kind? {
    guard case .wrong(let mistake) = judged(task, answer) else { return nil }
    return mistake?.kind
  }

  private func words(_ told: [Passage]) -> String {
    told.map { $0.spans(in: .english).map(\.text).joined() }.joined(separator: " ")
  }

  @Test func convolution() throws {
    let filters = try Filters(
      count: 1, channels: 1, height: 2, width: 2, values: [1, 0, -2, 1], bias: [0.5])
    let task = try task(.convolution(filters), 2, 1)
    // 0·1 + 1·0 + 4·(−2) + 2·1 + 0.5
    #expect(judged(task, "-5.5") == .right)
    #expect(kind(task, "-6") == .forgotWeights, "without the bias")
    #expect(kind(task, "7.5") == .forgotWeights, "the plain sum")
    #expect(kind(task, "0.5") == .flippedFilter)
    #expect(kind(task, "10.5") == .flippedSign)
    #expect(words(task.solution).contains("4·(−2) + 2·1 + bias 0.5 = −5.5"))
    #expect(words(task.prompt).contains("Convolution"))
  }

  @Test func everyChannelOfAConvolution() throws {
    let map = try FeatureMap(channels: 2, height: 1, width: 2, values: [1, 2, 3, 4])
    let filters = try Filters(count: 3, channels: 2, height: 1, width: 1, values: [1, 1, 0, 1, 2, -1])
    let context = QuestionContext(
      map: map, layer: .convolution(filters).with(Window(poolSize: Extent(1))),
      spot: CellIndex(channel: 2, row: 0, column: 1))
    let task = CellTask(context: context, isBrief: true)
    #expect(judged(task, "0") == .right)
    #expect(words(task.prompt).contains("channel 3"))
    #expect(context.coverage[.english] == "2 in channel 1; 4 in channel 2")
  }

  @Test func powers() throws {
    let task = try task(.lp(p: 2), 0, 0, on: [[3, -4], [0, 0]])
    #expect(judged(task, "5") == .right)
    #expect(kind(task, "25") == .otherOperation)
    #expect(kind(task, "-1") == .otherOperation)
    #expect(kind(task, "3") == .otherOperation)
    #expect(words(task.solution).contains("√(3² + |−4|² + 0² + 0²) = 5"))
    let sum = try self.task(.lp(p: 1), 0, 0, on: [[3, -4], [0, 0]])
    #expect(judged(sum, "7") == .right && words(sum.solution).contains("3 + |−4| + 0 + 0 = 7"))
  }

  @Test func adaptive() throws {
    let average = try task(.adaptiveAverage(output: Extent(3)), 1, 2)
    #expect(judged(average, "5/6") == .right)
    #expect(kind(average, "5") == .otherOperation)
    #expect(kind(average, "2") == .otherOperation)
    #expect(average.context.moves[.english].contains("rows 2–4 and columns 4–5"))
    let largest = try task(.adaptiveMax(output: Extent(3)), 2, 0)
    #expect(judged(largest, "4") == .right)
    #expect(kind(largest, "1") == .swappedAxes && kind(largest, "5/4") == .otherOperation)
  }

  @Test func hintsAndSolutionsAreThereForAll() throws {
    let layers: [Layer] = [
      .lp(p: 3), .adaptiveMax(output: Extent(2)), .adaptiveAverage(output: Extent(2)),
      .convolution(.verticalEdges(channels: 1, on: Extent(3))),
    ]
    for layer in layers {
      let task = try task(layer, 1, 1)
      #expect(task.hints.count == 3 && task.hints.allSatisfy { !$0.spans(in: .english).isEmpty }, "\(layer)")
      #expect(!words(task.solution).isEmpty && !task.rightAnswers.isEmpty, "\(layer)")
    }
  }
}
