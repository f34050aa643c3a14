import ArgumentParser
import Foundation

@main
struct Pooltutor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pooltutor",
    abstract: "Learn what ReLU and pooling do, step by step, in the terminal.",
    discussion: """
      Without a subcommand the list of lessons opens. Keys are shown at the bottom of the screen; ? shows them all.

      Exit codes:
        0 good
        1 check or verify found faults
        3 input unreadable or malformed
        4 shapes or window do not fit
        5 over a limit
        6 cannot write
        64 usage
        69 no usable terminal
      """,
    version: version,
    subcommands: [
      Learn.self, Lessons.self, QuizCommand.self, ReviewCommand.self, Stats.self, Progress.self, Check.self,
      New.self, Explore.self, Compute.self, ExportCommand.self, Verify.self, Bench.self,
    ],
    defaultSubcommand: Learn.self)

  static let version = "0.1.0"

  /// As ArgumentParser has it, but that a mistake on the command line is told in one line, like every other error.
  static func main() {
    do {
      var command = try Learn.plain(CommandLine.arguments.dropFirst()) ?? parseAsRoot()
      try command.run()
    } catch {
      // An exit code alone has said its line already.
      guard !(error is ExitCode), exitCode(for: error) == .validationFailure else { exit(withError: error) }
      let lines = message(for: error).split(whereSeparator: \.isNewline)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      let choices = lines.filter { $0.hasPrefix("- ") }.map { String($0.dropFirst(2)) }
      let text = (lines.filter { !$0.hasPrefix("- ") } + [choices.joined(separator: ", ")])
        .filter { !$0.isEmpty }.joined(separator: " ")
      exit(withError: fail(text, .usage))
    }
  }
}
