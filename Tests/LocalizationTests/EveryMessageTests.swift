import Foundation
import Testing

@testable import Localization

/// What holds for every message in every language.
@Suite struct EveryMessageTests {
  /// The enums are the list of messages; a message without a sample would be left out of all the other tests.
  @Test func samplesLackNoMessage() throws {
    let sampled = Set(Phrase.samples.map(Self.name))
    let declared = try Self.declaredMessages()
    #expect(declared.count > 700)
    #expect(declared.subtracting(sampled).sorted() == [])
    #expect(sampled.subtracting(declared).sorted() == [])
  }

  @Test(arguments: Language.allCases) func noTextIsEmpty(language: Language) {
    let empty = Phrase.samples.filter { $0[language].isEmpty }.map(Self.name)
    #expect(empty.allSatisfy { language != .english && $0 == "MarkMessage.sentenceGap" }, "\(empty)")
  }

  /// Numbers, names and phrases in a message are in its text, in each language.
  @Test(arguments: Language.allCases) func factsAreTold(language: Language) {
    var untold: [String: Set<String>] = [:]
    for phrase in Phrase.samples {
      let facts = String(describing: phrase).matches(of: /\b[0-9]{2}\b|\b[ps][0-9]\b/).map {
        String($0.output)
      }
      let missing = facts.filter { !phrase[language].contains($0) }
      if !missing.isEmpty { untold[Self.name(phrase), default: []].formUnion(missing) }
    }
    #expect(untold == Self.leftOut[language] ?? [:])
  }

  /// Facts that a language does not need in a message, or says in words.
  private static let leftOut: [Language: [String: Set<String>]] = [
    .english: [
      "GradientTaskMessage.undivided": ["34"], "LayerMessage.choice": ["p1", "p2", "s3"],
      "PoolMistakeMessage.forgotRoot": ["34"], "ShiftMessage.stay": ["12"],
      "ShiftMessage.stayBriefly": ["12"], "StatsMessage.name": ["p1"],
    ],
    .chinese: [
      "DifferenceMessage.divisors": ["s2"], "GradientTaskMessage.undivided": ["34"],
      "LayerMessage.choice": ["s0"], "ShiftMessage.stay": ["12"], "ShiftMessage.stayBriefly": ["12"],
    ],
  ]

  @Test func noLanguageBorrowsFromAnother() {
    for phrase in Phrase.samples {
      let (english, chinese) = (phrase[.english], phrase[.chinese])
      #expect(!english.unicodeScalars.contains(where: Self.isChinese), "\(english)")
      let isOwn = chinese.unicodeScalars.contains(where: Self.isChinese)
      #expect(isOwn || Self.sameInBoth.contains(Self.name(phrase)), "\(Self.name(phrase)): \(chinese)")
    }
  }

  /// Names and formulas, which are the same in all languages.
  private static let sameInBoth: Set<String> = [
    "ClassicFilterMessage.sobelX", "ClassicFilterMessage.sobelY", "ConceptMessage.topic",
    "MarkMessage.sentenceGap", "OperationMessage.leakyReLU", "OperationMessage.shortLeaky",
    "OutputMessage.sized", "SettingsLineMessage.named", "SettingsLineMessage.power",
  ]

  /// Characters beyond ASCII are among those for which screens without them have ASCII.
  @Test func plainLanguagesNeedOnlyASCII() {
    for language in Language.allCases where language.isWrittenInASCII {
      for phrase in Phrase.samples {
        let others = phrase[language].filter { !$0.isASCII && !"←→↵⇥×−–∞·⌊⌋⌈⌉≤≥≠√²✓°".contains($0) }
        #expect(others == "", "\(phrase[language])")
      }
    }
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    (0x3000...0x9FFF).contains(scalar.value) || (0xFF00...0xFFEF).contains(scalar.value)
  }

  /// "StageMessage.channel".
  private static func name(_ phrase: Phrase) -> String {
    let found = String(describing: phrase).firstMatch(of: /(\w+Message)\.(\w+)/)
    return found.map { "\($0.output.1).\($0.output.2)" } ?? ""
  }

  private static func declaredMessages() throws -> Set<String> {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/Localization/Messages")
    var names: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      var message = ""
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        if let found = line.firstMatch(of: /^public enum (\w+)/) { message = String(found.output.1) }
        guard let found = line.firstMatch(of: /^  case (.*)/) else { continue }
        let cases = found.output.1.contains("(") ? [found.output.1] : found.output.1.split(separator: ",")
        for each in cases { names.insert("\(message)." + each.drop { $0 == " " }.prefix { $0 != "(" }) }
      }
    }
    return names
  }
}
