/// The terms of a course and where each is taught. No earlier lesson may use them.
struct Glossary {
  private struct Entry {
    /// As shown to the reader.
    let term: String
    let words: [String]
    /// The first lesson that introduces it.
    let lesson: Int
  }

  /// By every form of the term's first word.
  private var entries: [String: [Entry]] = [:]

  init(_ lessons: [Lesson]) {
    var known: Set<[String]> = []
    for (index, lesson) in lessons.enumerated() {
      for term in lesson.terms {
        let words = Word.all(in: term).map(\.text)
        guard let first = words.first, known.insert(words).inserted else { continue }
        for form in words.count == 1 ? Word.forms(of: first) : [first] {
          entries[form, default: []].append(Entry(term: term, words: words, lesson: index))
        }
      }
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// A term in a text: its number of words, and the lesson that will introduce it.
  typealias Found = (term: String, count: Int, lesson: Int)

  /// The terms that start with the word at `position` and are taught after `lesson`.
  func terms(at position: Int, in words: [Word], after lesson: Int) -> [Found] {
    (entries[words[position].text] ?? []).compactMap { entry in
      guard entry.lesson > lesson, position + entry.words.count <= words.count else { return nil }
      let rest = zip(words[position...], entry.words).enumerated().dropFirst()
      let matches = rest.allSatisfy { index, pair in
        let isLast = index == entry.words.count - 1
        return pair.0.isJoined
          && (isLast ? Word.forms(of: pair.1).contains(pair.0.text) : pair.0.text == pair.1)
      }
      return matches ? (entry.term, entry.words.count, entry.lesson) : nil
    }
  }
}
