import Foundation
import Kernels
import Seeded
import Testing

/// A line of curves.txt, written by `record_curves.py`: x, f(x) and f′(x).
struct RecordedCurve: Sendable {
  let name: String
  let words: [String]

  static func all(_ name: String) throws -> [RecordedCurve] {
    let file = try #require(Bundle.module.url(forResource: "curves", withExtension: "txt"))
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      return words.first == name ? RecordedCurve(name: name, words: Array(words.dropFirst())) : nil
    }
  }

  func single(_ index: Int) throws -> Float {
    Float(bitPattern: try #require(UInt32(words[index], radix: 16)))
  }

  func double(_ index: Int) throws -> Double {
    Double(bitPattern: try #require(UInt64(words[index], radix: 16)))
  }
}

/// The smooth activations against their true values. Computed in double precision and rounded once, they
/// should be the nearest floats, not only within one unit in the last place.
@Suite struct CurveTests {
  private static let kinds = LayerKind.allCases.filter { $0.family == .activation }

  @Test(arguments: kinds) func valuesAreTheNearestFloats(kind: LayerKind) throws {
    let curve = try RecordedCurve.all(kind.rawValue)
    #expect(curve.count > 100)
    for line in curve {
      let (x, y) = (try line.single(0), try line.single(1))
      let result = try Layer(kind).forward(FeatureMap(rows: [[x]])).values[0]
      #expect(result == y, "\(kind.rawValue)(\(x)) is \(y), not \(result)")
    }
  }

  @Test(arguments: kinds) func gradientsAreTheNearestFloats(kind: LayerKind) throws {
    let one = try FeatureMap(rows: [[1]])
    for line in try RecordedCurve.all(kind.rawValue) {
      let (x, slope) = (try line.single(0), try line.single(2))
      let share = try Layer(kind).backward(one, through: FeatureMap(rows: [[x]])).values[0]
      #expect(share == slope, "the slope of \(kind.rawValue) at \(x) is \(slope), not \(share)")
    }
  }

  @Test(arguments: kinds) func nanStaysAndZeroKeepsItsSign(kind: LayerKind) throws {
    let result = try Layer(kind).forward(row([.nan, -0.0])).values
    #expect(result[0].isNaN && (result[1] != 0 || result[1].sign == .minus))
  }

  @Test(arguments: kinds) func walkAndGradientAgreeWithTheirReference(kind: LayerKind) throws {
    var random = SplitMix64(seed: 5)
    let map = FeatureMap.drawn(2, 4, 5, .wide, &random)
    let gradient = FeatureMap.drawn(2, 4, 5, .smooth, &random)
    let walk = try Walkthrough(Layer(kind), on: map)
    #expect(walk.firstDisagreement() == nil)
    #expect(try walk.gradientAgrees(gradient))
    #expect(try Layer(kind).forward(Tensor(shape: [40], values: map.values)).values == walk.result.values)
    let wrong = try row([1])
    #expect(throws: KernelError.self) { try Layer(kind).backward(wrong, through: map) }
  }
}

@Suite struct ElementaryTests {
  private func check(_ name: String, within units: Double, _ function: (Double) -> Double) throws {
    let lines = try RecordedCurve.all("Elementary." + name)
    #expect(lines.count > 50)
    for line in lines {
      let (x, y) = (try line.double(0), try line.double(1))
      #expect(abs(function(x) - y) <= units * y.ulp, "\(name)(\(x)) is \(y), not \(function(x))")
    }
  }

  @Test func nearTheLastBit() throws {
    try check("exp", within: 2, Elementary.exp)
    try check("expMinus1", within: 4, Elementary.expMinus1)
    try check("log", within: 4, Elementary.log)
    try check("tanh", within: 16, Elementary.tanh)
    try check("erfc", within: 2000, Elementary.erfc)
  }

  @Test func atTheEnds() {
    let infinity = Double.infinity
    #expect([-infinity, infinity].map(Elementary.exp) == [0, infinity])
    #expect([-infinity, infinity].map(Elementary.tanh) == [-1, 1])
    #expect([-infinity, infinity].map(Elementary.erfc) == [2, 0])
    #expect(Elementary.log(0) == -infinity && Elementary.log(infinity) == infinity)
    #expect(Elementary.log(-1).isNaN && Elementary.exp(.nan).isNaN && Elementary.erfc(.nan).isNaN)
    #expect(Elementary.tanh(-0.0).sign == .minus && Elementary.expMinus1(-0.0).sign == .minus)
    #expect(Elementary.power(2, 10) == 1024)
    #expect(Elementary.exp(-1000) == 0 && Elementary.exp(1000) == infinity)
  }
}
