extension English {
  func text(_ message: NoticeMessage) -> String {
    switch message {
    case .noStage: "this page has no stage"
    case .noStageToSet: "this page has no stage to set"
    case .noStageAsCode: "this page has no stage to show as code"
    case .speed(let speed, let count): "speed \(speed) of \(count)"
    case .thisIsAll: "this is the only page: q quits"
    case .changed(let page): "page '\(page)' has changed"
    case .typeFirst: "type the result first, or t to see it"
    case .nothingToPlay: "nothing to play here: → goes on"
    case .lastStep: "that was the last step"
    case .lastLessonShort: "that was the last lesson; Esc shows them all"
    case .lessonSettings: "back to the lesson's settings"
    case .theseAreSettings: "these are the lesson's settings already"
    case .walkOnly: "only the walk lets you predict: v goes there"
    case .shownAgain: "results are shown again"
    case .sayFirst: "predict each result before it is shown; t ends this"
    case .typeNumber: "Type a number: 1.5, 3/2, -4, inf or nan."
    case .noFurtherHint: "there are no more hints"
    case .answerFirst: "answer first, or → to go on"
    case .noDemonstration: "there is nothing to play: → goes on"
    case .motionIsOff: "motion is off: m turns it on"
    case .nothingToAsk: "there are no questions about that"
    case .notTaught(let concept): "no lesson of this course teaches \(text(concept))"
    case .nothingBehind: "no map comes before this one"
    case .oneChannelOnly: "this map has only one channel"
    case .nothingLeft: "one more step would move the whole picture off the map"
    case .typeGradient: "Type a number: 1.5, 3/2 or -4."
    }
  }
}
