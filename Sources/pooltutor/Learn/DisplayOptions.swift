import ArgumentParser
import TerminalCore

/// How things look.
struct DisplayOptions: ParsableArguments {
  enum Ground: String, ExpressibleByArgument, CaseIterable { case auto, light, dark }

  @Option(help: "The terminal's background.")
  var background = Ground.auto

  @Flag(help: "Draw with ASCII only.")
  var ascii = false

  @Flag(help: "Use no colours ($NO_COLOR does the same).")
  var noColor = false

  @Flag(help: "Let the box jump instead of glide.")
  var noMotion = false

  @Flag(help: "Leave the mouse to the terminal, for selecting text.")
  var noMouse = false

  var terminalOptions: TerminalOptions {
    TerminalOptions(
      background: Background(rawValue: background.rawValue), ascii: ascii ? true : nil,
      color: noColor ? ColorDepth.none : nil, mouse: !noMouse)
  }
}
