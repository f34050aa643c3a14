import LessonFormat
import Localization

/// How an answer was judged.
public enum Judgement: Equatable, Sendable {
  case right
  /// With the mistake that the answer shows, where it shows one.
  case wrong(Mistake?)
  /// Not an answer at all: asked again, at no cost. Says what an answer looks like.
  case unreadable(Phrase)
}

/// A tempting error, and why it is one here.
public struct Mistake: Equatable, Sendable {
  /// What went wrong. Raw values are stable.
  public enum Kind: String, CaseIterable, Sendable {
    // Sizes
    case forgotPlusOne, roundedUp, roundedDown, forgotPads, countedPadOnce, forgotDilation, strideIgnored
    case strideIsPool, sizeUnchanged, boxBehindMap, swappedAxes
    // Values
    case neighbourWindow, otherOperation, zeroAtEdge, largestAbsolute, dividedByBox, dividedBySide,
      countedPads, leftOutPads
    case countedOverhang, otherPads, rowsForChannels
    // ReLU and convolution
    case keptNegative, flippedSign, forgotSlope, cutPositive, flippedFilter, forgotWeights
    // Winners and gradients
    case lastOfTie, placeInBox, notAddedUp, sharedTie, everyCell, wholeToAll, gateIgnored
    // Counting
    case countedAll, countedMissing, oneAxisOnly, invariant, nothingStays, countedChanges, wrappedAround
    // Frameworks and choices
    case defaultStride, otherFramework, otherSettings
  }

  public let kind: Kind
  public let text: [Span]

  public init(_ kind: Kind, _ text: [Span]) {
    self.kind = kind
    self.text = text
  }

  /// Its first sentence, if there is little room: "12 is the sum."
  public var gist: String {
    Language.firstSentence(of: text.map(\.text).joined())
  }
}

/// The answer that a mistake leads to.
struct Misconception: Equatable {
  let answer: Answer
  let kind: Mistake.Kind
  private let text: Phrase

  /// - Parameter text: with `code` and **strong** marked up.
  init(_ kind: Mistake.Kind, _ answer: Answer, _ text: Phrase) {
    (self.answer, self.kind, self.text) = (answer, kind, text)
  }

  func mistake(in language: Language) -> Mistake { Mistake(kind, Span.inline(text[language])) }

  /// The number that the mistake leads to; `nil` if there is none.
  init?(_ kind: Mistake.Kind, number: Float?, _ text: (String) -> Phrase) {
    guard let number else { return nil }
    self.init(kind, .number(Double(number)), text(QuestionText.number(number)))
  }

  init(_ kind: Mistake.Kind, count: Int, _ text: Phrase) { self.init(kind, .number(Double(count)), text) }
}
