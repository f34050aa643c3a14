import Screen
import TerminalCore

/// A walk as a recording for asciinema's player: version 2, a header and then a line for each change of the screen.
/// The clock is the walk's own, so that the same walk is always the same bytes.
public enum Cast {
  /// How long the first and the last screen stay.
  private static let rest = 1500

  /// - Parameter background: what the colours are chosen for; asciinema's own player is dark.
  public static func text(_ playback: Playback, title: String, background: Background = .dark) -> String {
    let ansi = CanvasANSI(background: background)
    let header = JSONText.object([
      ("version", "2"), ("width", "\(playback.size.columns)"), ("height", "\(playback.size.rows)"),
      ("title", JSONText.string(title)),
      ("env", JSONText.object([("TERM", JSONText.string("xterm-256color"))])),
    ])
    var (lines, time) = ([header], 0)
    var before: Canvas?
    for moment in playback.moments(rest: rest) {
      let output = before.map { ansi.change(from: $0, to: moment.canvas) } ?? ansi.whole(moment.canvas)
      if !output.isEmpty { lines.append(event(time, output)) }
      time += moment.duration
      before = moment.canvas
    }
    // The player ends with the last event: this one keeps the last screen for a while.
    lines.append(event(time, "\u{1B}[0m"))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func event(_ milliseconds: Int, _ output: String) -> String {
    let time = Markup.number(Double(milliseconds) / 1000)
    return "[\(time), \"o\", \(JSONText.string(output))]"
  }
}
