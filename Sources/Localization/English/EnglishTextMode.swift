extension English {
  func text(_ message: CommandMessage) -> String {
    switch message {
    case .enter: "Enter: go on"
    case .next: "next, back: a whole page"
    case .page: "page 3: to that page"
    case .again: "again: this page once more"
    case .quit: "quit: end; the place is kept"
    case .number: "a number, such as 1.5, 3/2, -4, inf or nan: your answer"
    case .choice: "the number of an answer"
    case .hint: "hint: a hint"
    case .solution: "solution: the solution instead of an answer"
    case .skip: "skip: the next page"
    case .prediction: "a number, such as 1.5, 3/2 or -4: the result, before it is shown"
    case .show: "solution: results are shown again"
    case .map: "map: the map and the results so far"
    case .step: "Enter: the next step, and after the last one the next page"
    case .all: "all: the steps that are left"
    case .toStep: "step 3: to that step"
    case .settings: "settings: the current settings"
    case .predict: "predict: you predict each result before it is shown"
    case .view(let names): "view NAME: another view of the stage: \(names)"
    case .image(let count): "image 2: another image of the file, 1 to \(count)"
    }
  }

  func text(_ message: SettingCommandMessage) -> String {
    switch message {
    case .operation(let names): "op NAME: \(names)"
    case .window: "pool 3, pool 2x3, stride 2, dilation 1, pad 1, pad 0 1 0 1 (top, left, bottom, right)"
    case .edge(let names): "edge NAME: \(names)"
    case .divisor: "divisor cells, divisor pads: what an average divides by"
    case .slope: "slope 0.1: the slope of leaky-relu and prelu below 0"
    case .power: "power 2: the power p of lp"
    case .output: "output 2, output 2x3: the result size of adaptive pooling"
    case .reset: "reset: back to the lesson's own settings"
    case .rows: "rows 7, columns 7, depth 3: the formula for another map"
    case .gradient: "gradient 2: the gradient of this result, to send back"
    case .ownGradient: "gradient own: the lesson's own"
    case .move: "move right, move left 2, move up, move down: the picture; move home: back to its place"
    case .compare(let names): "compare NAME: \(names)"
    case .cell: "cell 2 3: how row 2, column 3 of this map was computed; cell 2 3 of conv: of another map"
    case .cellChannel: "cell 2 3 channel 2: of another channel"
    case .behind: "behind: the cell it comes from; close: back to the maps"
    case .set:
      "set 2 3 7.5: row 2, column 3 of the map becomes 7.5; set 2 3 7.5 channel 2: of another channel"
    case .weight: "weight 1 2 -1: a weight of the filter; weight 1 2 -1 channel 2 filter 2: of another plane"
    case .filter(let names): "filter NAME: \(names)"
    }
  }

  func text(_ message: TextModeMessage) -> String {
    switch message {
    case .wasOnPage(let page): "You were on page \(page); page 1 is the start."
    case .enterGoesOn: "Enter goes on; help lists what else you can type."
    case .answerPrompt: "Your answer: "
    case .answerWas(let answer): "Your answer: \(answer)"
    case .hintLead: "Hint: "
    case .notAsked: "(not asked: the input has ended)"
    case .inputEnded: "The input has ended."
    case .onFirstPage: "This is the first page."
    case .pagesGo(let count): "Pages go from 1 to \(count)."
    case .stepsGo(let count): "Steps go from 1 to \(count)."
    case .imagesGo(let count): "Images go from 1 to \(count)."
    case .pageLead(let page, let count): "Page \(page) of \(count)."
    case .questionTitle(let page, let question, let count): "\(page): question \(question) of \(count)"
    case .lessonFinished(let title): "\(title): finished."
    case .nextLesson(let title, let summary, let command): "Next: \(title) \(summary) \(command)"
    case .sourcesFollow: "Sources:"
    case .typeAnswer: "Type an answer, or: hint, solution, skip."
    case .typeChoice(let count): "Type the number of an answer, 1 to \(count), or: hint, solution, skip."
    case .rightAnswerIs(let number): "The right answer: \(number)."
    case .typeResult: "Type the result, or: solution, map, next."
    case .shownFromHere: "The results are shown from here on."
    case .predictInWalk: "Only the walk lets you predict: view walk goes there."
    case .askedBeforeShown: "You are asked for each result before it is shown."
    }
  }

  func text(_ message: CommandRefusalMessage) -> String {
    switch message {
    case .meansNothing(let line): "'\(line)' means nothing here; help lists what does."
    case .viewsAre(let names): "Views of this stage: \(names)."
    case .giveOne(let names): "give one of: \(names)"
    case .giveSize: "give one number, or height and width: 3, 2x3"
    case .givePads: "give one number, or four: top, left, bottom, right"
    case .sayDivisor: "type divisor cells (real cells only) or divisor pads (declared pads count)"
    case .giveSlope: "give a number from -2 to 2"
    case .giveWhole: "give one whole number"
    case .giveRows: "give one whole number: rows 7"
    case .giveGradient: "give one number: gradient 2"
    case .typeAnyNumber: "type a number: 1.5, 3/2 or -4"
    case .sayMove: "type move right, move left 2, move up, move down or move home"
    case .helpLists: "help lists what you can type"
    case .noComparison: "there is nothing to compare"
    case .compareOne(let names): "compare one of: \(names)"
    case .openFirst: "open a cell first: cell 2 3"
    case .sayCell: "type cell 2 3, or cell 2 3 of conv, or cell 2 3 channel 2 of conv"
    case .noMap(let name): "there is no map '\(name)'; a number works too, counted from 1"
    case .mapHas(let rows, let columns, let channels):
      "that map has \(rows) rows, \(columns) columns and \(channels) channels"
    case .thereAre(let rows, let columns, let channels, let filters):
      thereAre(rows, columns, channels, filters)
    case .predictFirst: "this stage asks for results: predict shows them first"
    case .onlyConvolution: "only a convolution has a filter: op conv makes it one"
    case .classicFiltersAre(let names): "the classic filters are \(names)"
    case .sayEdit(let word): "type \(word) ROW COLUMN NUMBER, such as \(word) 2 3 7.5"
    }
  }

  private func thereAre(_ rows: Int, _ columns: Int, _ channels: Int, _ filters: Int?) -> String {
    let count = { (count: Int, noun: String) in "\(count) \(noun)\(count == 1 ? "" : "s")" }
    let sides = [count(rows, "row"), count(columns, "column"), count(channels, "channel")]
    let all = sides + (filters.map { [count($0, "filter")] } ?? [])
    return "there are \(all.joined(separator: ", "))"
  }
}
