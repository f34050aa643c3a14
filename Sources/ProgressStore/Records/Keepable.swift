import Quiz

/// Values limited to what an export can hold and an import accepts, whatever the clock says and whatever a
/// lesson holds.
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
  /// More bytes than any name or answer takes. A line with three texts of this length, every byte escaped,
  /// can still be imported.
  static let keptBytes = 1 << 18

  /// Cut to that length, and NUL replaced: SQLite would end the text there and lose the rest.
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
