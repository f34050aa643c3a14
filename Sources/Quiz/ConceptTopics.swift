import LessonFormat
import Localization

/// Titles of concepts, and the lessons that teach them.
extension Concept {
  /// Such as "which cell wins"; for the questions of a lesson, with its title if it is among `lessons`, else its id.
  public func title(among lessons: [Lesson] = []) -> Phrase {
    if let id = authoredLesson {
      return .concept(.questions(ofLesson: lessons.first { $0.id == id }?.title ?? id))
    }
    return Self.entries.first { $0.concept == self }?.title ?? Phrase.verbatim(rawValue)
  }

  /// The id of the lesson to read again. A concept that no lesson teaches yet has the lesson that leads to it.
  public var lesson: String? {
    authoredLesson ?? Self.entries.first { $0.concept == self }?.lesson
  }

  /// The lesson whose authored questions this is.
  public var authoredLesson: String? {
    rawValue.hasPrefix("lesson.") ? String(rawValue.dropFirst("lesson.".count)) : nil
  }

  /// The concepts to ask about after a lesson, in teaching order.
  public static func taught(inLesson id: String) -> [Concept] {
    generated.filter { concept in
      entries.contains { $0.concept == concept && ($0.lesson == id || $0.alsoIn.contains(id)) }
    }
  }

  /// The concepts that a topic stands for, in teaching order. A topic is a concept ("value.max", "size"), a lesson's id,
  /// or a word such as "max", "padding" or "keras"; case and "-" or "_" do not matter. Empty for an unknown word.
  public static func matching(_ topic: String) -> [Concept] {
    let topic = folded(topic)
    guard !topic.isEmpty else { return [] }
    let exact = generated.filter { folded($0.rawValue) == topic }
    if !exact.isEmpty { return exact }
    return generated.filter { concept in
      entries.contains { $0.concept == concept && $0.answers(to: topic) }
    }
  }

  /// Every word that `matching` knows, sorted: for help and for suggestions.
  public static var topics: [String] {
    Set(entries.flatMap { [$0.lesson] + $0.alsoIn + $0.words }).sorted()
  }

  private static func folded(_ text: String) -> String {
    String(text.lowercased().map { $0 == "_" || $0.isWhitespace ? "-" : $0 })
  }
}

extension Concept {
  fileprivate struct Entry {
    let concept: Concept
    let title: Phrase
    let lesson: String
    let alsoIn: [String]
    let words: [String]

    init(_ concept: Concept, _ title: Phrase, _ lesson: String, also: [String] = [], _ words: [String]) {
      self.concept = concept
      self.title = title
      self.lesson = lesson
      alsoIn = also
      self.words = words
    }

    func answers(to topic: String) -> Bool {
      lesson == topic || alsoIn.contains(topic) || words.contains(topic)
        || concept.rawValue.hasPrefix(topic + ".") || concept.rawValue.hasSuffix("." + topic)
    }
  }

  fileprivate static let entries: [Entry] = [
    Entry(
      .convolutionValue, .concept(.convolutionValue), "convolution",
      also: ["layers", "rectified-picture"], ["conv", "filter", "detector", "value"]),
    Entry(
      .reluValue, .concept(.reluValue), "relu", also: ["rectified-picture"],
      ["activation", "leaky-relu", "value"]),
    Entry(
      .maxValue, .concept(.maxValue), "max-pooling", also: ["layers"],
      ["max", "pooling", "maximum", "value"]),
    Entry(
      .winner, .concept(.winner), "max-pooling", also: ["backwards"],
      ["winner", "max", "tie", "ties", "argmax"]),
    Entry(
      .averageValue, .concept(.averageValue), "average-and-sum",
      ["average", "mean", "avg", "pooling", "value"]),
    Entry(.sumValue, .concept(.sumValue), "average-and-sum", ["sum", "pooling", "value"]),
    Entry(
      .sizeDrop, .concept(.sizeDrop), "output-size",
      also: ["pool-size-and-stride", "off-the-edge", "what-else"],
      ["size", "shape", "drop", "valid", "stride"]),
    Entry(
      .sizeOverhang, .concept(.sizeOverhang), "off-the-edge",
      ["size", "shape", "overhang", "ceil", "ceil-mode", "edge", "edges"]),
    Entry(
      .realCells, .concept(.realCells), "off-the-edge", also: ["padding"],
      ["real", "overhang", "edge", "edges"]),
    Entry(
      .divisor, .concept(.divisor), "off-the-edge", also: ["average-and-sum", "padding"],
      ["divisor", "average", "edge", "edges", "count-include-pad"]),
    Entry(
      .sizeSame, .concept(.sizeSame), "padding",
      ["size", "shape", "same", "edge", "edges"]),
    Entry(
      .sizePadded, .concept(.sizePadded), "padding", also: ["what-else"],
      ["size", "shape", "padded", "edge", "edges"]),
    Entry(
      .code, .concept(.code), "pool-size-and-stride",
      also: ["off-the-edge", "padding", "global-pooling"],
      ["code", "keras", "pytorch", "torch", "framework", "global"]),
    Entry(
      .settings, .concept(.settings), "pool-size-and-stride",
      also: ["average-and-sum", "what-else"], ["settings", "stride", "pool-size"]),
    Entry(
      .shift, .concept(.shift), "translation", also: ["max-pooling"],
      ["shift", "invariance", "invariant"]),
    Entry(
      .gradient, .concept(.gradient), "backwards",
      also: ["relu", "average-and-sum"], ["gradient", "gradients", "backward", "training"]),
  ]
}
