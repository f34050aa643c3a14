import ArgumentParser
import Curriculum
import Foundation
import Kernels
import TensorFiles
import Tutor

/// Opens the stage on a map of one's own.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the stage on a map of your own, or on an empty 5x5.",
    discussion: """
      FILE is a .npy (H,W, C,H,W or N,C,H,W), a CSV or TSV with one map, or a picture (PNG, JPEG, PNM). The full stage opens \
      with all operations, views and settings; i edits the map.
      """)

  /// The values that the stage can show without a pause.
  private static let mostValues = 1 << 16

  @Argument(help: "The map; without it an empty 5x5.")
  var file: String?

  @Flag(help: "Print lines of text and read lines: for readers of screens, pipes, print.")
  var plain = false

  @OptionGroup(title: "The map") var map: MapOptions
  @OptionGroup(title: "Stage") var stage: StageOptions
  @OptionGroup var session: SessionOptions

  func validate() throws {
    if file == nil, let option = map.given.first { throw ValidationError("\(option) needs a file") }
  }

  func run() throws {
    let (map, name, images) = try read()
    let number = self.map.image.map { $0 - 1 } ?? 0
    var lesson = Lesson.exploring(map, called: name, of: images, image: number)
    lesson.pages[0].stage = try lesson.pages[0].stage.map(setUp)
    let course = Course(title: name, lessons: [lesson])
    var (state, keeper) = session.begin(course)
    _ = update(&state, .command(.openLesson(0)))
    if plain { return try session.talk(state, keeper) }
    try session.play(state, keeper: &keeper)
  }

  /// The stage as the options have it, or exit 4 where it cannot be.
  private func setUp(_ own: StageSpec) throws -> StageSpec {
    do {
      let spec = try stage.applied(to: own)
      _ = try StageState(spec)
      return spec
    } catch let error as TensorFileError {
      throw fail(error.message, error.exitCode)
    } catch let error as KernelError {
      throw fail(error.message, error.exitCode)
    }
  }

  private func read() throws -> (FeatureMap, String, ImageStack?) {
    do {
      guard let file else {
        return (
          try FeatureMap(height: 5, width: 5, values: Array(repeating: 0, count: 25)), "an empty map", nil
        )
      }
      let (images, _, map) = try map.readImages(file)
      let name = file == "-" ? "stdin" : URL(fileURLWithPath: file).lastPathComponent
      guard map.values.count <= Self.mostValues else {
        throw fail(
          "\(name) has \(map.values.count) values, and the stage shows at most \(Self.mostValues): "
            + "make it smaller with --resize H,W", .overLimit)
      }
      return (map, name, images)
    } catch let error as TensorFileError {
      throw fail(error.message, error.exitCode)
    } catch let error as KernelError {
      throw fail(error.message, error.exitCode)
    }
  }
}
