/// Which lesson needs which. Searched depth-first with an explicit stack.
struct NeedsGraph {
  let lessons: [Lesson]
  /// The index of each lesson by its id.
  let index: [String: Int]

  private enum State { case new, open, done }

  /// One mistake for each need that closes a circle, up to as many as the log lists.
  func circles() -> [Diagnostic] {
    var states = Array(repeating: State.new, count: lessons.count)
    var found: [Diagnostic] = []
    for start in lessons.indices where states[start] == .new && found.count < MistakeLog.limit {
      search(from: start, &states, &found)
    }
    return found
  }

  private func search(from start: Int, _ states: inout [State], _ found: inout [Diagnostic]) {
    var path = [(lesson: start, next: 0)]
    states[start] = .open
    while let (lesson, position) = path.last, found.count < MistakeLog.limit {
      guard position < lessons[lesson].needs.count else {
        states[lesson] = .done
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      guard let need = index[lessons[lesson].needs[position]] else { continue }
      if states[need] == .open { found.append(circle(path.map(\.lesson), closedBy: position, to: need)) }
      if states[need] == .new {
        states[need] = .open
        path.append((need, 0))
      }
    }
  }

  /// The ids of a circle; only the first and last ones if it is long.
  private static func shown(_ ids: [String]) -> [String] {
    let (first, last) = (6, 3)
    guard ids.count > first + last else { return ids }
    return ids.prefix(first) + ["… (\(ids.count - first - last) more)"] + ids.suffix(last)
  }

  private func circle(_ path: [Int], closedBy position: Int, to need: Int) -> Diagnostic {
    let last = lessons[path[path.count - 1]]
    let ids = (path.drop { $0 != need } + [need]).map { lessons[$0].id }
    return last.diagnostic(
      "lessons need each other in a circle: \(Self.shown(ids).joined(separator: " → "))",
      at: last.spot(ofNeed: position), help: "remove one of these needs")
  }
}
