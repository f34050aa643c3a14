import Quiz
import AppCore
import Screen
import Views
import Localization

/// A lesson in lines: what to print, and what each typed line means. State and update rule are those of the
/// screen; only output and input differ.
public struct TextModeSession {
  /// Performs an effect; an event that follows from it comes back.
  public typealias Perform = (Effect) -> Event?

  public internal(set) var state: State
  public internal(set) var isDone = false
  let text: PlainText

  public static let width = 80

  /// - Parameters:
  ///   - state: with a lesson open.
  ///   - resumes: whether to go on where the lesson was left, instead of at its start.
  public init(_ state: State, glyphs: GlyphSet = .unicode, resumes: Bool = false) {
    self.state = state
    text = PlainText(
      width: Self.width, look: RenderStyle(glyphs: glyphs, quotesCode: true, language: state.language))
    guard !resumes else { return }
    for _ in 0..<(state.lesson?.position ?? 0) { _ = update(&self.state, .command(.previousPage)) }
  }

  /// The first lines.
  public func opening() -> [String] {
    guard let lesson = state.lesson else { return [] }
    let resumed = lesson.position > 0 ? text.lines(.textMode(.wasOnPage(lesson.position + 1))) : []
    let notice = state.notice.map { text.lines($0) } ?? []
    let title = text.look.joined([text.look.ended(lesson.lesson.title), lesson.lesson.summary])
    return notice + text.lines(title) + text.lines(.textMode(.enterGoesOn)) + resumed + page
  }

  /// The prompt before a line is read.
  public var prompt: String {
    isAsking ? text.look(.textMode(.answerPrompt)) : "> "
  }

  private var isAsking: Bool {
    if let question = state.question, !question.isSettled { return true }
    return state.stage?.isWaiting == true
  }

  /// A text of the interface, in lines.
  public func lines(_ words: Phrase) -> [String] { text.lines(words) }

  /// The message at the end of the input, if anything was typed.
  public var farewell: [String] { [""] + text.lines(.textMode(.inputEnded)) }

  /// Runs a line.
  /// - Returns: the reply.
  public mutating func take(_ line: String, perform: Perform) -> [String] {
    let (old, line) = (state, line.halfWidth)
    let words = line.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    let answer = answer(line, words, perform)
    return answer ?? change(since: old)
  }

  /// Handles events that come between typed lines.
  /// - Returns: the page, if it has changed.
  public mutating func hear(_ event: Event, perform: Perform) -> [String] {
    let position = state.lesson?.position
    send(event, perform)
    guard state.lesson?.position != position else { return [] }
    return (state.notice.map(sentence) ?? []) + page
  }

  /// The rest of the lesson after the end of the input: questions stay open.
  public mutating func rest(perform: Perform) -> [String] {
    var lines: [String] = []
    while !isDone {
      lines += allSteps(perform)
      if isAsking { lines += text.lines(.textMode(.notAsked)) }
      let position = state.lesson?.position
      if state.lesson?.stop == .closing { break }
      send(.command(.nextPage), perform)
      // The learner's own map has no page after it.
      if state.lesson?.position == position { break }
      lines += page
    }
    isDone = true
    return lines
  }

  // MARK: Commands

  /// The reply to a line, unless it is the change itself.
  private mutating func answer(_ line: String, _ words: [String], _ perform: Perform) -> [String]? {
    if let lines = general(words, perform) { return lines }
    if let question = state.question, !question.isSettled { return ask(question, line, words, perform) }
    if state.stage?.isWaiting == true { return predict(line, words, perform) }
    if words.isEmpty { return goOn(perform) }
    return set(words, perform)
  }

  /// Commands that work everywhere.
  private mutating func general(_ words: [String], _ perform: Perform) -> [String]? {
    switch (words.first, words.count) {
    case ("help", 1), ("?", 1): return TextModeHelp(state: state, text: text).lines
    case ("quit", 1), ("q", 1), ("exit", 1):
      isDone = true
      return []
    case ("again", 1): return page
    case ("next", 1), ("skip", 1):
      if state.lesson?.stop == .closing { return goOn(perform) }
      let position = state.lesson?.position
      send(.command(.nextPage), perform)
      if state.lesson?.position == position {
        return sentence(state.notice ?? .nothing)
      }
    case ("back", 1):
      if state.lesson?.position == 0 { return text.lines(.textMode(.onFirstPage)) }
      send(.command(.previousPage), perform)
    case ("page", 2): return turn(to: words[1], perform)
    default: return nil
    }
    return page
  }

  private mutating func turn(to word: String, _ perform: Perform) -> [String] {
    guard let lesson = state.lesson, let number = Int(word), lesson.stops.indices.contains(number - 1) else {
      return text.lines(.textMode(.pagesGo(state.lesson?.stops.count ?? 1)))
    }
    for _ in lesson.position..<max(lesson.position, number - 1) { send(.command(.nextPage), perform) }
    for _ in (number - 1)..<max(lesson.position, number - 1) { send(.command(.previousPage), perform) }
    return page
  }

  private mutating func goOn(_ perform: Perform) -> [String]? {
    if state.lesson?.stop == .closing {
      isDone = true
      return []
    }
    let position = state.lesson?.position
    // The formula is shown in full: its letters are not steps here.
    send(.command(state.stage?.view.shown.isToldAtOnce == true ? .nextPage : .forward), perform)
    return state.lesson?.position == position ? nil : page
  }

  private mutating func ask(
    _ question: Question, _ line: String, _ words: [String], _ perform: Perform
  ) -> [String]? {
    let options = question.item.form.options
    switch words.first {
    case nil: return text.lines(.textMode(.typeAnswer))
    case "hint" where words.count == 1:
      send(.command(.hint), perform)
      return state.question == question ? sentence(.notice(.noFurtherHint)) : nil
    case "solution" where words.count == 1: send(.command(.reveal), perform)
    case _ where options.isEmpty:
      for _ in question.typed { send(.command(.erase), perform) }
      type(line, perform)
    default:
      guard let number = Int(words[0]), words.count == 1, options.indices.contains(number - 1) else {
        return text.lines(.textMode(.typeChoice(options.count)))
      }
      send(.command(.choose(number - 1)), perform)
    }
    return nil
  }

  private mutating func predict(_ line: String, _ words: [String], _ perform: Perform) -> [String]? {
    if words.isEmpty { return text.lines(.textMode(.typeResult)) }
    if let lines = look(words) { return lines }
    switch words {
    case ["solution"]:
      send(.command(.predict), perform)
      return text.lines(.textMode(.shownFromHere)) + step
    default:
      for _ in state.stage?.prediction?.typed ?? "" { send(.command(.erase), perform) }
      type(line, perform)
      return nil
    }
  }

  private mutating func type(_ line: String, _ perform: Perform) {
    for character in line where !character.isNewline { send(.type(character), perform) }
    send(.command(.answer), perform)
  }

  mutating func send(_ event: Event, _ perform: Perform) {
    for effect in update(&state, event) {
      if let next = perform(effect) { send(next, perform) }
    }
  }
}
