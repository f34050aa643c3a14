import ArgumentParser
import LessonFormat
import Files
import Kernels
import TensorFiles
import AppCore
import Localization

/// The source of an export: a page of a lesson, or a stage on the user's own map, as a course by itself.
struct ExportSource {
  let course: Course
  let lesson: Int
  /// The stop with the stage, from 0; `nil` where the whole lesson is meant.
  let stop: Int?
  /// What the picture is called.
  let title: String
}

extension ExportSource {
  /// A lesson's id, perhaps with `#` and the number of a page as the app counts them.
  init(
    _ name: String, in course: Course, wholeLesson: Bool, _ options: StageOptions, _ language: Language
  ) throws {
    let parts = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let index = course.lessons.firstIndex(where: { $0.id == parts[0] }) else {
      let ids = course.lessons.map(\.id).joined(separator: ", ")
      throw fail("there is no file and no lesson '\(name)'; lessons are: \(ids)", .usage)
    }
    let lesson = course.lessons[index]
    let stages = Self.stages(of: lesson)
    guard !wholeLesson || parts.count == 1 else {
      throw fail("md takes a whole lesson: give \(parts[0]) without a page", .usage)
    }
    let stop = try parts.count == 2 ? Self.stop(parts[1], of: lesson, stages) : stages.first?.stop
    guard let stop else { throw fail("lesson '\(parts[0])' has no stage", .usage) }
    var changed = course
    if let page = stages.first(where: { $0.stop == stop })?.page, let own = lesson.pages[page].stage {
      changed.lessons[index].pages[page].stage = try options.applied(to: own)
    }
    let page = LessonState(lesson, seed: 0)
    self.init(
      course: changed, lesson: index, stop: wholeLesson ? nil : stop,
      title: Phrase.export(.titleAndPage(lesson.title, stop + 1, of: page.stops.count))[language])
  }

  private static func stages(of lesson: Lesson) -> [(stop: Int, page: Int)] {
    LessonState(lesson, seed: 0).stops.enumerated().compactMap { stop, what in
      guard case .page(let page) = what, lesson.pages[page].stage != nil else { return nil }
      return (stop, page)
    }
  }

  private static func stop(
    _ text: String, of lesson: Lesson, _ stages: [(stop: Int, page: Int)]
  ) throws -> Int {
    if let number = Int(text), stages.contains(where: { $0.stop == number - 1 }) { return number - 1 }
    let pages = stages.map { "\($0.stop + 1)" }.joined(separator: ", ")
    throw fail("there is no stage on page '\(text)' of \(lesson.id); there is one on \(pages)", .usage)
  }

  /// A map out of a file.
  init(file: String, _ mapOptions: MapOptions, _ options: StageOptions) throws {
    let map = try mapOptions.read(file)
    let name = file == "-" ? "stdin" : Path.name(of: file)
    let own = StageSpec(input: map, inputName: name, layer: .max.with(Window(poolSize: Extent(2))))
    let page = Page(title: name, blocks: [], stage: try options.applied(to: own))
    let lesson = Lesson(id: "file", title: name, summary: "", pages: [page], file: name)
    self.init(course: Course(title: name, lessons: [lesson]), lesson: 0, stop: 0, title: name)
  }
}
