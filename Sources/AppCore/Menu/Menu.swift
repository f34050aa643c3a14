import LessonFormat
import Quiz

/// The list of lessons and its filter.
public struct Menu: Equatable, Sendable {
  /// An index into `matches`.
  public internal(set) var selection = 0
  public internal(set) var field = TextField(limit: 40)
  public internal(set) var isFiltering = false

  /// The words that are looked for.
  public var filter: String { field.text }

  /// The lessons (as indices into the course) whose id, title, summary or concepts hold every word of the filter.
  public func matches(in course: Course) -> [Int] {
    let words = filter.lowercased().split(separator: " ")
    guard !words.isEmpty else { return Array(course.lessons.indices) }
    return course.lessons.indices.filter { index in
      let lesson = course.lessons[index]
      let text = ([lesson.id, lesson.title, lesson.summary] + lesson.teaches).joined(separator: " ")
        .lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  /// The lesson under the cursor, as an index into the course.
  func selected(in course: Course) -> Int? {
    let matches = matches(in: course)
    return matches.indices.contains(selection) ? matches[selection] : nil
  }

  mutating func select(_ lesson: Int, in course: Course) {
    selection = matches(in: course).firstIndex(of: lesson) ?? selection
  }

  mutating func move(by step: Int, in course: Course) {
    selection = min(max(0, selection + step), max(0, matches(in: course).count - 1))
  }
}
