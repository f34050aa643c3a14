/// How far a learner is in a lesson.
public struct Position: Equatable, Sendable {
  public var lesson: String
  public var stop: Int
  public var step: Int
  /// When the lesson's end was first reached; `nil` before.
  public var finishedAt: Int64?
  /// When the learner was there, as the clock then told it.
  public var time: Int64

  public init(lesson: String, stop: Int, step: Int, finishedAt: Int64? = nil, time: Int64) {
    self.lesson = lesson
    self.stop = stop
    self.step = step
    self.finishedAt = finishedAt
    self.time = time
  }

  public var isFinished: Bool { finishedAt != nil }

  /// The one from elsewhere if it is later, unless its time cannot be right; and the earlier finish.
  func merged(with other: Position, now: Int64) -> Position {
    var result = other.time >= time && other.time <= Times.horizon(now) ? other : self
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

  /// The same, come to after a reset at that time, whatever the clock says.
  func moved(behind reset: Int64?) -> Position {
    guard let reset else { return self }
    var result = self
    result.time = max(time, reset + 1)
    result.finishedAt = finishedAt.map { max($0, reset + 1) }
    return result
  }
}
