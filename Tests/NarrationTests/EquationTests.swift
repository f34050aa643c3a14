import Kernels
import Localization
import Narration
import Testing

@Suite struct EquationTests {
  private func equation(_ layer: Layer, _ rows: [[Float]], box: Extent? = nil, at index: Int = 0) throws
    -> Equation
  {
    let window = Window(poolSize: box ?? Extent(rows.count, rows[0].count), stride: Extent(1))
    let walk = try Walkthrough(layer.with(window), on: FeatureMap(rows: rows))
    return Equation(walk.layer, walk.step(index))
  }

  private func text(_ layer: Layer, _ rows: [[Float]], at index: Int = 0) throws -> String {
    try equation(layer, rows, at: index).text[.english]
  }

  @Test func everyFamilyInItsNotation() throws {
    let rows: [[Float]] = [[3, -2], [0, 7]]
    let average = Layer.average(countIncludePad: false)
    #expect(try text(.max, rows) == "max(3, −2, 0, 7) = 7")
    #expect(try text(.sum, rows) == "3 − 2 + 0 + 7 = 8")
    #expect(try text(average, rows) == "(3 − 2 + 0 + 7) / 4 = 2")
    #expect(try text(average, [[1, 0, 0]]) == "(1 + 0 + 0) / 3 ≈ 0.3333")
    #expect(try text(.lp(p: 1), rows) == "3 + |−2| + 0 + 7 = 12")
    #expect(try text(.lp(p: 2), [[3, -4]]) == "√(3² + |−4|²) = 5")
    #expect(try text(.lp(p: 3), [[2]]) == "(2^3)^(1/3) = 2")
    #expect(try text(.relu, rows, at: 1) == "max(0, −2) = 0")
    #expect(try text(.leakyReLU(slope: 0.25), rows, at: 1) == "0.25 · (−2) = −0.5")
    #expect(try text(.leakyReLU(slope: 0.25), rows) == "3 = 3")
    #expect(try text(Layer(.tanh), [[0]]) == "tanh(0) = 0")
  }

  @Test func aConvolutionWeighsEachValueAndAddsItsBias() throws {
    let filters = try Filters(count: 1, channels: 1, height: 1, width: 3, values: [1, 0, -2], bias: [-1])
    let convolution = try equation(.convolution(filters), [[3, 2, -1]])
    #expect(convolution.text[.english] == "3·1 + 2·0 + (−1)·(−2) + bias −1 = 4")
    #expect(convolution.text[.chinese] == "3·1 + 2·0 + (−1)·(−2) + 偏置 −1 = 4")
    #expect(convolution.choices == [[0, 1, 2], [0, 2]])
    #expect(convolution.leftSide([0, 2]).map(\.text).joined() == "3·1 + (−1)·(−2)−1")
  }

  @Test func specialValuesKeepTheirSigns() throws {
    #expect(try text(.sum, [[1, -.infinity]]) == "1 − ∞ = −∞")
    #expect(try text(.sum, [[-1, .nan]]) == "−1 + NaN = NaN")
    #expect(try text(.sum, [[-0.0, -0.0]]) == "−0 − 0 = 0")
    #expect(Equation.sum([]) == "0" && Equation.sum([-2, 3, -0.5]) == "−2 + 3 − 0.5")
  }

  @Test func piecesSayWhatTheyAre() throws {
    let roles = { (equation: Equation) in equation.pieces.map(\.role) }
    #expect(try roles(equation(.max, [[3, 7]])) == [.sign, .term, .sign, .winner, .sign, .sign, .result])
    #expect(try roles(equation(.sum, [[3, 7]])) == [.term, .sign, .term, .sign, .result])
    #expect(
      try roles(equation(.leakyReLU(slope: 0.5), [[-2]])) == [.sign, .times, .term, .sign, .result])
  }

  /// However many terms are shown, what is left out is said.
  @Test(arguments: 0...4) func theFirstTerms(most: Int) throws {
    let sum = try equation(.sum, [[1, -2, 3, 4]])
    let text = sum.leftSide([0, 1, 2, 3], most: most).map(\.text).joined()
    #expect(text == ["…", "1 + …", "1 − 2 + …", "1 − 2 + 3 + …", "1 − 2 + 3 + 4"][most])
  }
}
