/// How far a learner is in a lesson.
public struct Position: Equatable, Sendable {
  /// The lesson's id.
  public var lesson: String
  /// The stop in the lesson, from 0.
  public var stop: Int
  /// The step at that stop, from 0.
  public var step: Int
  /// When the lesson's end was first reached, in milliseconds since 1970; `nil` before.
  public var finishedAt: Int64?
  /// When the learner was there, by the clock at that time; milliseconds since 1970.
  public var time: Int64

  public init(lesson: String, stop: Int, step: Int, finishedAt: Int64? = nil, time: Int64) {
    self.lesson = lesson
    self.stop = stop
    self.step = step
    self.finishedAt = finishedAt
    self.time = time
  }

  public var isFinished: Bool { finishedAt != nil }

  /// The later of both, unless `other` has an impossible time, with the earlier finish.
  func merged(with other: Position, now: Int64) -> Position {
    var result = other.time >= time && other.time <= Times.horizon(now) ? other : self
    result.finishedAt = [finishedAt, other.finishedAt].compactMap(\.self).min()
    return result
  }

  /// What remains after a reset at that time; `nil` if nothing does.
  func after(reset: Int64?) -> Position? {
    guard let reset else { return self }
    guard time > reset else { return nil }
    var result = self
    if let finishedAt, finishedAt <= reset { result.finishedAt = nil }
    return result
  }

  /// The same position, dated after a reset at that time, whatever the clock says.
  func moved(behind reset: Int64?) -> Position {
    guard let reset else { return self }
    var result = self
    result.time = max(time, reset + 1)
    result.finishedAt = finishedAt.map { max($0, reset + 1) }
    return result
  }
}
