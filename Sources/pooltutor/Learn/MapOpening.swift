import ArgumentParser
import LessonFormat
import Files
import Kernels
import TensorFiles
import Terminal
import AppCore
import Localization

/// The user's own map with its stage.
struct Exploration: Sendable {
  let lesson: Lesson
  let stage: StageState

  /// - Parameter options: what the stage is set to.
  init(_ lesson: Lesson, _ options: StageOptions) throws {
    guard let own = lesson.pages.first?.stage else {
      throw TensorFileError.doesNotFit("there is no map to explore")
    }
    var lesson = lesson
    let spec = try options.applied(to: own)
    lesson.pages[0].stage = spec
    (self.lesson, stage) = (lesson, try StageState(spec))
  }
}

/// Reads a file and makes its stage on a separate thread.
struct MapOpening {
  let name: String
  let watch = ProgressToken()
  let task: BackgroundTask<Result<Exploration, any Error>>

  init(_ file: String, _ map: MapOptions, _ stage: StageOptions, in language: Language) {
    let name = file == "-" ? "stdin" : Path.name(of: file)
    self.name = name
    task = BackgroundTask(
      { [watch] in
        Result {
          // The stage takes a moment too.
          let (images, index, map) = try map.readImages(file) { watch.tell($0 * 0.9) }
          return try Exploration(
            .exploring(map, called: name, of: images, image: index, in: language), stage)
        }
      }, done: Terminal.wake)
  }

  /// Ends the program with a line about a file or a map that is no good.
  static func telling<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as TensorFileError {
      throw fail(error.message, error.exitCode)
    } catch let error as KernelError {
      throw fail(error.message, error.exitCode)
    }
  }
}
