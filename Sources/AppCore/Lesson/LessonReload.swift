import LessonFormat
import Localization

/// A lesson whose file has changed while it is open: unchanged pages keep their state.
struct LessonReload {
  let old: LessonState
  let new: LessonState
  /// For each new page, the old one with the same content.
  private let same: [Int?]
  /// For each new page, the old one that it comes from, changed or not.
  private let origin: [Int?]

  init(_ old: LessonState, _ lesson: Lesson, seed: UInt64, _ language: Language) {
    self.old = old
    new = LessonState(lesson, seed: seed, language: language)
    same = Self.pairs(old.lesson.pages, lesson.pages)
    let taken = Set(same.compactMap { $0 })
    let count = old.lesson.pages.count
    origin = same.enumerated().map { page, same in
      same ?? (page < count && !taken.contains(page) ? page : nil)
    }
  }

  /// The first page that is new or changed; the current one, if that has changed.
  var changedPage: Int? {
    let changed = same.indices.filter { same[$0] == nil }
    return changed.first { origin[$0] != nil && origin[$0] == shownPage } ?? changed.first
  }

  /// The new lesson with the kept state, at the page that changed, else where it was.
  var state: LessonState {
    var state = new
    for (index, stop) in new.stops.enumerated() { keep(stop, &state.states[index]) }
    state.position = changedPage.map(firstChange) ?? samePlace
    return state
  }

  private var shownPage: Int? { Self.page(of: old.stop) }

  private static func page(of stop: Stop) -> Int? {
    switch stop {
    case .page(let page), .question(let page, _): page
    case .closing: nil
    }
  }

  private func oldState(_ stop: Stop) -> StopState? {
    guard let page = Self.page(of: stop), let origin = origin[page] else {
      return stop == .closing ? old.states.last : nil
    }
    let there: Stop =
      if case .question(_, let number) = stop { .question(page: origin, number: number) } else {
        .page(origin)
      }
    return old.stops.firstIndex(of: there).map { old.states[$0] }
  }

  private func keep(_ stop: Stop, _ state: inout StopState) {
    guard let before = oldState(stop) else { return }
    let isSame = before.stage?.spec == state.stage?.spec && before.question?.item == state.question?.item
    if isSame { state = before }
  }

  /// The stop of the page that changed: its prose and stage, or else a question.
  private func firstChange(on page: Int) -> Int {
    let stops = new.stops.indices.filter { Self.page(of: new.stops[$0]) == page }
    let after = new.lesson.pages[page]
    guard let origin = origin[page], old.lesson.pages[origin].reading == after.reading else {
      return stops.first ?? 0
    }
    let before = old.lesson.pages[origin].questions
    let changed = stops.first { index in
      guard case .question(_, let number) = new.stops[index] else { return false }
      return number >= before.count || !before[number].says(after.questions[number])
    }
    return changed ?? stops.first ?? 0
  }

  /// The reader's place in the new lesson.
  private var samePlace: Int {
    guard let page = shownPage else { return new.stops.count - 1 }
    let now = same.firstIndex(of: page) ?? min(page, new.lesson.pages.count - 1)
    let stop: Stop =
      if case .question(_, let number) = old.stop { .question(page: now, number: number) } else { .page(now) }
    return new.stops.firstIndex(of: stop) ?? new.stops.firstIndex { Self.page(of: $0) == now } ?? 0
  }

  /// In longer changes, moved pages are not searched for.
  private static let searchLimit = 200

  /// For each of `new` the equal page of `old`: from both ends, and between those in order.
  private static func pairs(_ old: [Page], _ new: [Page]) -> [Int?] {
    var pairs: [Int?] = Array(repeating: nil, count: new.count)
    let shorter = min(old.count, new.count)
    let front = (0..<shorter).first { !old[$0].says(new[$0]) } ?? shorter
    for index in 0..<front { pairs[index] = index }
    let back =
      (0..<(shorter - front)).first { !old[old.count - 1 - $0].says(new[new.count - 1 - $0]) }
      ?? shorter - front
    for index in 0..<back { pairs[new.count - 1 - index] = old.count - 1 - index }
    guard max(old.count, new.count) - front - back <= searchLimit else { return pairs }
    var free = Array(front..<(old.count - back))
    for index in front..<(new.count - back) {
      guard let match = free.firstIndex(where: { old[$0].says(new[index]) }) else { continue }
      pairs[index] = free.remove(at: match)
    }
    return pairs
  }
}

extension Page {
  /// Title, prose and stage, regardless of their lines in the file.
  fileprivate var reading: Page {
    var page = self
    page.questions = []
    page.line = 1
    return page
  }

  fileprivate func says(_ other: Page) -> Bool {
    reading == other.reading && questions.count == other.questions.count
      && zip(questions, other.questions).allSatisfy { $0.says($1) }
  }
}

extension QuestionSpec {
  fileprivate func says(_ other: QuestionSpec) -> Bool { kind == other.kind && hints == other.hints }
}
