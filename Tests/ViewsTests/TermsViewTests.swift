import Kernels
import Playing
import Testing

@testable import Tutor
@testable import Views

@Suite struct TermsViewTests {
  private func terms(
    _ layer: Layer, _ rows: [[Float]] = Sample.m4, step: Int = 0, pool: Int = 2, stride: Int = 2,
    edge: EdgeRule = .drop, pad: Int = 0
  ) throws -> TermsView {
    var stage = try StageState(
      try Sample.stage(rows, layer, pool: pool, stride: stride, edge: edge, padding: Padding(all: pad)))
    stage.go(to: step)
    return TermsView(stage, Look())
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

  @Test func activations() throws {
    let rows: [[Float]] = [[2, -4]]
    #expect(text(try terms(.relu, rows)) == "max(0, 2) = «2»")
    #expect(text(try terms(.relu, rows, step: 1)) == "max(0, −4) = «0»")
    #expect(text(try terms(.leakyReLU(slope: 0.01), rows)) == "2 = «2»")
    #expect(text(try terms(.prelu(slopes: [0.25]), rows, step: 1)) == "0.25 × −4 = «−1»")
    #expect(try terms(.relu, rows).remark(limit: 60) == "above 0: kept as it is")
    #expect(try terms(.relu, rows, step: 1).remark(limit: 60) == "not above 0: becomes 0")
    #expect(
      try terms(.leakyReLU(slope: 0.5), rows, step: 1).remark(limit: 60) == "not above 0: times the slope")
  }

  @Test func roundedNumbersSaySo() throws {
    #expect(text(try terms(average, [[1, 0], [0, 0]], pool: 2)) == "(1 + 0 + 0 + 0) / 4 = «0.25»")
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
    let padded = try terms(.average(countIncludePad: true), pool: 3, pad: 1)
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
    #expect(try terms(.max, step: 3).remark(limit: 60) == "a tie: the first counts, row 3, column 3")
    #expect(text(try terms(.max, step: 3)) == "max(«3», 0, 2, 3) = «3»")
    #expect(try terms(.max).remark(limit: 60) == "")
  }

  @Test func notANumber() throws {
    let rows: [[Float]] = [[1, .nan], [2, 3]]
    #expect(text(try terms(.max, rows)) == "max(1, «NaN», 2, 3) = «NaN»")
    #expect(try terms(.max, rows).remark(limit: 60) == "NaN wins over every number, as in PyTorch")
    #expect(try terms(.sum, rows).remark(limit: 60) == "whatever NaN touches becomes NaN")
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
}
