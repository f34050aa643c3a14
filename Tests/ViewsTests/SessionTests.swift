import Playing
import Screen
import Testing
import AppCore
import Views

@Suite struct SessionTests {
  @Test(arguments: Session.all)
  func plays(session: Session) throws {
    var player = try session.player()
    var screens: [String] = []
    for (number, line) in try session.script {
      if line == .keep { screens.append(player.frame.canvas.description + "\n") }
      if let complaint = perform(line, on: &player) {
        Issue.record("\(session.name)/keys:\(number): \(complaint)\n\(player.frame.canvas)")
      }
    }
    let summary = StateSummary(player.state).lines
    for expected in session.expectedState where !summary.contains(expected) {
      Issue.record("\(session.name)/state: no \"\(expected)\" in:\n\(summary.joined(separator: "\n"))")
    }
    screens.append(player.frame.canvas.description + "\n")
    let text = screens.joined(separator: "\n")
    if let complaint = Recorded.complaint(text, at: session.screen) { Issue.record("\(complaint)") }
  }

  @Test func thereAreSessionsAndEachSaysWhatItExpects() throws {
    #expect(Session.all.count >= 15)
    for session in Session.all {
      let checks = try session.script.filter {
        switch $0.line {
        case .see, .unsee, .state: true
        default: false
        }
      }
      #expect(checks.count + session.expectedState.count > 0, "\(session.name)")
    }
  }

  /// - Returns: what is wrong.
  private func perform(_ line: ScriptLine, on player: inout Player) -> String? {
    switch line {
    case .key(let key): player.press(key)
    case .type(let text): for character in text { player.press(.character(character)) }
    case .tick(let milliseconds): player.send(.tick(milliseconds: milliseconds))
    case .settle: player.settle()
    case .keep: break
    case .resize(let size): player.resize(size)
    case .click(let text): return click(text, on: &player)
    case .see(let text): return sees(text, player) ? nil : "cannot see \"\(text)\""
    case .unsee(let text): return sees(text, player) ? "can see \"\(text)\"" : nil
    case .state(let text):
      return StateSummary(player.state).lines.contains(text) ? nil : "the state has no \"\(text)\""
    }
    return nil
  }

  private func sees(_ text: String, _ player: Player) -> Bool {
    player.frame.canvas.description.contains(text)
  }

  /// Clicks on the first character of `text`, or on the result cell of a step: "step 3".
  private func click(_ text: String, on player: inout Player) -> String? {
    let frame = player.frame
    let target = text.hasPrefix("step ") ? Int(text.dropFirst(5)) : nil
    if let target, let rect = frame.targets.first(where: { $0.command == .go(toStep: target - 1) })?.rect {
      let middle = Point(column: rect.column + rect.columns / 2, row: rect.row + rect.rows / 2)
      return player.press(.click(middle)) ? nil : "the click on \(text) does nothing"
    }
    guard let point = frame.canvas.place(of: text) else { return "there is no \"\(text)\" to click" }
    return player.press(.click(point)) ? nil : "the click on \"\(text)\" does nothing"
  }
}

extension Canvas {
  /// Where `text` first stands.
  fileprivate func place(of text: String) -> Point? {
    let wanted = Array(text)
    for row in 0..<size.rows {
      let line = self.row(row).map(\.character)
      guard line.count >= wanted.count else { continue }
      for column in 0...(line.count - wanted.count)
      where Array(line[column..<(column + wanted.count)]) == wanted {
        return Point(column: column, row: row)
      }
    }
    return nil
  }
}
