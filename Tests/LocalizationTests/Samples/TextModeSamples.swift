@testable import Localization

extension CommandMessage {
  static let samples: [CommandMessage] = [
    .enter, .next, .page, .again, .quit, .number, .choice, .hint, .solution, .skip, .prediction, .show, .map,
    .step, .all, .toStep, .settings, .predict, .view("s0"), .image(12), .image(1),
  ]
}

extension SettingCommandMessage {
  static let samples: [SettingCommandMessage] = [
    .operation("s0"), .window, .edge("s0"), .divisor, .slope, .power, .output, .reset, .rows, .gradient,
    .ownGradient, .move, .compare("s0"), .cell, .cellChannel, .behind, .set, .weight, .filter("s0"),
  ]
}

extension TextModeMessage {
  static let samples: [TextModeMessage] = [
    .wasOnPage(12), .wasOnPage(1), .enterGoesOn, .answerPrompt, .answerWas("s0"), .hintLead, .notAsked,
    .inputEnded, .onFirstPage, .pagesGo(12), .pagesGo(1), .stepsGo(12), .stepsGo(1), .imagesGo(12),
    .imagesGo(1), .pageLead(12, of: 34), .pageLead(1, of: 1), .questionTitle("s0", 34, of: 56),
    .questionTitle("s0", 1, of: 1), .lessonFinished("s0"), .nextLesson("s0", "s1", "s2"), .sourcesFollow,
    .typeAnswer, .typeChoice(12), .typeChoice(1), .rightAnswerIs(12), .rightAnswerIs(1), .typeResult,
    .shownFromHere, .predictInWalk, .askedBeforeShown,
  ]
}

extension CommandRefusalMessage {
  static let samples: [CommandRefusalMessage] = [
    .meansNothing("s0"), .viewsAre("s0"), .giveOne(of: "s0"), .giveSize, .givePads, .sayDivisor, .giveSlope,
    .giveWhole, .giveRows, .giveGradient, .typeAnyNumber, .sayMove, .helpLists, .noComparison,
    .compareOne(of: "s0"), .openFirst, .sayCell, .noMap("s0"), .mapHas(rows: 12, columns: 34, channels: 56),
    .mapHas(rows: 1, columns: 1, channels: 1), .thereAre(rows: 12, columns: 34, channels: 56, filters: 78),
    .thereAre(rows: 1, columns: 1, channels: 1, filters: nil), .predictFirst, .onlyConvolution,
    .classicFiltersAre("s0"), .sayEdit("s0"),
  ]
}
