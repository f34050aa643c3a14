import Escaping
import Foundation
import Kernels
import Testing
import AppCore

@testable import Export

@Suite struct WalkJSONTests {
  /// Everything in it reads back as what the walk says, bit for bit.
  @Test(arguments: NamedStage.all) func readsBack(named: NamedStage) throws {
    let walk = named.stage.walk
    let data = Data(try WalkJSON.text(named.stage).utf8)
    let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(try Self.values(file["input"]).elementsEqual(walk.input.values) { $0.isIdentical(to: $1) })
    #expect(try Self.values(file["result"]).elementsEqual(walk.result.values) { $0.isIdentical(to: $1) })
    let steps = try #require(file["steps"] as? [[String: Any]])
    #expect(steps.count == walk.count)
    for (index, step) in steps.enumerated() { try check(step, walk.step(index), walk) }
  }

  private func check(_ step: [String: Any], _ wanted: WalkStep, _ walk: Walkthrough) throws {
    #expect(try Self.values(step["terms"]).elementsEqual(wanted.terms) { $0.isIdentical(to: $1) })
    #expect(try Self.values([step["result"]])[0].isIdentical(to: wanted.kernel))
    #expect(try Self.values([step["reference"]])[0].isIdentical(to: wanted.result))
    #expect(step["divisor"] as? Int == wanted.divisor)
    #expect(step["channel"] as? Int == wanted.channel)
    let box = wanted.box
    #expect(try Self.values(step["weights"]) == wanted.weights)
    #expect(step["bias"] as? Float == wanted.bias)
    let window = try #require(step["window"] as? [String: Any])
    #expect(window["row"] as? Int == box.row && window["width"] as? Int == box.width)
    let cells = try #require(window["cells"] as? [[String: Any]])
    #expect(cells.count == wanted.cells.count)
    #expect(cells.count { $0["ground"] as? String == "map" } == wanted.cells.count { $0.ground == .real })
    let winner = step["winner"] as? [String: Any]
    #expect(
      winner?["row"] as? Int == wanted.winner?.row && winner?["column"] as? Int == wanted.winner?.column)
  }

  /// The numbers in nested arrays, those that JSON has no word for as strings.
  static func values(_ value: Any?) throws -> [Float] {
    switch value {
    case let list as [Any?]: return try list.flatMap(values)
    case let text as String:
      return [try #require(["nan": Float.nan, "inf": .infinity, "-inf": -.infinity][text])]
    default: return [try #require(value as? NSNumber).floatValue]
    }
  }

  /// Whatever a map is called, it is called so in the file; controls are written out.
  @Test func anyTextReadsBack() throws {
    for value in (0...0x2FF) as ClosedRange<UInt32> {
      let text = "a" + String(Unicode.Scalar(value).map(Character.init) ?? " ") + "b"
      let json = try JSONText.of([text])
      #expect(json.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
      let back = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
      #expect(back?.first?.unicodeScalars.elementsEqual(text.unicodeScalars) == true, "\(value)")
    }
  }
}
