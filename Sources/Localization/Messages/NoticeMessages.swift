/// Messages to the learner in the last row, until the next key.
public enum NoticeMessage: Hashable, Sendable {
  case noStage
  case noStageToSet
  case noStageAsCode
  case speed(Int, of: Int)
  case thisIsAll
  case changed(page: String)
  case typeFirst
  case nothingToPlay
  case lastStep
  case lastLessonShort
  case lessonSettings
  case theseAreSettings

  case walkOnly
  case shownAgain
  case sayFirst
  case typeNumber
  case noFurtherHint
  case answerFirst
  case noDemonstration
  case motionIsOff
  case nothingToAsk
  case notTaught(Phrase)

  case nothingBehind
  case oneChannelOnly
  case nothingLeft
  case typeGradient
}
