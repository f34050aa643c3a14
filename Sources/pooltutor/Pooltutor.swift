import ArgumentParser

@main
struct Pooltutor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pooltutor",
    abstract: "Learn what ReLU and pooling do, step by step, in the terminal.",
    discussion: """
      Without a subcommand the list of lessons opens. Keys are shown at the bottom of the screen; ? shows them all.

      Exit codes: 0 good; 1 a check found faults; 3 bad input; 64 usage; 69 no usable terminal.
      """,
    version: version,
    subcommands: [Learn.self, Lessons.self, Check.self, Bench.self],
    defaultSubcommand: Learn.self)

  static let version = "0.1.0"
}
