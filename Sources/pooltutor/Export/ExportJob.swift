import LessonFormat
import ArgumentParser
import Export
import Files
import Kernels
import Screen
import TensorFiles
import AppCore
import Views

/// An export on its way from source to files.
struct ExportJob {
  let source: ExportSource
  let format: ExportFormat
  let command: ExportCommand

  func write() throws {
    let files = OutputFiles()
    if format == .md {
      try addLesson(to: files, at: command.output ?? "")
    } else {
      try files.add(data(), to: command.output ?? "-")
    }
    try files.commit()
  }

  private func data() throws -> OutputData {
    let playback = playback()
    guard let stage = playback.stage else { throw try refusal() }
    let step = command.step ?? stage.count
    guard (1...stage.count).contains(step) else {
      throw fail("there is no step \(step): the \(stage.view.kind.rawValue) has \(stage.count)", .usage)
    }
    return try StageExport(
      playback: playback, stage: stage, format: format, title: source.title, step: step - 1
    ).data()
  }

  private func text(_ text: String) -> OutputData { OutputData(bytes: Array(text.utf8)) }

  private func addLesson(to files: OutputFiles, at path: String) throws {
    let lesson = source.course.lessons[source.lesson]
    let file = Path.name(of: path)
    let isMarkdown = file.utf8.count > 3 && Path.ending(of: file) == "md"
    let name = isMarkdown ? String(decoding: file.utf8.dropLast(3), as: UTF8.self) : file
    let look = RenderStyle(language: command.folder.interface)
    let markdown = LessonMarkdown(lesson, name: name, language: look.language)
    for (name, stage, title) in markdown.pictures {
      try format.check(stage)
      try files.add(text(StageExport.svg(stage, title: title, look)), to: Path.sibling(name, of: path))
    }
    for (name, picture) in markdown.questions {
      try files.add(text(picture), to: Path.sibling(name, of: path))
    }
    try files.add(text(markdown.text), to: path)
  }

  private func playback() -> Playback {
    Playback(
      source.course, lesson: source.lesson, stop: source.stop ?? 0,
      size: command.size ?? Size(columns: 80, rows: 24),
      look: RenderStyle(language: command.folder.interface),
      motion: format == .cast)
  }

  /// Why there is no stage. Where the kernels refuse it, their error is thrown.
  private func refusal() throws -> ExitCode {
    for page in source.course.lessons[source.lesson].pages {
      if let spec = page.stage { _ = try StageState(spec) }
    }
    return fail("there is nothing on the stage", .doesNotFit)
  }
}
