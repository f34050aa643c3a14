import ArgumentParser
import CEnding
import Files
import Foundation

@main
struct Pooltutor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pooltutor",
    abstract: "Learn what ReLU and pooling do, step by step, in the terminal.",
    discussion: """
      Without a subcommand the list of lessons opens. The bottom of the screen shows the keys; ? lists all of them.

      Exit codes:
        0 success
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
      New.self, Explore.self, Compute.self, ExportCommand.self, Verify.self,
    ],
    defaultSubcommand: Learn.self)

  static let version = "0.1.0"

  /// As ArgumentParser's own, but a mistake on the command line gives one line, like every other error.
  static func main() {
    StandardStreams.hold()
    ending_prepare()
    do {
      guard StandardStreams.haveRoom(forMore: filesAtOnce) else { throw tooFewFiles }
      let arguments = Surroundings.arguments
      var command = try Learn.plain(arguments[...]) ?? parseAsRoot(arguments)
      try command.run()
      Farewell.say()
    } catch {
      Farewell.say()
      exit(withError: told(error))
    }
  }

  /// How many files are open at once at most, beside the three streams, and some to spare.
  private static let filesAtOnce = 10

  private static var tooFewFiles: ExitCode {
    fail(
      "fewer than \(filesAtOnce) more files can be opened: raise the limit (ulimit -n \(4 * filesAtOnce)), "
        + "or close files that the shell holds open", .overLimit)
  }

  /// Prints the error. An exit code alone has printed its line already.
  private static func told(_ error: any Error) -> ExitCode {
    if let code = error as? ExitCode { return code }
    let code = exitCode(for: error)
    guard code.isSuccess else { return fail(oneLine(message(for: error)), code) }
    do throws(ExitCode) {
      try print(fullMessage(for: error))
      return code
    } catch {
      return error
    }
  }

  private static func oneLine(_ message: String) -> String {
    let lines = message.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    let choices = lines.filter { $0.hasPrefix("- ") }.map { String($0.dropFirst(2)) }
    return (lines.filter { !$0.hasPrefix("- ") } + [choices.joined(separator: ", ")])
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
