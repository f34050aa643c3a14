import Screen

/// The colours and fonts of pictures, for light and for dark pages, in the hues of the terminal's palette.
enum SVGStyle {
  struct Colors {
    let page, cell, line, text, muted, window, winner, accent, good, bad: String
  }

  static let light = Colors(
    page: "#fcfcfd", cell: "#ffffff", line: "#c9d1d9", text: "#1f2328", muted: "#636c76", window: "#005faf",
    winner: "#af5f00", accent: "#875faf", good: "#00875f", bad: "#af0000")
  static let dark = Colors(
    page: "#12161c", cell: "#1a2029", line: "#39424e", text: "#e6edf3", muted: "#9aa4af", window: "#00afff",
    winner: "#ffaf00", accent: "#d7afff", good: "#5fd7af", bad: "#ff5f5f")

  static let sans = "system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif"
  static let mono = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace"

  static var stage: [String] {
    [
      "text{font-family:\(sans);font-variant-numeric:tabular-nums}",
      ".n{font-size:20px;text-anchor:middle}", ".k{font-size:12px}", ".t{font-size:15px}",
      ".h{font-size:19px;font-weight:600}",
      ".e{font-size:22px}", ".f{font-size:16px}", ".v{font-weight:700}", ".end{text-anchor:end}",
      ".box{fill:none;stroke-width:3;stroke-linejoin:round;vector-effect:non-scaling-stroke}",
      ".off{stroke-dasharray:2 7;stroke-linecap:round}", ".fill{fill-opacity:.12}",
      ".tap{fill-opacity:.2}", ".win{fill-opacity:.3;stroke-width:2.5}",
      ".pad{fill:none;stroke-dasharray:3 4}",
    ] + inks(light) + ["@media (prefers-color-scheme:dark){\(inks(dark).joined())}"]
  }

  /// The CSS class of a canvas's text with this ink.
  static func name(_ ink: Ink) -> String {
    switch ink {
    case .text: "x"
    case .muted: "m"
    case .window: "w"
    case .winner: "v"
    case .accent: "c"
    case .good: "g"
    case .bad: "d"
    }
  }

  static var canvas: [String] {
    [
      "text{font:15px \(mono)}", ".bold{font-weight:700}", ".italic{font-style:italic}",
      ".under{text-decoration:underline}", "path{fill:none}", ".l1{stroke-width:2}", ".l2{stroke-width:5}",
      ".o{stroke-dasharray:5 4}",
    ] + canvasInks(light) + ["@media (prefers-color-scheme:dark){\(canvasInks(dark).joined())}"]
  }

  private static func canvasInks(_ colors: Colors) -> [String] {
    let inks: [(Ink, String)] = [
      (.text, colors.text), (.muted, colors.muted), (.window, colors.window), (.winner, colors.winner),
      (.accent, colors.accent), (.good, colors.good), (.bad, colors.bad),
    ]
    return [".page{fill:\(colors.page);stroke:\(colors.line)}"]
      + inks.map { "text.\(name($0)){fill:\($1)}path.\(name($0)){stroke:\($1)}" }
  }

  private static func inks(_ colors: Colors) -> [String] {
    [
      ".page{fill:\(colors.page);stroke:\(colors.line)}", ".map{fill:\(colors.cell);stroke:\(colors.line)}",
      ".grid,.pad{stroke:\(colors.line);fill:none}", ".x{fill:\(colors.text)}", ".m{fill:\(colors.muted)}",
      ".w{fill:\(colors.window)}", ".v{fill:\(colors.winner)}", ".g{fill:\(colors.good)}",
      ".box,.curve{stroke:\(colors.window)}", ".fill,.tap{fill:\(colors.window)}", ".curve{fill:none}",
      ".win{fill:\(colors.winner);stroke:\(colors.winner)}", ".bar{fill:\(colors.winner)}",
      ".rail{fill:\(colors.line)}",
    ]
  }
}
