import LessonFormat
import Kernels
import Playing
import Screen
import Testing

@testable import AppCore
@testable import Views

@Suite struct TermsViewTests {
  private func terms(
    _ layer: Layer, _ rows: [[Float]] = Sample.m4, step: Int = 0, poolSize: Int = 2, stride: Int = 2,
    edge: EdgeRule = .drop, pad: Int = 0
  ) throws -> TermsView {
    var stage = try StageState(
      try Sample.stage(
        rows, layer, poolSize: poolSize, stride: stride, edge: edge, padding: Padding(all: pad)))
    stage.go(to: step)
    return TermsView(stage, RenderStyle())
  }

  private func text(_ terms: TermsView, limit: Int = 60) -> String {
    terms.equation(limit: limit).runs.map(\.text).joined()
  }

  private let average = Layer.average(countIncludePad: false)

  @Test func operations() throws {
    #expect(text(try terms(.max)) == "max(3, 2, 0, «7») = «7»")
    #expect(text(try terms(.sum)) == "3 + 2 + 0 + 7 = «12»")
    #expect(text(try terms(average)) == "(3 + 2 + 0 + 7) / 4 = «3»")
    #expect(text(try terms(.globalAverage, [[1, 2], [3, 4]])) == "(1 + 2 + 3 + 4) / 4 = «2.5»")
    #expect(text(try terms(.globalMax, [[1, 2], [3, 4]])) == "max(1, 2, 3, «4») = «4»")
  }

  @Test func powers() throws {
    let rows: [[Float]] = [[3, -4]]
    #expect(text(try terms(.lp(p: 1), rows, poolSize: 1, stride: 1)) == "3 = «3»")
    let pair = { (p: Int) in
      var stage = try StageState(
        StageSpec(
          input: try Sample.map(rows), inputName: "pair",
          layer: .lp(p: p).with(Window(poolSize: Extent(1, 2)))))
      stage.go(to: 0)
      return TermsView(stage, RenderStyle())
    }
    #expect(text(try pair(1)) == "3 + |−4| = «7»")
    #expect(text(try pair(2)) == "√(3² + |−4|²) = «5»")
    #expect(text(try pair(3)) == "(3^3 + |−4|^3)^(1/3) ≈ «4.4979»")
    #expect(try pair(2).remark(limit: 60) == "p = 2: the root of the sum of squares")
  }

  @Test func adaptiveBoxes() throws {
    let average = try terms(.adaptiveAverage(output: Extent(3)), Sample.m5, step: 4)
    #expect(text(average) == "(1 + 1 + 1 + 0 + 1 + 2 + 4 + 2 + 1) / 9 ≈ «1.4444»")
    #expect(average.remark(limit: 60) == "rows 2–4, columns 2–4: divided by its own 9 cells")
    #expect(average.remark(limit: 30) == "rows 2–4, columns 2–4: by 9")
    let largest = try terms(.adaptiveMax(output: Extent(5)), Sample.m5, step: 7)
    #expect(text(largest) == "max(«1») = «1»")
    #expect(largest.remark(limit: 60) == "this box: row 2, column 3")
    let tied = try terms(.adaptiveMax(output: Extent(3)), Sample.m5)
    #expect(tied.remark(limit: 60) == "rows 1–2, columns 1–2; a tie: the first wins")
  }

  private func convolution(_ bias: [Float]? = nil, pad: Int = 0, step: Int = 0) throws -> TermsView {
    let filters = try Filters(
      count: 1, channels: 1, height: 2, width: 2, values: [1, 0, -2, 1], bias: bias)
    return try terms(
      .convolution(filters), [[3, 2, 0], [-1, 7, 1], [0, 0, 0]], step: step, stride: 1, pad: pad)
  }

  @Test func convolutionsWeighEveryValue() throws {
    let plain = try convolution()
    #expect(text(plain) == "3·1 + 2·0 + (−1)·(−2) + 7·1 = «12»")
    #expect(plain.remark(limit: 60) == "value × weight, added up; not flipped")
    #expect(text(plain, limit: 33) == "3·1 + (−1)·(−2) + 7·1 = «12»")
    #expect(plain.remark(limit: 60, under: 33) == "value × weight, added up, 0s left out")
    #expect(text(plain, limit: 20) == "3·1 + … = «12»")
    #expect(text(try convolution([-1])) == "3·1 + 2·0 + (−1)·(−2) + 7·1 + bias −1 = «11»")
  }

  @Test func padsAddNothingToAConvolution() throws {
    let corner = try convolution(pad: 1)
    #expect(text(corner) == "3·1 = «3»")
    #expect(corner.remark(limit: 60) == "3 of 4 cells lie off the map and add nothing")
    #expect(corner.remark(limit: 30) == "3 of 4 cells are off the map")
  }

  /// No weight but 0: there is nothing to leave out.
  @Test func aConvolutionOfZerosStillShowsItsTerms() throws {
    let filters = try Filters(count: 1, channels: 1, height: 1, width: 2, values: [0, 0])
    #expect(text(try terms(.convolution(filters), [[3, 2]], stride: 1)) == "3·0 + 2·0 = «0»")
  }

  @Test func asciiProducts() throws {
    let terms = try convolution()
    let ascii = TermsView(terms.walk, terms.step, RenderStyle(isASCII: true))
    #expect(text(ascii) == "3*1 + 2*0 + (-1)*(-2) + 7*1 = <12>")
  }

  @Test func activations() throws {
    let rows: [[Float]] = [[2, -4]]
    #expect(text(try terms(.relu, rows)) == "max(0, 2) = «2»")
    #expect(text(try terms(.relu, rows, step: 1)) == "max(0, −4) = «0»")
    #expect(text(try terms(.leakyReLU(slope: 0.01), rows)) == "2 = «2»")
    #expect(text(try terms(.prelu(slopes: [0.25]), rows, step: 1)) == "0.25 · (−4) = «−1»")
    #expect(try terms(.relu, rows).remark(limit: 60) == "above 0: kept as it is")
    #expect(try terms(.relu, rows, step: 1).remark(limit: 60) == "not above 0: becomes 0")
    #expect(
      try terms(.leakyReLU(slope: 0.5), rows, step: 1).remark(limit: 60) == "not above 0: times the slope")
  }

  @Test func roundedNumbersSaySo() throws {
    #expect(text(try terms(average, [[1, 0], [0, 0]], poolSize: 2)) == "(1 + 0 + 0 + 0) / 4 = «0.25»")
    #expect(text(try terms(.globalAverage, [[1, 0, 0]])) == "(1 + 0 + 0) / 3 ≈ «0.3333»")
  }

  @Test func divisors() throws {
    #expect(try terms(average).remark(limit: 60) == "divided by the 4 cells of the box")
    let corner = try terms(average, Sample.m5, step: 8, edge: .overhang)
    #expect(text(corner) == "1 / 1 = «1»")
    #expect(corner.remark(limit: 60) == "divided by the one real cell, not by 4")
    let edge = try terms(average, Sample.m5, step: 2, edge: .overhang)
    #expect(text(edge) == "(0 + 0) / 2 = «0»")
    #expect(edge.remark(limit: 60) == "divided by the 2 real cells, not by 4")
    #expect(edge.remark(limit: 36) == "by the 2 real cells, not by 4")
    let padded = try terms(.average(countIncludePad: true), poolSize: 3, pad: 1)
    #expect(padded.remark(limit: 60) == "divided by 9: 4 real cells and 5 pads")
    #expect(padded.remark(limit: 20) == "4 real, 5 pads")
    let counted = try terms(.average(countIncludePad: true), Sample.m5, step: 8, edge: .overhang)
    #expect(counted.remark(limit: 60) == "divided by the one real cell, not by 4")
  }

  @Test func cellsOffTheMap() throws {
    let hanging = try terms(.max, Sample.m5, step: 2, edge: .overhang)
    #expect(hanging.remark(limit: 60) == "2 of 4 cells lie off the map: −∞, so they never win")
    #expect(hanging.remark(limit: 40) == "2 of 4 cells off the map never win")
    #expect(hanging.remark(limit: 5) == "")
    let sum = try terms(.sum, Sample.m5, step: 2, edge: .overhang)
    #expect(sum.remark(limit: 60) == "2 of 4 cells lie off the map and add nothing")
  }

  @Test func ties() throws {
    #expect(try terms(.max, step: 3).remark(limit: 60) == "a tie: the first wins, row 3, column 3")
    #expect(text(try terms(.max, step: 3)) == "max(«3», 0, 2, 3) = «3»")
    #expect(try terms(.max).remark(limit: 60) == "")
  }

  @Test func notANumber() throws {
    let rows: [[Float]] = [[1, .nan], [2, 3]]
    #expect(text(try terms(.max, rows)) == "max(1, «NaN», 2, 3) = «NaN»")
    #expect(try terms(.max, rows).remark(limit: 60) == "NaN wins over every number, as in PyTorch")
    #expect(try terms(.sum, rows).remark(limit: 60) == "one NaN makes the result NaN")
  }

  @Test func sumsThatAreTooLongAreCut() throws {
    let global = try terms(.globalAverage)
    for limit in 20...80 {
      let cut = text(global, limit: limit)
      #expect(cut.count <= limit)
      #expect(cut.hasSuffix(") / 16 = «2.5»"))
      #expect(cut.contains("…") == (limit < text(global, limit: 200).count))
    }
  }

  /// What is pasted into an answer stays on its line, and shows in ASCII too.
  @Test(arguments: [(false, "1␊2_"), (true, "1?2_")]) func anAnswerOfTwoLines(isASCII: Bool, shown: String)
    throws
  {
    var player = Player(
      State(course: try Sample.course(), motion: false), look: RenderStyle(isASCII: isASCII))
    for command in [Command.openLesson(0), .predict, .forward] { player.send(.command(command)) }
    player.paste("1\n2")
    let canvas = player.frame.canvas
    #expect(canvas.description.contains(shown), "\(canvas)")
    #expect(!isASCII || canvas.cells.allSatisfy { $0.character.isASCII })
  }

  private func inked(_ state: State, _ style: Style) -> String {
    let canvas = render(state, size: Size(columns: 80, rows: 24), look: RenderStyle()).canvas
    return String(canvas.cells.filter { $0.style == style }.map(\.character))
  }

  /// What the learner said stands under the terms, and why it is wrong where that shows, until results are simply shown.
  @Test(arguments: [
    ("3", Style(.good, .bold), "right"), ("8", Style(.bad, .bold), "you said 8"),
    ("4", Style(.bad, .bold), "4 is the sum"),
  ]) func whatWasSaidIsShown(said: String, style: Style, words: String) throws {
    var state = State(course: Sample.course(of: [try Sample.stage()]), motion: false)
    state.send(.openLesson(0), .predict, .forward)
    state.type(text: said)
    #expect(!inked(state, style).contains(words))
    state.send(.answer)
    #expect(inked(state, style).contains(words), "\(inked(state, style))")
    state.send(.predict)
    #expect(!inked(state, style).contains(words))
  }
}
