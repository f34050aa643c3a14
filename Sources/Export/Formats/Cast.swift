import Escaping
import Screen
import TerminalCore

/// A walk as a recording for asciinema's player: version 2, a header and then a line for each change of the
/// screen. It uses the walk's own clock, so the same walk always gives the same bytes.
public enum Cast {
  /// How long the first and the last screen stay, in milliseconds.
  private static let rest = 1500

  /// - Parameter background: the background that the colours are chosen for; asciinema's own player is dark.
  public static func text(_ playback: Playback, title: String, background: Background = .dark) throws
    -> String
  {
    let ansi = CanvasANSI(background: background)
    let header = CastHeader(width: playback.size.columns, height: playback.size.rows, title: title)
    var (lines, time) = ([try JSONText.of(header)], 0)
    var before: Canvas?
    for moment in playback.moments(rest: rest) {
      let output = before.map { ansi.change(from: $0, to: moment.canvas) } ?? ansi.whole(moment.canvas)
      if !output.isEmpty { lines.append(try JSONText.of(CastEvent(time: time, output: output))) }
      time += moment.duration
      before = moment.canvas
    }
    // The player stops at the last event, so this one keeps the last screen visible.
    lines.append(try JSONText.of(CastEvent(time: time, output: "\u{1B}[0m")))
    return lines.joined(separator: "\n") + "\n"
  }
}

private struct CastHeader: Encodable {
  let version = 2
  let width, height: Int
  let title: String
  let env = ["TERM": "xterm-256color"]
}

/// What is sent to the terminal, and when.
private struct CastEvent: Encodable {
  /// In milliseconds.
  let time: Int
  let output: String

  func encode(to encoder: any Encoder) throws {
    var event = encoder.unkeyedContainer()
    try event.encode(Double(time) / 1000)
    try event.encode("o")
    try event.encode(output)
  }
}
