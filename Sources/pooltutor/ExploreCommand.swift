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
      FILE is a .npy of 2 to 4 axes (H,W, C,H,W or N,C,H,W), or a CSV or TSV with one map; - is stdin. The full stage \
      opens with all operations, views and settings; i edits the map.
      """)

  @Argument(help: "The map; without it an empty 5x5.")
  var file: String?

  @Option(help: ArgumentHelp("Which image of an N,C,H,W tensor, from 1.", valueName: "n"))
  var image: Int?

  @OptionGroup var session: SessionOptions

  func run() throws {
    let (map, name) = try read()
    let course = Course(title: name, lessons: [Lesson.exploring(map, called: name)])
    var (state, keeper) = session.begin(course)
    _ = update(&state, .command(.openLesson(0)))
    try session.play(state, keeper: &keeper)
  }

  private func read() throws -> (FeatureMap, String) {
    do {
      guard let file else {
        if image != nil { throw ValidationError("--image needs a file") }
        return (try FeatureMap(height: 5, width: 5, values: Array(repeating: 0, count: 25)), "an empty map")
      }
      let tensor = try TensorFile.read(file).tensor
      let name = file == "-" ? "stdin" : URL(fileURLWithPath: file).lastPathComponent
      return (try choose(from: tensor, name), name)
    } catch let error as TensorFileError {
      throw fail(error.message, error.exitCode)
    } catch let error as KernelError {
      throw fail(error.message, error.exitCode)
    }
  }

  /// The image that is asked for; the first, where there is only one.
  private func choose(from tensor: Tensor, _ name: String) throws -> FeatureMap {
    let shape = tensor.shape
    let sizes = shape.map(String.init).joined(separator: "×")
    guard (1...4).contains(shape.count), !shape.contains(0) else {
      throw fail(
        "\(name): a map has 2 to 4 axes, none of them empty; this has the shape \(sizes)", .doesNotFit)
    }
    let padded = Array(repeating: 1, count: 4 - shape.count) + shape
    let (images, size) = (padded[0], padded[1] * padded[2] * padded[3])
    let chosen = image ?? 1
    guard (1...images).contains(chosen) else {
      throw fail(
        "\(name) has \(images) image\(images == 1 ? "" : "s"): --image \(chosen) is none of them", .doesNotFit
      )
    }
    if image == nil, images > 1 {
      throw fail("\(name) holds \(images) images (\(sizes)): choose one with --image 1 to \(images)", .usage)
    }
    let values = Array(tensor.values[((chosen - 1) * size)..<(chosen * size)])
    return try FeatureMap(channels: padded[1], height: padded[2], width: padded[3], values: values)
  }
}
