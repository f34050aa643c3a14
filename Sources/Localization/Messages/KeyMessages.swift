/// What keys do in lists, forms, questions and everywhere, at length for help.
public enum KeyMessage: Hashable, Sendable {
  case goOn
  case showAgain
  case same
  case scroll
  case form
  case framework
  case closeCode
  case chooseSetting
  case change
  case closeForm
  case chooseAnswer
  case answer
  case hint
  case reveal
  case chooseLesson
  case firstLesson
  case open
  case filter
  case allLessons
  case quiz
  case code
  case menu
  case chooseConcept
  case readAgain
  case backToQuestions
  case anotherRound
  case leaveRound
  case closeHelp
  case quit
  case help

  case chooseFilter
  case takeIt
  case leaveFilter
  case format
  case write
  case writeNothing
  case copy
  case takeOut

  case stopWork
}

/// What keys do on a stage, at length for help.
public enum StageKeyMessage: Hashable, Sendable {
  case step
  case letter
  case number
  case editGradient
  case resultCell
  case take
  case erase
  case stepAgain
  case page
  case ownGradient
  case edit
  case mapCell
  case channel
  case row
  case column
  case zeros
  case random
  case ramp
  case undo
  case move
  case moveByOne
  case ownShift
  case compare
  case map
  case openCell
  case cell
  case behind
  case closeCell
  case backAndOn
  case view
  case play
  case firstStep
  case speed
  case pool
  case stride
  case operation
  case edge
  case motion
  case reset
  case predict

  case plane
  case bias
  case detectors
  case image

  case zoom
  case pan
  case nextChannel
}

/// What keys do, in a word for the footer.
public enum FooterMessage: Hashable, Sendable {
  case step
  case letter
  case changeIt
  case edit
  case cell
  case set
  case done
  case row
  case column
  case undo
  case moveIt
  case page
  case compare
  case map
  case open
  case behind
  case close
  case backOn
  case goOn
  case showAgain
  case view
  case play
  case settings
  case predict
  case framework
  case choose
  case change
  case answer
  case hint
  case solution
  case filter
  case quiz
  case code
  case lessons
  case readAgain
  case anotherRound
  case leave
  case quit
  case help

  case plane
  case takeIt
  case format
  case write
}

/// Headings in help.
public enum HeadingMessage: Hashable, Sendable {
  case menu
  case lesson
  case predict
  case shapes
  case backward
  case edit
  case gradient
  case shift
  case moving
  case compare
  case pipeline
  case opened
  case text
  case form
  case code
  case choice
  case cell
  case answered
  case shown
  case summary
  case help
  case title
  case closes

  case detectors
  case export

  case working
}
