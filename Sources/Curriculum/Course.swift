/// A folder of lessons, in order.
public struct Course: Equatable, Sendable {
  public var title: String
  public var lessons: [Lesson]

  public init(title: String, lessons: [Lesson]) {
    self.title = title
    self.lessons = lessons
  }
}
