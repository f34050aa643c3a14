import Quiz

/// What is kept is such that an export can hold it, and an import takes it again: whatever the clock says, and whatever a lesson
/// holds.
extension Attempt {
  var keepable: Attempt { Attempt(given.keepable, time: Times.bounded(time)) }
}

extension GivenAnswer {
  fileprivate var keepable: GivenAnswer {
    GivenAnswer(
      concept: Concept(rawValue: concept.rawValue.keepable), question: question.keepable,
      answer: answer.keepable, outcome: outcome, hints: hints.boundedCount, isFirstTry: isFirstTry)
  }
}

extension Position {
  var keepable: Position {
    Position(
      lesson: lesson.keepable, stop: stop.boundedCount, step: step.boundedCount,
      finishedAt: finishedAt.map(Times.bounded), time: Times.bounded(time))
  }
}

extension String {
  /// More than any name or answer takes. Three of the longest, with every byte escaped, are a line that an import reads.
  static let keptBytes = 1 << 18

  /// Cut where it is longer than that, and without NUL: SQLite's text ends there, and what comes after is worth more.
  var keepable: String {
    if utf8.count <= Self.keptBytes, !utf8.contains(0) { return self }
    var (text, room) = (String.UnicodeScalarView(), Self.keptBytes)
    for scalar in unicodeScalars {
      let kept: Unicode.Scalar = scalar == "\0" ? "\u{FFFD}" : scalar
      room -= UTF8.width(kept)
      if room < 0 { break }
      text.append(kept)
    }
    return String(text)
  }
}
