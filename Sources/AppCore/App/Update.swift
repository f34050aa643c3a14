/// The app's only rule: a state and an event give the next state and the effects.
public func update(_ state: inout State, _ event: Event) -> [Effect] {
  // A verdict that is being recorded belongs to the current screen: until then nothing else happens.
  if state.pending != nil, !event.endsPending { return [] }
  // Nor can a lesson be opened while only its title has been read.
  if state.awaitsPages, !state.comesBeforePages(event) { return [] }
  if state.work != nil, !event.comesDuringWork { return [] }
  let wasMoving = state.motion.wakeAfter != nil
  let oldPlace = state.lessonPlace
  switch event {
  case .tick(let milliseconds): state.tick(milliseconds)
  case .type(let character):
    state.notice = nil
    state.type(character)
  case .paste(let text):
    state.notice = nil
    state.paste(text)
  case .told(let notice): state.notice = notice
  case .awaited(let awaited): state.begin(without: awaited)
  case .asked(let items, let title): state.startQuiz(items, title: title)
  case .ordered(let order): state.begin(order)
  case .recorded: state.settle()
  case .exported(let result): state.settle(result)
  case .reloaded(let lesson): state.reload(lesson)
  case .reloadFailed(let mistakes): state.mistakes = mistakes
  case .pagesRead(let course, let notice): state.take(course, notice)
  case .recalled(let places): state.recall(places)
  case .remembered(let answers): state.remember(answers)
  case .saving(let news, let works): state.tellOfSaving(news, works: works)
  case .progressed(let done): state.progress(done)
  case .computed(let computed): state.take(computed)
  case .opened(let lesson, let stage): state.open(lesson, stage)
  case .command(let command):
    state.notice = nil
    let isCutShort = state.motion.replay != nil && command.endsReplay
    if isCutShort { state.motion.replay = nil }
    if !isCutShort || command != .play { state.perform(command) }
  }
  state.tellWhatWaited()
  if let place = state.lessonPlace, place != oldPlace { state.outbox.append(.keepPlace(place)) }
  let wake = state.motion.wakeAfter
  if wake != nil || wasMoving { state.outbox.append(.wake(afterMilliseconds: wake)) }
  defer { state.outbox = [] }
  return state.outbox
}

extension State {
  mutating func perform(_ command: Command) {
    switch command {
    case .forward, .back, .nextPage, .previousPage, .firstStep, .lastStep, .play, .go, .scroll:
      performMove(command)
    case .faster: setSpeed(motion.speed + 1)
    case .slower: setSpeed(motion.speed - 1)
    case .change, .changePool, .changeStride, .set, .reset, .form, .formUp, .formDown, .formChange:
      performSetting(command)
    case .nextView: turnView(by: 1)
    case .previousView: turnView(by: -1)
    case .image(let step): turnImage(by: step)
    case .view(let command): perform(command)
    case .code(let command): performCode(command)
    case .answer, .hint, .choiceUp, .choiceDown, .erase, .choose, .sayCell: performQuestion(command)
    case .edit(let command): performEdit(command)
    case .detector(let command): performDetectors(command)
    case .exportForm(let command): performExportForm(command)
    case .viewport(let command): performViewport(command)
    case .stopWork: stopWork()
    case .reveal: reveal()
    case .predict: togglePrediction()
    case .quiz: beginRound()
    case .summaryUp: moveInSummary(by: -1)
    case .summaryDown: moveInSummary(by: 1)
    case .readAgain(let line): readAgain(line)
    case .menuUp, .menuDown, .menuFirst, .menuLast, .open, .openLesson, .filter, .endFilter, .clearFilter:
      performMenu(command)
    case .help:
      panel = panel == .help ? nil : .help
      helpScroll = 0
    case .close: close()
    case .menu: showMenu()
    case .quit: outbox.append(.quit)
    }
  }

  /// Into the map that is edited goes a block of numbers, into a line what there is room for.
  mutating func paste(_ text: String) {
    if typesIntoMap { pasteIntoMap(text) } else { text.forEach { type($0) } }
  }

  private var typesIntoMap: Bool {
    if case .exportForm = panel { return false }
    return place != .menu && question == nil && stage?.editor != nil
  }

  mutating func type(_ character: Character) {
    if case .exportForm = panel {
      typeName(character)
    } else if place == .menu {
      typeFilter(character)
    } else if question != nil {
      withQuestion { $0.type(character) }
      showEndOfText()
    } else if typesIntoMap {
      withStage { $0.type(character) }
    } else if stage?.backward?.entry != nil {
      typeGradient(character)
    } else {
      typePrediction(character)
    }
  }

  private mutating func setSpeed(_ speed: Int) {
    motion.speed = min(max(0, speed), Motion.paces.count - 1)
    notice = .notice(.speed(motion.speed + 1, of: Motion.paces.count))
  }

  /// Closes the panel over the place; else a view of the stage gives the arrow keys back.
  private mutating func close() {
    if panel == nil {
      withStage { stage in
        stage.endMode()
        stage.editor = nil
      }
    }
    panel = nil
  }

  private mutating func showMenu() {
    if place == .quiz { return leaveRound() }
    if lesson?.lesson.isExploration == true {
      notice = .notice(.thisIsAll)
      return
    }
    motion.stop()
    panel = nil
    if case .lesson(let index) = place {
      menu.select(index, in: course)
    }
    place = .menu
  }
}
