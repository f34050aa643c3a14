import LessonFormat
import Kernels
import Testing

@testable import Quiz

/// The mistakes that the lessons warn of, on the lessons' own maps.
@Suite struct MistakeTests {
  private static let five: [[Float]] = [
    [0, 1, 0, 0, 0], [0, 1, 1, 1, 0], [1, 0, 1, 2, 1], [1, 4, 2, 1, 0], [0, 0, 1, 2, 1],
  ]
  private static let signs: [[Float]] = [[1, -1, 0], [-1, 2, 1], [0, 2, -2]]
  private static let nine: [[Float]] = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]

  private func context(_ rows: [[Float]], _ layer: Layer, _ window: Window, _ row: Int, _ column: Int) throws
    -> QuestionContext
  {
    QuestionContext(
      map: try FeatureMap(rows: rows), layer: layer.with(window), spot: CellIndex(row: row, column: column)
    )
  }

  private func kind(_ task: some QuizTask, _ answer: String) -> Mistake.Kind? {
    let item = QuizItem(id: "test", concept: .maxValue, seed: 0, task: task)
    guard case .wrong(let mistake) = item.judge(answer) else { return nil }
    return mistake?.kind
  }

  private let average = Layer.average(countIncludePad: false)

  @Test func zerosAtTheEdge() throws {
    let task = CellTask(
      context: try context(Self.signs, .max, Window(poolSize: Extent(2), edge: .same), 1, 1))
    #expect(kind(task, "0") == .zeroAtEdge)
  }

  @Test func dividingByTheWholeBox() throws {
    let window = Window(poolSize: Extent(2), edge: .overhang)
    let task = CellTask(context: try context(Self.five, average, window, 2, 1))
    #expect(kind(task, "0.75") == .dividedByBox)
    #expect(kind(task, "3") == .otherOperation)
    #expect(kind(task, "2") == .otherOperation)
  }

  @Test func padsThatCountAndPadsThatDoNot() throws {
    let window = Window(poolSize: Extent(3), stride: Extent(2), padding: Padding(all: 1))
    let without = CellTask(context: try context(Self.nine, average, window, 0, 0))
    let with = CellTask(context: try context(Self.nine, .average(countIncludePad: true), window, 0, 0))
    #expect(kind(without, "12/9") == .dividedByBox)
    #expect(kind(with, "3") == .leftOutPads)
  }

  @Test func sizes() throws {
    let window = Window(poolSize: Extent(2))
    let drop = SizeTask(context: try context(Self.five, .max, window, 0, 0))
    #expect(kind(drop, "3x3") == .roundedUp)
    #expect(kind(drop, "1x1") == .forgotPlusOne)
    #expect(kind(drop, "4x4") == .strideIgnored)
    let over = SizeTask(
      context: try context(Self.five, .max, Window(poolSize: Extent(2), edge: .overhang), 0, 0))
    #expect(kind(over, "2x2") == .roundedDown)
    let same = SizeTask(context: try context(Self.five, .max, Window(poolSize: Extent(2), edge: .same), 0, 0))
    #expect(kind(same, "5 5") == .sizeUnchanged)
    let padded = Window(poolSize: Extent(2), padding: Padding(all: 1), edge: .overhang)
    #expect(kind(SizeTask(context: try context(Self.five, .max, padded, 0, 0)), "4,4") == .boxBehindMap)
  }

  @Test func rowsForChannels() throws {
    let map = try FeatureMap.channelsLast(
      height: 2, width: 2, channels: 4, values: [3, 2, 0, 0, 0, 7, 1, 3, 5, 2, 3, 0, 0, 9, 2, 3])
    let context = QuestionContext(
      map: map, layer: .globalAverage.with(Window(poolSize: Extent(2))),
      spot: CellIndex(channel: 0, row: 0, column: 0))
    let task = CellTask(context: context)
    #expect(task.rightAnswers == [.number(2)])
    #expect(kind(task, "1.25") == .rowsForChannels)
  }

  @Test func reluSigns() throws {
    let window = Window(poolSize: Extent(1))
    let task = CellTask(context: try context(Self.signs, .relu, window, 0, 1))
    #expect(kind(task, "-1") == .keptNegative)
    #expect(kind(task, "1") == .flippedSign)
    let leaky = CellTask(context: try context(Self.signs, .leakyReLU(slope: 0.1), window, 2, 2))
    #expect(kind(leaky, "0") == .forgotSlope)
    #expect(kind(leaky, "0,2") == .flippedSign)
  }

  @Test func trueConvolution() throws {
    let task = ConvolutionTask(
      map: try FeatureMap(rows: [[1, 2], [3, 4]]), detector: try FeatureMap(rows: [[1, 0], [0, -1]]),
      stride: 1,
      pad: 0, place: CellIndex(row: 0, column: 0))
    #expect(task.rightAnswers == [.number(-3)])
    #expect(kind(task, "3") == .flippedFilter)
    #expect(kind(task, "10") == .forgotWeights)
    #expect(kind(task, "5") == .flippedSign)
  }

  @Test func gradientsAddUp() throws {
    let map = try FeatureMap(rows: [[3, 2, 0, 0], [0, 7, 1, 3], [5, 2, 3, 0], [0, 9, 2, 3]])
    let window = Window(poolSize: Extent(2), stride: Extent(1))
    let ones = try FeatureMap(height: 3, width: 3, values: Array(repeating: 1, count: 9))
    let stage = StageSpec(input: map, inputName: "m", layer: .max.with(window))
    let task = GradientTask(stageSpec: stage, gradient: ones, row: 1, column: 1)
    #expect(task.rightAnswers == [.number(4)])
    #expect(kind(task, "1") == .notAddedUp)
  }

  private func words(_ told: [Passage]) -> String {
    told.map { $0.spans(in: .english).map(\.text).joined() }.joined(separator: " ")
  }

  /// On both sides of 0: the gradient passes, or it does not.
  @Test func theGateOfReLU() throws {
    let map = try FeatureMap(rows: Self.signs)
    let stage = StageSpec(input: map, inputName: "m", layer: .relu.with(Window(poolSize: Extent(1))))
    let gradient = map.mapped { _ in 3 }
    let shut = GradientTask(stageSpec: stage, gradient: gradient, row: 0, column: 1)
    #expect(shut.rightAnswers == [.number(0)] && kind(shut, "3") == .gateIgnored)
    let open = GradientTask(stageSpec: stage, gradient: gradient, row: 1, column: 1)
    #expect(open.rightAnswers == [.number(3)] && kind(open, "0") == .gateIgnored)
    #expect(words(open.hints).contains("passes the gradient back where the value is above 0"))
    #expect(words(shut.solution).contains("The cell holds −1: it receives 0."))
    let asked = (0..<400).compactMap { QuizItem.generate(.gradient, .easy, seed: $0)?.task as? GradientTask }
      .filter { $0.layer.kind == .relu }
    #expect(
      asked.contains { $0.map[0, $0.row, $0.column] <= 0 }
        && asked.contains { $0.map[0, $0.row, $0.column] > 0 })
  }

  /// What the hint says of a layer is what its kernel does.
  @Test func theRuleOfEachLayer() throws {
    let map = try FeatureMap(rows: [[3, -4]])
    let filters = try Filters(count: 1, channels: 1, height: 1, width: 2, values: [2, -1])
    for (layer, rule, share) in [
      (Layer.lp(p: 2), "times (|value| / result) to the power p − 1, with the value's sign", -4.0),
      (.convolution(filters), "times the weight on it", -5), (.sum, "whole gradient", 5),
      (average, "divides its gradient by the divisor", 2.5), (.max, "its whole gradient to the winner", 0),
    ] {
      let stage = StageSpec(input: map, inputName: "m", layer: layer.with(Window(poolSize: Extent(1, 2))))
      let task = GradientTask(stageSpec: stage, gradient: try FeatureMap(rows: [[5]]), row: 0, column: 1)
      #expect(task.rightAnswers == [.number(share)], "\(layer)")
      #expect(words(task.hints).contains(rule), "\(words(task.hints))")
    }
  }

  @Test func aCellThatNoBoxCovers() throws {
    let stage = StageSpec(
      input: try FeatureMap(rows: Self.nine), inputName: "m", layer: average.with(Window(poolSize: Extent(2)))
    )
    let task = GradientTask(stageSpec: stage, gradient: try FeatureMap(rows: [[8]]), row: 2, column: 2)
    #expect(task.rightAnswers == [.number(0)] && task.boxes.isEmpty)
    #expect(words(task.solution) == "No box covers the cell. It receives 0.")
  }

  @Test func filterCellsThatLieApart() throws {
    let detector = try Filters(count: 1, channels: 1, height: 2, width: 2, values: [1, 1, 1, 2])
    let window = Window(poolSize: Extent(2), stride: Extent(1), dilation: Extent(2))
    let task = CellTask(context: try context(Self.nine, .convolution(detector), window, 0, 0))
    #expect(task.rightAnswers == [.number(1 + 3 + 7 + 18)])
    #expect(kind(task, "17") == .forgotDilation)
  }

  @Test func theFirstOfEqualsGetsItAll() throws {
    let map = try FeatureMap(rows: [[3, 0], [2, 3]])
    let stage = StageSpec(input: map, inputName: "m", layer: .max.with(Window(poolSize: Extent(2))))
    let gradient = try FeatureMap(rows: [[2]])
    let first = GradientTask(stageSpec: stage, gradient: gradient, row: 0, column: 0)
    let last = GradientTask(stageSpec: stage, gradient: gradient, row: 1, column: 1)
    #expect(first.rightAnswers == [.number(2)] && last.rightAnswers == [.number(0)])
    #expect(kind(first, "1") == .sharedTie && kind(last, "1") == .sharedTie)
    let winner = WinnerTask(
      context: try context([[3, 0], [2, 3]], .max, Window(poolSize: Extent(2)), 0, 0))
    #expect(kind(winner, "2, 2") == .lastOfTie)
  }

  @Test func frameworksDiffer() throws {
    let map = try FeatureMap(rows: Self.five)
    let keras = CodeTask(
      line: CodeLine(framework: .keras, kind: .max), map: map, aim: .size, place: CellIndex(row: 0, column: 0)
    )
    #expect(keras.line.text == "MaxPooling2D(pool_size=2)(x)")
    #expect(kind(keras, "4x4") == .defaultStride)
    let torch = CodeLine(framework: .pytorch, kind: .average, poolSize: 3, stride: 2, padding: 1)
    let task = CodeTask(
      line: torch, map: try FeatureMap(rows: Self.nine), aim: .value, place: CellIndex(row: 0, column: 0))
    #expect(torch.text == "nn.AvgPool2d(3, stride=2, padding=1)(x)")
    #expect(kind(task, "3") == .leftOutPads)
    let leaky = CodeTask(
      line: CodeLine(framework: .keras, kind: .leakyReLU), map: try FeatureMap(rows: Self.signs), aim: .value,
      place: CellIndex(row: 2, column: 2))
    #expect(leaky.rightAnswers.contains { Answer.number(-0.6).means($0) })
    #expect(kind(leaky, "-0.02") == .otherFramework)
  }

  @Test func anyRightSettingsCount() throws {
    let map = try FeatureMap(rows: [[1, 2], [3, 4]])
    let drop = SettingsTask.Choice(layer: .max.with(Window(poolSize: Extent(2))))
    let over = SettingsTask.Choice(layer: .max.with(Window(poolSize: Extent(2), edge: .overhang)))
    let sum = SettingsTask.Choice(layer: .sum.with(Window(poolSize: Extent(2))))
    let task = SettingsTask(map: map, made: drop, choices: [sum, over, drop])
    let item = QuizItem(id: "test", concept: .settings, seed: 0, task: task)
    #expect(item.judge(drop.id) == .right && item.judge(over.id) == .right)
    #expect(kind(task, sum.id) == .otherOperation)
  }
}
