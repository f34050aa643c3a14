@testable import Localization

extension OutputMessage {
  static let samples: [OutputMessage] = [
    .noStageToCopy, .terminalStandsIn("s0", "s1"), .noClipboard, .askedNotCopied, .result, .filterItself,
    .theCode(lines: 12), .theCode(lines: 1), .sized("s0", .verbatim("p1")),
    .copied(.verbatim("p0"), bytes: 34), .copied(.verbatim("p0"), bytes: 1),
    .tooLargeToCopy(.verbatim("p0"), limit: 34), .tooLargeToCopy(.verbatim("p0"), limit: 1),
    .wrote("s0", bytes: 34), .wrote("s0", bytes: 1), .existsAlready("s0"), .otherEnding("s0", "s1"),
    .needsName, .noStageToWrite, .askedNotWritten, .oneImageOnly, .imageIsEdited, .imageNow(12, of: 34),
    .imageNow(1, of: 1), .image(12, of: 34), .image(1, of: 1),
  ]
}

extension FormMessage {
  static let samples: [FormMessage] = [
    .classicFilters, .exportTitle, .exportFormat, .exportFile, .svgIs, .pngIs, .txtIs, .jsonIs, .castIs,
    .lessonIs,
  ]
}

extension ExportMessage {
  static let samples: [ExportMessage] = [
    .titleAndPage("s0", 34, of: 56), .titleAndPage("s0", 1, of: 1), .questionOf("s0", 34),
    .questionOf("s0", 1), .pageOf("s0", "s1"), .settingsAndSize("s0", "s1"), .questionsHeading,
    .solutionsHeading, .choiceIs("s0", right: true, "s2"), .choiceIs("s0", right: false, nil),
    .stepOf(12, 34), .stepOf(1, 1), .channelTitle(12, of: 34), .channelTitle(1, of: 1), .stepIs(12, "s1"),
    .stepIs(1, "s1"), .stepsInAll(12), .stepsInAll(1), .stepRule(12, of: 34), .stepRule(1, of: 1),
    .nothingOnStage, .noPlainFile("s0"), .cannotWrite("s0"), .aPicture,
    .tooManyCellsOfBothMaps(12, in: .verbatim("p1"), atMost: 56),
    .tooManyCellsOfBothMaps(1, in: .verbatim("p1"), atMost: 1),
    .tooManyCellsUnderBoxes(12, in: .verbatim("p1"), atMost: 56),
    .tooManyCellsUnderBoxes(1, in: .verbatim("p1"), atMost: 1),
    .tooManySteps(12, in: .verbatim("p1"), atMost: 56), .tooManySteps(1, in: .verbatim("p1"), atMost: 1),
    .tooManyCellsOfMapsAndBoxes(12, in: .verbatim("p1"), atMost: 56),
    .tooManyCellsOfMapsAndBoxes(1, in: .verbatim("p1"), atMost: 1), .ownMap, .emptyMap, .ownMapKeys,
  ]
}
