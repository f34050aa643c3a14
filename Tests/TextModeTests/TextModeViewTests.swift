import LessonFormat
import Kernels
import Playing
import TextMode
import Escaping
import Screen
import Testing
import AppCore

/// Views other than the walk, in lines.
@Suite struct TextModeViewTests {
  private func talk(
    _ view: ViewKind, _ spec: StageSpec? = nil, isASCII: Bool = false,
    _ change: (inout StageSpec) -> Void = { _ in }
  ) throws -> Talk {
    var spec = try spec ?? Sample.stage()
    spec.view = view
    change(&spec)
    return Talk(Sample.course(of: [spec]), isASCII: isASCII)
  }

  private func joined(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: - shapes

  @Test func theFormulaIsToldLineByLine() throws {
    var talk = try talk(.shapes, try Sample.stage(Sample.m5))
    let text = joined(talk.text)
    for line in [
      "L = 5: rows of the map.", "S = 2: stride: how far it moves.", "rows (L−P)/S+1 = (5−2)/2+1 = 2.5 → 2",
      "depth d = 1 stays", "5×5×1 → 2×2×1", "25 values in, 4 out, 0 parameters.",
    ] { #expect(text.contains(line), "\(line) in \(text)") }
    #expect(joined(talk.type("rows 6")).contains("(6−2)/2+1 = 3"))
    #expect(joined(talk.type("depth 8")).contains("6×5×8 → 3×2×8"))
    #expect(joined(talk.type("edge overhang")).contains("Rounded up"))
    let before = talk.mode.state.stage
    #expect(talk.type("rows 0").contains("1 to"))
    #expect(talk.type("rows x").contains("Give one whole number"))
    #expect(talk.mode.state.stage?.walk == before?.walk)
    // All of it was told: the next line is the next page.
    #expect(talk.type("").contains("Page 2 of 2"))
  }

  // MARK: - backward

  @Test func whoReceivesWhatIsTold() throws {
    var talk = try talk(.backward, try Sample.stage(stride: 1))
    let first = joined(talk.text)
    #expect(first.contains("The gradient of the result, 3×3: 1 1 1 1 1 1 1 1 1"))
    #expect(
      first.contains("Step 1 of 9. The result in row 1, column 1 has the gradient 1.")
        && first.contains("Row 2, column 2 receives 1 and now holds 1."))
    talk.type("")
    #expect(joined(talk.heard.joined(separator: " ")).contains("Row 2, column 2 receives 1 and now holds 2."))
    let end = joined(talk.type("step 9"))
    #expect(end.contains("What each cell of the map has received, 4×4:"))
    let stage = try #require(talk.mode.state.stage)
    let kernel = try MaxPool.backward(
      stage.walk.result.mapped { _ in 1 }, through: stage.walk.input, stage.settings.window)
    let numbers = kernel.values.map { "\(Int($0))" }.joined(separator: " ")
    #expect(end.hasSuffix(numbers), "\(end)")
    #expect(joined(talk.type("gradient -2")).contains("has the gradient −2"))
    #expect(joined(talk.type("step 1")).contains("gradient 1"))
    #expect(talk.type("gradient x").contains("Type a number"))
    #expect(joined(talk.type("gradient own", "step 9")).contains("has the gradient 1."))
  }

  @Test func sharesOfAnAverageAreTold() throws {
    let talk = try talk(.backward, try Sample.stage(Sample.m4, .average(countIncludePad: false)))
    #expect(joined(talk.text).contains("row 1, column 2 receives 0.25 and now holds 0.25"))
  }

  // MARK: - shift

  @Test func whatAMoveChangesIsToldAsATable() throws {
    var talk = try talk(.shift)
    let text = joined(talk.text)
    #expect(text.contains("The map after the move, 4×4: 0 3 2 0 0 0 7 1"))
    #expect(text.contains("The result before the move, 2×2: 7 3 9 3"))
    #expect(text.contains("The result after the move, 2×2: 3 7 5 9"))
    #expect(text.contains("Right by 1: 0 of 4 results stay the same."))
    #expect(text.contains("right by 0 1 2 3 change") && text.contains("no pooling 100"))
    #expect(
      text.contains(
        "Before the move: max(3, 2, 0, 7) = 7. After it, under the same box: max(0, 3, 0, 0) = 3."))
    #expect(joined(talk.type("move left")).contains("Not moved: 4 of 4 results stay the same."))
    #expect(joined(talk.type("move down 2")).contains("Down by 2: "))
    #expect(talk.type("move sideways").contains("Type move right"))
    #expect(joined(talk.type("move home")).contains("Right by 1"))
    #expect(joined(talk.type("move right 9")).contains("Right by 3"))
    #expect(joined(talk.type("move right")).contains("move the whole picture off the map"))
  }

  // MARK: - compare

  @Test func settingsAreComparedSideBySide() throws {
    var talk = try talk(.compare, try Sample.stage(Sample.m5))
    let text = joined(talk.text)
    #expect(text.contains("Number 1, drop: max, pool 2×2, stride 2, edge drop."))
    #expect(text.contains("The result of number 2, 3×3: 1 1 0 4 2 1 0 2 1"))
    #expect(text.contains("5 of 9 results differ: row 1, column 3; row 2, column 3; row 3, column 1;"))
    #expect(joined(talk.type("step 3")).contains("Number 1: no result here."))
    #expect(joined(talk.type("compare operations")).contains("average"))
    #expect(joined(talk.type("compare frameworks")).contains("PyTorch"))
    #expect(talk.type("compare dance").contains("Compare one of: "))
    let now = talk.mode.state.stage?.view
    talk.type("x")
    #expect(talk.mode.state.stage?.view != now)
  }

  /// What a framework refuses is told in its words.
  @Test func refusalsAreTold() throws {
    let talk = try talk(
      .compare, try Sample.stage(Sample.m5, edge: .drop, padding: Padding(all: 1), dilation: 1)
    ) {
      $0.variants = [
        StageVariant(
          name: "too large", parts: [.poolSize],
          layer: .max.with(Window(poolSize: Extent(9), stride: Extent(2))))
      ]
    }
    #expect(joined(talk.text).contains("Number 2, too large: ") && joined(talk.text).contains("does not fit"))
  }

  // MARK: - pipeline

  @Test func eachMapAndTheCellsBehindACell() throws {
    var talk = Talk(Sample.course(of: [try Sample.pipeline()]))
    let state = try #require(talk.mode.state.stage)
    guard case .pipeline(let pipeline) = state.view else {
      Issue.record("no pipeline")
      return
    }
    #expect(joined(talk.text).contains("The maps, one after the other: "))
    for index in 1..<pipeline.chain.maps.count {
      #expect(joined(talk.type("")).contains("Map \(index + 1) of \(pipeline.chain.maps.count): "))
    }
    let told = joined(talk.type("cell 1 1 of 2"))
    let walk = try #require(pipeline.chain.walk(to: 1))
    #expect(told.contains("Row 1, column 1") || told.contains("row 1, column 1"))
    #expect(
      told.contains("t reads: ")
        && told.contains("= \(Int(walk.result.values[0]))".replacing("-", with: "−")))
    #expect(talk.type("cell 99 1 of 2").contains("rows"))
    #expect(talk.type("cell 1 1 of nothing").contains("There is no map"))
    #expect(talk.type("cell one").contains("Type cell 2 3"))
    #expect(!talk.type("behind").isEmpty && !talk.type("close").isEmpty)
    #expect(talk.type("behind").contains("Open a cell first"))
  }

  // MARK: - All of them

  /// Every view of every stage that ships is told to its end, within the line, without a picture made of letters.
  @Test(arguments: ViewKind.allCases, [false, true]) func everyViewOfEveryStage(view: ViewKind, isASCII: Bool)
    throws
  {
    for spec in Shipped.course.lessons.flatMap(\.pages).compactMap(\.stage) where view.suits(spec.layer.kind)
    {
      var spec = spec
      spec.predictFrom = nil
      var talk = try talk(view, spec, isASCII: isASCII)
      talk.type("all")
      for line in talk.heard {
        #expect(TextWidth.of(line) <= 80 || line.hasPrefix("  "), "\(line)")
        #expect(!line.contains { "┌┃━░▄▀«»".contains($0) }, "\(line)")
        if isASCII { #expect(line.utf8.allSatisfy { $0 < 0x80 && $0 >= 0x20 }, "\(line)") }
      }
      let steps = talk.text.matches(of: /Step \d+ of \d+|Map \d+ of \d+/).count
      let stage = try #require(talk.mode.state.stage)
      if stage.view.kind == view, view != .shapes { #expect(steps >= stage.count) }
    }
  }

  @Test func goingToAViewTellsAllOfIt() throws {
    var talk = Talk(Sample.course(of: [try Sample.stage()]))
    for view in ViewKind.allCases where view != .walk {
      #expect(talk.type("view \(view.rawValue)").contains("On the stage: "), "\(view)")
      #expect(Talk.joined(talk.type("help")).contains("view NAME"))
    }
    #expect(talk.type("view walk").contains("The map, 4×4:"))
  }

  // MARK: - Edits

  @Test func cellsWeightsAndFiltersAreTyped() throws {
    var talk = Talk(Sample.course(of: [try Sample.stage()]))
    #expect(talk.type("set 1 1 8").contains("8  2  0  0"))
    #expect(talk.mode.state.stage?.walk.input[0, 0, 0] == 8 && talk.mode.state.stage?.editor == nil)
    #expect(talk.type("set 9 1 8").contains("There are 4 rows"))
    #expect(talk.type("set 1 1").contains("ROW COLUMN NUMBER"))
    #expect(talk.type("filter sharpen").contains("op conv"))
    #expect(talk.type("weight 1 1 2").contains("op conv"))
    talk.type("op conv")
    #expect(talk.type("filter sobel x").contains("−2  0  2") || talk.text.contains("−2   0   2"))
    #expect(talk.mode.state.stage?.walk.layer.filters?.values == ClassicFilter.sobelX.weights.flatMap { $0 })
    talk.type("weight 2 2 -7.5")
    #expect(talk.mode.state.stage?.walk.layer.filters?.values[4] == -7.5)
    #expect(talk.type("filter dance").contains("box blur"))
    talk.type("reset")
    #expect(talk.mode.state.stage?.isChanged == false)
  }

  /// Names out of files and lessons steer nothing, in any view.
  @Test(arguments: ViewKind.allCases) func hostileNames(view: ViewKind) throws {
    var spec = try Sample.stage()
    spec.view = view
    spec.inputName = "\u{1B}[2J\u{7}\n\u{202E}name"
    spec.variants = [
      StageVariant(
        name: "\u{1B}]0;x\u{7}\r", parts: [.stride],
        layer: .max.with(Window(poolSize: Extent(2), stride: Extent(1))))
    ]
    var talk = Talk(Sample.course(of: [spec]))
    talk.type("all", "help", "map", "cell 1 1 of \u{1B}[1m", "compare \u{1B}", "view \u{1B}", "\u{1B}[31m")
    for line in talk.heard {
      let steers = line.unicodeScalars.contains { $0.steers }
      #expect(!steers, "\(line)")
    }
  }

  /// A map of one's own ends where it ends.
  @Test func exploring() throws {
    let lesson = Lesson.exploring(try FeatureMap(rows: Sample.m4), called: "odd\u{1B}[1m\n.csv")
    var talk = Talk(Course(title: "map", lessons: [lesson]))
    talk.rest()
    #expect(talk.mode.isDone && talk.text.contains("Step 4 of 4."))
    #expect(talk.heard.allSatisfy { line in line.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
    var other = Talk(Course(title: "map", lessons: [lesson]))
    other.type("all")
    #expect(other.type("").contains("That was the last step."))
    #expect(other.type("next").contains("That was the last step."))
    #expect(other.type("quit").isEmpty && other.mode.isDone)
  }
}
