/// Plain mode's help: what can be typed on pages and stages and to questions, and what it does.
public enum CommandMessage: Hashable, Sendable {
  case enter
  case next
  case page
  case again
  case quit

  case number
  case choice
  case hint
  case solution
  case skip
  case prediction
  case show

  case map
  case step
  case all
  case toStep
  case settings
  case predict
  case view(String)
  case image(Int)
}

/// Plain mode's help: what can be typed to change a stage.
public enum SettingCommandMessage: Hashable, Sendable {
  case operation(String)
  case window
  case edge(String)
  case divisor
  case slope
  case power
  case output
  case reset

  case rows
  case gradient
  case ownGradient
  case move
  case compare(String)
  case cell
  case cellChannel
  case behind

  case set
  case weight
  case filter(String)
}

/// Plain mode: the words around a lesson's pages. Commands are English in every language.
public enum TextModeMessage: Hashable, Sendable {
  case wasOnPage(Int)
  case enterGoesOn
  case answerPrompt
  case answerWas(String)
  case hintLead
  case notAsked
  case inputEnded
  case onFirstPage
  case pagesGo(Int)
  case stepsGo(Int)
  case imagesGo(Int)
  case pageLead(Int, of: Int)
  case questionTitle(String, Int, of: Int)
  case lessonFinished(String)
  case nextLesson(String, String, String)
  case sourcesFollow

  case typeAnswer
  case typeChoice(Int)
  case rightAnswerIs(Int)

  case typeResult
  case shownFromHere
  case predictInWalk
  case askedBeforeShown
}

/// Plain mode: what cannot be done, and what to type instead.
public enum CommandRefusalMessage: Hashable, Sendable {
  case meansNothing(String)
  case viewsAre(String)
  case giveOne(of: String)
  case giveSize
  case givePads
  case sayDivisor
  case giveSlope
  case giveWhole
  case giveRows
  case giveGradient
  case typeAnyNumber
  case sayMove
  case helpLists
  case noComparison
  case compareOne(of: String)
  case openFirst
  case sayCell
  case noMap(String)
  case mapHas(rows: Int, columns: Int, channels: Int)
  case thereAre(rows: Int, columns: Int, channels: Int, filters: Int?)
  case predictFirst
  case onlyConvolution
  case classicFiltersAre(String)
  case sayEdit(String)
}
