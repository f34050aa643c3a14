import ArgumentParser
import Export
import Files
import Kernels
import Screen
import TensorFiles
import AppCore

extension ExportFormat: ExpressibleByArgument {}

/// Saves a stage as a picture, text, data or a recording.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Save a lesson's stage, or a map of your own, as a picture, text or data.",
    discussion: """
      LESSON#PAGE is a lesson's id and a page as the app counts them; without a page it is the first stage. A FILE is \
      .npy, CSV or a picture; its stage is max pooling 2×2 unless options say otherwise, and they change a lesson's, too.

        svg   the walk, animated; plays in browsers and README files; still for readers who want no motion
        png   one step as a picture
        txt   the screen at every step
        json  every step: box, cells, terms, winner, divisor, result (nan, inf and -inf as strings)
        cast  a recording for asciinema's player (version 2)
        md    a whole lesson, with its stages as SVG files beside it

      The same input gives the same bytes. Exit codes are those of compute.
      """)

  @Argument(
    help: ArgumentHelp("A lesson's id, optionally with #PAGE, or a file; - is stdin.", valueName: "what"))
  var source: String

  @Option(help: "svg, png, txt, json, cast or md; by default, by the ending of --output.")
  var format: ExportFormat?

  @Option(help: ArgumentHelp("The file to write; stdout by default.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp("The screen of txt and cast; 80x24 by default.", valueName: "WxH"), transform: size)
  var size: Size?

  @Option(help: "The step that png shows, from 1; the last by default.")
  var step: Int?

  @OptionGroup(title: "File") var map: MapOptions

  @OptionGroup(title: "Stage") var stage: StageOptions
  @OptionGroup var folder: FolderOptions

  func validate() throws {
    let format = try wanted
    if let output, let ending = format.contradiction(inName: output) {
      throw ValidationError("\(output) cannot be written as .\(ending): the format is \(format.rawValue)")
    }
    guard size == nil || format == .txt || format == .cast else {
      throw ValidationError("--size is for txt and cast: \(format.rawValue) has no screen")
    }
    guard step == nil || format == .png else { throw ValidationError("--step is for png") }
    guard format != .md || (output != nil && output != "-") else {
      throw ValidationError("md makes several files: give a place with --output LESSON.md")
    }
  }

  private var wanted: ExportFormat {
    get throws {
      if let format { return format }
      guard let format = ExportFormat(rawValue: Path.ending(of: output ?? "")) else {
        throw ValidationError(
          "choose a format with --format: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      return format
    }
  }

  func run() throws {
    ignoreBrokenPipes()
    try exiting { try ExportJob(source: found(), format: wanted, command: self).write() }
  }

  /// A file if one of that name exists or the argument can only be a file; else a lesson.
  private func found() throws -> ExportSource {
    let format = try wanted
    let isFile = source == "-" || Path.hasSlash(source) || FileSystem.exists(source)
    let endings = ["npy", "csv", "tsv", "txt"] + TensorFile.pictureEndings
    if isFile || endings.contains(Path.ending(of: source)) {
      guard format != .md else { throw ValidationError("md writes a whole lesson, and a file has no text") }
      return try ExportSource(file: source, map, stage)
    }
    if let option = map.given.first {
      throw ValidationError("\(option) is for files: a lesson has maps of its own")
    }
    let (course, _) = try folder.loadCourse()
    return try ExportSource(source, in: course, wholeLesson: format == .md, stage, folder.interface)
  }

  private static func size(_ text: String) throws -> Size {
    let numbers = text.lowercased().split(separator: "x", omittingEmptySubsequences: false).compactMap {
      Int($0)
    }
    guard numbers.count == 2, (48...500).contains(numbers[0]), (16...200).contains(numbers[1]) else {
      throw ValidationError("give columns and rows, 48x16 to 500x200, such as 80x24")
    }
    return Size(columns: numbers[0], rows: numbers[1])
  }
}
