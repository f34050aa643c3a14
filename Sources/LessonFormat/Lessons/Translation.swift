/// A lesson and its original in another language. Both must have the same pages, stages and questions.
public struct Translation: Sendable {
  public let original: Lesson
  public let lesson: Lesson

  public init(_ lesson: Lesson, of original: Lesson) {
    (self.lesson, self.original) = (lesson, original)
  }

  /// Differences that keep it from replacing the original.
  public var differences: [Diagnostic] {
    var mistakes: [Diagnostic] = []
    if lesson.id != original.id {
      mistakes.append(
        lesson.diagnostic(
          "the id is '\(Suggestion.clipped(lesson.id))', that of the original is '\(original.id)'",
          at: lesson.positions.id, help: "progress is kept under it, whatever the language"))
    }
    if lesson.needs != original.needs {
      mistakes.append(
        lesson.diagnostic(
          "needs differs from the original", at: lesson.positions.needs.first ?? lesson.positions.id,
          help: "needs: [\(original.needs.joined(separator: ", "))]"))
    }
    return mistakes + pages
  }

  /// A warning to the author that the original has changed since.
  public var staleness: [Diagnostic] {
    guard let version = original.version, lesson.translates != version else { return [] }
    return [
      lesson.diagnostic(
        lesson.translates == nil
          ? "a translation says which version of the original it is made from"
          : "the original has changed since this was translated",
        at: lesson.positions.translates ?? lesson.positions.id,
        help: "once both say the same, write translates: \(version)")
    ]
  }

  /// The mistake of a translation without its original beside it.
  public static func orphan(_ lesson: Lesson) -> Diagnostic? {
    guard lesson.translates != nil, let place = lesson.positions.translates else { return nil }
    let name = lesson.file.split(separator: "/").last.map(String.init) ?? lesson.file
    let original = TranslationName.parts(of: name)?.original
    return lesson.diagnostic(
      "this is marked as a translation, but "
        + (original.map { "there is no \($0) beside it" } ?? "has no language in its name"),
      at: place, help: "01-relu.zh.md is the translation of 01-relu.md into zh")
  }

  private var pages: [Diagnostic] {
    let (own, theirs) = (lesson.pages, original.pages)
    guard own.count == theirs.count else {
      let line = own[min(theirs.count, own.count - 1)].line
      return [
        lesson.diagnostic(
          "there are \(own.count) pages, in the original \(theirs.count)", atLine: line,
          help: "each page of the original becomes one page")
      ]
    }
    return zip(own, theirs).flatMap { page($0, like: $1) }
  }

  private func page(_ page: Page, like other: Page) -> [Diagnostic] {
    var mistakes: [Diagnostic] = []
    if page.stage.map(Self.nameless) != other.stage.map(Self.nameless) {
      mistakes.append(
        lesson.diagnostic(
          "this page does not have the stage of the original", atLine: page.line,
          help: "copy the stage from line \(other.line) on, and its map"))
    }
    guard page.questions.count == other.questions.count else {
      return mistakes + [
        lesson.diagnostic(
          "this page asks \(page.questions.count) questions, that of the original \(other.questions.count)",
          atLine: page.line, help: "its page starts on line \(other.line)")
      ]
    }
    return mistakes + zip(page.questions, other.questions).compactMap(question)
  }

  /// The stage without the names of its maps, which a translation may change.
  private static func nameless(_ stage: StageSpec) -> StageSpec {
    var stage = stage
    stage.inputName = ""
    return stage
  }

  private func question(_ question: QuestionSpec, like other: QuestionSpec) -> Diagnostic? {
    let hasHints = question.hints.count == other.hints.count
    guard !asksTheSame(question.kind, other.kind) || !hasHints else { return nil }
    return lesson.diagnostic(
      hasHints
        ? "this is not the question of the original"
        : "this question has \(question.hints.count) hints, in the original \(other.hints.count)",
      atLine: question.line, help: "compare it with line \(other.line) there: stage, cell, ids, correct")
  }

  private func asksTheSame(_ kind: QuestionSpec.Kind, _ other: QuestionSpec.Kind) -> Bool {
    switch (kind, other) {
    case (
      .cell(let stage, let channel, let row, let column),
      .cell(let otherStage, let otherChannel, let otherRow, let otherColumn)
    ):
      Self.nameless(stage) == Self.nameless(otherStage)
        && (channel, row, column) == (otherChannel, otherRow, otherColumn)
    case (.choice(_, let choices), .choice(_, let others)):
      choices.map(\.id) == others.map(\.id) && choices.map(\.isCorrect) == others.map(\.isCorrect)
    default: false
    }
  }
}

extension Lesson {
  /// Eight hexadecimal digits of a hash of the file's text.
  public var version: String? {
    guard let bytes = positions.text?.bytes else { return nil }
    // FNV-1a: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
    let hash = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let digits = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

/// How the files of a lesson are named: `01-relu.md`, in another language `01-relu.zh.md`.
public enum TranslationName {
  /// The original's name and the language; `nil` for a name without a language.
  public static func parts(of name: String) -> (original: String, language: String)? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[parts.count - 1] == "md", isLanguage(parts[parts.count - 2]) else {
      return nil
    }
    return (parts.dropLast(2).joined(separator: ".") + ".md", String(parts[parts.count - 2]))
  }

  /// `zh`, `pt-BR`, `zh-Hans`.
  private static func isLanguage(_ tag: Substring) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(isSmall) else {
      return false
    }
    return parts.count == 1
      || parts.count == 2 && (2...4).contains(parts[1].count) && parts[1].allSatisfy(isLetter)
  }

  private static func isSmall(_ character: Character) -> Bool { ("a"..."z").contains(character) }
  private static func isLetter(_ character: Character) -> Bool {
    isSmall(character) || ("A"..."Z").contains(character)
  }

  /// The languages that a locale such as zh_CN.UTF-8 or a tag such as zh-CN asks for, best first; empty for C
  /// and POSIX.
  public static func languages(in locale: String) -> [String] {
    let tag = locale.prefix { $0 != "." && $0 != "@" }.map { $0 == "_" ? "-" : $0 }
    guard !["C", "POSIX"].contains(String(tag)), isLanguage(Substring(String(tag))) else { return [] }
    let language = tag.prefix { $0 != "-" }
    return tag.count == language.count ? [String(tag)] : [String(tag), String(language)]
  }
}
