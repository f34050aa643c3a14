import Kernels
import Quiz
import AppCore
import Views
import Localization

/// Typed commands at a stage, and the replies when it changes.
extension TextModeSession {
  var page: [String] { TextModePage(state: state, text: text).lines }

  var step: [String] { plainStage?.step ?? [] }

  private var plainStage: TextModeStage? { state.stage.map { TextModeStage(stage: $0, text: text) } }

  /// Commands that show something and change nothing.
  func look(_ words: [String]) -> [String]? {
    guard let plainStage else { return nil }
    switch words {
    case ["map"]: return plainStage.maps
    case ["settings"]: return plainStage.settings
    default: return nil
    }
  }

  mutating func set(_ words: [String], _ perform: Perform) -> [String]? {
    let unknown = text.lines(.commandRefusal(.meansNothing(words.joined(separator: " "))))
    guard let stage = state.stage else { return unknown }
    if let lines = look(words) { return lines }
    switch (words[0], words.count) {
    case ("all", 1): return allSteps(perform)
    case ("reset", 1): send(.command(.reset), perform)
    case ("predict", 1), ("t", 1):
      if stage.view.kind != .walk {
        return text.lines(.textMode(.predictInWalk))
      }
      send(.command(.predict), perform)
      let isOn = self.state.stage?.prediction != nil
      return (isOn ? text.lines(.textMode(.askedBeforeShown)) : sentence(.notice(.shownAgain))) + step
    case ("step", 2):
      guard let number = Int(words[1]), (1...stage.count).contains(number) else {
        return text.lines(.textMode(.stepsGo(stage.count)))
      }
      send(.command(.go(toStep: number - 1)), perform)
      return step
    case ("view", 2): return turnView(words[1], stage, perform)
    case _ where stage.view.shown.typedWords.contains(words[0]): return setView(words, stage, perform)
    case ("set", _), ("weight", _), ("filter", _): return edit(words, stage, perform)
    case ("image", 2): return turnImage(words[1], stage, perform)
    case (_, 1) where Self.keys[words[0]] != nil:
      if let command = Self.keys[words[0]] { send(.command(command), perform) }
    default:
      switch TextModeSettings.read(words, from: stage.settings) {
      case .settings(let settings): send(.command(.set(settings)), perform)
      case .wrong(let reason): return sentence(reason)
      case nil: return unknown
      }
    }
    if let notice = state.notice, state.stage == stage { return sentence(notice) }
    return changed(since: stage)
  }

  /// The stage after a change other than a step: all of it in views that show it at once.
  func changed(since before: StageState) -> [String] {
    guard let plainStage else { return [] }
    let isAllNew = plainStage.stage.view.kind != .walk || before.view.kind != .walk
    return (isAllNew ? plainStage.opening : plainStage.settings) + step
  }

  private mutating func turnImage(_ word: String, _ stage: StageState, _ perform: Perform) -> [String] {
    guard let images = stage.spec.images else { return sentence(.output(.oneImageOnly)) }
    guard let number = TypedCommand.number(word), (1...images.count).contains(number) else {
      return text.lines(.textMode(.imagesGo(images.count)))
    }
    send(.command(.image(by: number - 1 - stage.spec.image)), perform)
    let isSame = self.state.stage?.spec.image != number - 1
    return sentence(state.notice ?? .nothing)
      + (isSame ? [] : (plainStage?.opening ?? []) + step)
  }

  /// Runs a command of the current view.
  private mutating func setView(_ words: [String], _ stage: StageState, _ perform: Perform) -> [String] {
    switch stage.view.shown.typed(words, on: stage) {
    case .wrong(let reason): return sentence(reason)
    case .commands(let commands):
      for command in commands { send(command, perform) }
      if let notice = state.notice, !stage.view.shown.showsEffect { return sentence(notice) }
      guard let now = self.state.stage else { return [] }
      return now.view.shown.tellsEffectByStep ? step : changed(since: stage)
    }
  }

  /// Changes a cell of the map, a weight, or the whole filter.
  private mutating func edit(_ words: [String], _ stage: StageState, _ perform: Perform) -> [String] {
    switch TextModeEdit(stage).read(words) {
    case .wrong(let reason): return sentence(reason)
    case .commands(let commands):
      for command in commands {
        send(command, perform)
        // The next command would clear the notice that nothing can be edited.
        if command == .command(.edit(.begin)), state.stage?.editor == nil, let notice = state.notice {
          return sentence(notice)
        }
      }
      let complaint = state.stage?.editor?.complaint
      send(.command(.edit(.end)), perform)
      if let refusal = complaint ?? (state.stage?.walk == stage.walk ? state.notice : nil) {
        return sentence(refusal)
      }
      return (plainStage?.opening ?? []) + step
    }
  }

  /// Keys that lessons mention.
  private static let keys: [String: Command] = [
    "e": .change(.edge, by: 1), "o": .change(.operation, by: 1), "p": .changePool(by: 1),
    "s": .changeStride(by: 1), "r": .reset, "v": .nextView,
  ]

  private mutating func turnView(_ name: String, _ stage: StageState, _ perform: Perform) -> [String] {
    let names = stage.views.map(\.rawValue)
    guard let wanted = names.firstIndex(of: name), let now = stage.views.firstIndex(of: stage.view.kind)
    else {
      return text.lines(.commandRefusal(.viewsAre(names.joined(separator: ", "))))
    }
    for _ in 0..<((wanted - now + names.count) % names.count) { send(.command(.nextView), perform) }
    return (plainStage?.opening ?? []) + step
  }

  /// The remaining steps, up to one that asks for its result.
  mutating func allSteps(_ perform: Perform) -> [String] {
    var lines: [String] = []
    while let stage = state.stage, !stage.isAtEnd, !stage.isWaiting, !stage.view.shown.isToldAtOnce {
      send(.command(.forward), perform)
      lines += step
    }
    return lines
  }

  // MARK: Changes

  /// The reply after a question was answered, or a stage moved.
  func change(since old: State) -> [String] {
    if let question = state.question, let before = old.question { return change(question, before) }
    guard let stage = state.stage, let before = old.stage else { return [] }
    let said = stage.prediction?.said[before.step]
    if before.isWaiting, let said {
      let step = StageWords(stage, look: text.look).step(before.step).sentence
      let gist = said.gist.map { text.look.sentence($0) } ?? ""
      let verdict = said.isRight ? [text.look(.question(.right))] : [text.look(.question(.wrong)), gist]
      return text.lines(text.look.joined(verdict + [step])) + following(stage)
    }
    if let complaint = stage.prediction?.complaint { return text.lines(complaint) }
    if stage == before, let notice = state.notice { return sentence(notice) }
    return step
  }

  /// After an answer comes the next step, if there is one.
  private func following(_ stage: StageState) -> [String] {
    stage.isAtEnd ? TextModeStage(stage: stage, text: text).resultMap : []
  }

  private func change(_ question: Question, _ before: Question) -> [String] {
    if question.hintsShown > before.hintsShown {
      return text.hint(question.item.hints[question.hintsShown - 1])
    }
    return text.verdict(question) + rightChoice(question)
  }

  /// The number of the right answer, if another was given, or none.
  private func rightChoice(_ question: Question) -> [String] {
    let options = question.item.form.options
    let right = options.indices.filter { question.item.rightAnswers.contains(.choice(options[$0].id)) }
    guard question.isSettled, question.verdict != .right, let first = right.first else { return [] }
    return text.lines(.textMode(.rightAnswerIs(first + 1)))
  }

  /// A clause of the interface as a sentence, in lines.
  func sentence(_ clause: Phrase) -> [String] { text.lines(text.look.sentence(text.look(clause))) }
}
