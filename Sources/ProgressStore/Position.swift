/// How far a learner is in a lesson.
public struct Position: Equatable, Sendable {
  public var lesson: String
  public var stop: Int
  public var step: Int
  /// When the lesson's end was first reached; `nil` before.
  public var finishedAt: Int64?
  /// When the learner was there. Of two windows, the later one is right.
  public var time: Int64

  public init(lesson: String, stop: Int, step: Int, finishedAt: Int64? = nil, time: Int64) {
    self.lesson = lesson
    self.stop = stop
    self.step = step
    self.finishedAt = finishedAt
    self.time = time
  }

  public var isFinished: Bool { finishedAt != nil }

  /// The later place of the two, and the earlier finish.
  func merged(with other: Position) -> Position {
    var result = other.time >= time ? other : self
    result.finishedAt = [finishedAt, other.finishedAt].compactMap(\.self).min()
    return result
  }

  /// What is left after a reset at that time; `nil` if nothing is.
  func after(reset: Int64?) -> Position? {
    guard let reset else { return self }
    guard time > reset else { return nil }
    var result = self
    if let finishedAt, finishedAt <= reset { result.finishedAt = nil }
    return result
  }
}
