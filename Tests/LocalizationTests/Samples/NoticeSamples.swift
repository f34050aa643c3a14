@testable import Localization

extension NoticeMessage {
  static let samples: [NoticeMessage] = [
    .noStage, .noStageToSet, .noStageAsCode, .speed(12, of: 34), .speed(1, of: 1), .thisIsAll,
    .changed(page: "s0"), .typeFirst, .nothingToPlay, .lastStep, .lastLessonShort, .lessonSettings,
    .theseAreSettings, .walkOnly, .shownAgain, .sayFirst, .typeNumber, .noFurtherHint, .answerFirst,
    .noDemonstration, .motionIsOff, .nothingToAsk, .notTaught(.verbatim("p0")), .nothingBehind,
    .oneChannelOnly, .nothingLeft, .typeGradient,
  ]
}
