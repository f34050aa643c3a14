/// Copying and writing stages, choosing images.
public enum OutputMessage: Hashable, Sendable {
  case noStageToCopy
  case terminalStandsIn(String, String)
  case noClipboard
  case askedNotCopied
  case result
  case filterItself
  case theCode(lines: Int)
  case sized(String, Phrase)
  case copied(Phrase, bytes: Int)
  case tooLargeToCopy(Phrase, limit: Int)
  case wrote(String, bytes: Int)
  case existsAlready(String)
  case otherEnding(String, String)
  case needsName
  case noStageToWrite
  case askedNotWritten
  case oneImageOnly
  case imageIsEdited
  case imageNow(Int, of: Int)
  case image(Int, of: Int)
}

/// The list of classic filters, and the form that writes a file.
public enum FormMessage: Hashable, Sendable {
  case classicFilters
  case exportTitle
  case exportFormat
  case exportFile
  case svgIs
  case pngIs
  case txtIs
  case jsonIs
  case castIs
  case lessonIs
}

/// What is written to files: captions of pictures, a lesson as Markdown, and the page for a map of your own.
public enum ExportMessage: Hashable, Sendable {
  case titleAndPage(String, Int, of: Int)
  case questionOf(String, Int)
  case pageOf(String, String)
  case settingsAndSize(String, String)
  case questionsHeading
  case solutionsHeading
  case choiceIs(String, right: Bool, String?)
  case stepOf(Int, Int)
  case channelTitle(Int, of: Int)
  case stepIs(Int, String)
  case stepsInAll(Int)
  case stepRule(Int, of: Int)

  case nothingOnStage
  case noPlainFile(String)
  case cannotWrite(String)

  case aPicture
  case tooManyCellsOfBothMaps(Int, in: Phrase, atMost: Int)
  case tooManyCellsUnderBoxes(Int, in: Phrase, atMost: Int)
  case tooManySteps(Int, in: Phrase, atMost: Int)
  case tooManyCellsOfMapsAndBoxes(Int, in: Phrase, atMost: Int)

  case ownMap
  case emptyMap
  case ownMapKeys
}
