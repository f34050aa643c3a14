extension English {
  func text(_ message: OutputMessage) -> String {
    switch message {
    case .noStageToCopy: "this page has no stage to copy from"
    case .terminalStandsIn(let unknown, let used):
      "The terminal type \(unknown) is not known here: used as \(used)."
    case .noClipboard: "this terminal has no clipboard to copy to"
    case .askedNotCopied: "this stage asks for results: t shows them"
    case .result: "result"
    case .filterItself: "filter"
    case .theCode(let lines): "the code, \(lines) lines"
    case .sized(let size, let what): "\(size) \(text(what))"
    case .copied(let what, let bytes): "copied \(text(what)), \(bytes) bytes"
    case .tooLargeToCopy(let what, let limit):
      "\(text(what)) is larger than the clipboard's \(limit) bytes: w writes a file"
    case .wrote(let name, let bytes): "wrote \(name), \(bytes) bytes"
    case .existsAlready(let name): "\(name) already exists: ↵ once more replaces it"
    case .otherEnding(let ending, let format): "the name ends in .\(ending), but the format is \(format)"
    case .needsName: "the file needs a name"
    case .noStageToWrite: "this page has no stage to write to a file"
    case .askedNotWritten: "this stage asks for results: t shows them, then w writes it"
    case .oneImageOnly: "there is only one image"
    case .imageIsEdited: "you have edited this image: r undoes that, then a goes on"
    case .imageNow(let number, let count): "image \(number) of \(count)"
    case .image(let number, let count): "image \(number)/\(count)"
    }
  }

  func text(_ message: FormMessage) -> String {
    switch message {
    case .classicFilters: "Classic filters"
    case .exportTitle: "Write the stage to a file"
    case .exportFormat: "format  "
    case .exportFile: "file    "
    case .svgIs: "The whole walk, animated; other views as they are now."
    case .pngIs: "This step, as a picture."
    case .txtIs: "The screen at every step, as text."
    case .jsonIs: "Every step of the walk as data."
    case .castIs: "All steps as a recording for asciinema."
    case .lessonIs: "A whole lesson."
    }
  }

  func text(_ message: ExportMessage) -> String {
    switch message {
    case .titleAndPage(let title, let page, let count): "\(title), page \(page) of \(count)"
    case .questionOf(let title, let question): "\(title): question \(question)"
    case .pageOf(let title, let page): "\(title): \(page)"
    case .settingsAndSize(let settings, let size): "\(settings). \(size)"
    case .questionsHeading: "Questions"
    case .solutionsHeading: "Solutions"
    case .choiceIs(let letter, let right, let why):
      "\(letter) is \(right ? "**right**" : "wrong")\(why.map { ": " + $0 } ?? ".")"
    case .stepOf(let step, let count): "step \(step)/\(count)"
    case .channelTitle(let channel, let count): "channel \(channel) of \(count)"
    case .stepIs(let step, let sentence): "Step \(step): \(sentence)"
    case .stepsInAll(let count): " And so on, \(count) steps in all."
    case .stepRule(let step, let count): "step \(step) of \(count)"
    case .nothingOnStage: "there is no stage"
    case .noPlainFile(let name): "\(name) is not a regular file"
    case .cannotWrite(let name): "\(name) cannot be written"
    case .aPicture: "a picture"
    case .tooManyCellsOfBothMaps(let count, let place, let limit):
      "\(count) cells of both maps together are too many for \(text(place)): at most \(limit)"
    case .tooManyCellsUnderBoxes(let count, let place, let limit):
      "\(count) cells under all boxes are too many for \(text(place)): at most \(limit)"
    case .tooManySteps(let count, let place, let limit):
      "\(count) steps are too many for \(text(place)): at most \(limit)"
    case .tooManyCellsOfMapsAndBoxes(let count, let place, let limit):
      "\(count) cells of maps and boxes are too many for \(text(place)): at most \(limit)"
    case .ownMap: "Your own map"
    case .emptyMap: "an empty map"
    case .ownMapKeys:
      """
      o: operation; p, s: pool size, stride; e: edge rule; Tab: all settings. v: other views. i edits the map: type \
      numbers, or paste them. w writes the stage to a file, y copies the map. b zooms out.
      """
    }
  }
}
