import Export
import Kernels
import Screen
import TensorFiles
import Tutor

/// An export on its way from source to files.
struct ExportJob {
  let source: ExportSource
  let format: ExportFormat
  let command: ExportCommand

  func write() throws {
    let files = OutputFiles()
    try files.add(data(), to: command.output ?? "-")
    try files.commit()
  }

  private func data() throws -> OutputData {
    let playback = playback()
    guard let stage = playback.stage else {
      throw KernelError.doesNotFit("the layer does not fit the map: \(try refusal())")
    }
    try format.check(stage)
    let text =
      switch format {
      case .svg: StageSVG(stage, title: source.title).text
      case .json: WalkJSON.text(stage)
      case .txt: TextFrames.text(playback.screens())
      case .cast: Cast.text(playback, title: source.title)
      case .png, .md: ""
      }
    return OutputData(bytes: Array(text.utf8))
  }

  private func playback() -> Playback {
    Playback(
      source.course, lesson: source.lesson, stop: source.stop ?? 0,
      size: command.size ?? Size(columns: 80, rows: 24), motion: format == .cast)
  }

  /// Why there is no stage: the kernels' own words.
  private func refusal() throws -> String {
    for page in source.course.lessons[source.lesson].pages {
      if let spec = page.stage { _ = try StageState(spec) }
    }
    return "no reason is known"
  }
}
