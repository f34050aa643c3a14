import AppCore
import Files
import Kernels
import LessonFormat
import Localization
import Runtime
import TensorFiles
import Terminal

extension Exploration {
  /// - Parameter options: what the stage is set to.
  init(_ lesson: Lesson, _ options: StageOptions) throws {
    guard let own = lesson.pages.first?.stage else {
      throw TensorFileError.doesNotFit("there is no map to explore")
    }
    var lesson = lesson
    let spec = try options.applied(to: own)
    lesson.pages[0].stage = spec
    self.init(lesson, try StageState(spec))
  }
}

/// Reads a file and makes its stage on a separate thread.
struct MapOpening {
  let name: String
  let task: BackgroundTask<Result<Exploration, any Error>>

  init(_ file: String, _ map: MapOptions, _ stage: StageOptions, in language: Language) {
    let name = file == "-" ? "stdin" : Path.name(of: file)
    self.name = name
    task = BackgroundTask(wake: Terminal.wake) { token in
      Result {
        // The stage takes a moment too.
        let (images, index, map) = try map.readImages(file) { token.tell($0 * 0.9) }
        return try Exploration(
          .exploring(map, called: name, of: images, image: index, in: language), stage)
      }
    }
  }
}
