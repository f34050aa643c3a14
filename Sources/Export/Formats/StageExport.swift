import Files
import Kernels
import Screen
import TensorFiles
import AppCore
import Views
import Localization

/// Exports a stage to one file, for the subcommand and for the app.
public struct StageExport {
  let playback: Playback
  let stage: StageState
  let format: ExportFormat
  let title: String
  /// The step shown by `png`, and by `svg` of a view other than the walk; from 0.
  let step: Int

  /// The screen size for a view without its own picture.
  static let screen = Size(columns: 100, rows: 40)

  public init(playback: Playback, stage: StageState, format: ExportFormat, title: String, step: Int) {
    (self.playback, self.stage) = (playback, stage)
    (self.format, self.title, self.step) = (format, title, step)
  }

  private var look: RenderStyle { playback.look }

  /// - Throws: `ExportLimit`; `TensorFileError` if a picture cannot be made.
  public func data() throws -> OutputData {
    if stage.view.kind == .walk || format == .json || format == .txt || format == .cast {
      try format.check(stage)
    }
    switch format {
    case .svg: return text(Self.svg(stage, title: title, step: step, look))
    case .json: return text(try WalkJSON.text(stage))
    case .txt: return text(TextFrames.text(playback.screens(), look: look))
    case .cast: return text(try Cast.text(playback, title: title))
    case .png: return try png()
    case .md: return text("")
    }
  }

  private func text(_ text: String) -> OutputData { OutputData(bytes: Array(text.utf8)) }

  /// A walk as its own picture; another view as its screen at `step`, by default at its last step.
  public static func svg(_ stage: StageState, title: String, step: Int? = nil, _ look: RenderStyle) -> String
  {
    if stage.view.kind == .walk { return StageSVG(stage, title: title, language: look.language).text }
    var stage = stage
    stage.go(to: step ?? stage.count - 1)
    let canvas = stageCanvas(stage, size: screen, look: look)
    return CanvasSVG(canvas, title: title, description: ViewTelling(stage, look: look).text).text
  }

  private func png() throws -> OutputData {
    guard Raster.hasLetters else {
      throw TensorFileError.unwritable("the letters of PNG pictures (letters.bin) are not beside the program")
    }
    var picture: Raster
    if stage.view.kind == .walk {
      picture = StageRaster.picture(stage, step: step, language: look.language)
    } else {
      var stage = stage
      stage.go(to: step)
      picture = CanvasRaster.picture(stageCanvas(stage, size: Self.screen, look: look))
    }
    return try PictureWriter.png(picture.samples, width: picture.width, height: picture.height, channels: 3)
  }
}

extension StageExport {
  /// Writes the app's current stage, completely or not at all.
  /// - Parameter size: the screen's size.
  public static func write(_ order: ExportRequest, of state: State, size: Size) -> ExportResult {
    let playback = Playback(
      state, size: size, look: RenderStyle(language: state.language), motion: order.format == .cast,
      fromStart: order.format == .cast)
    guard let stage = playback.stage, let lesson = state.lesson else {
      return .failed(.export(.nothingOnStage))
    }
    let isAlone = lesson.lesson.isExploration
    let name = lesson.lesson.title
    let page = Phrase.export(.titleAndPage(name, lesson.position + 1, of: lesson.stops.count))
    let title = isAlone ? name : page[state.language]
    // A single dash would mean stdout, which is the screen.
    let path = order.name == "-" ? "./-" : order.name
    do {
      switch FileStatus(path)?.kind {
      case .folder, .other: return .failed(.export(.noPlainFile(order.name)))
      case .plain where !order.replaces: return .exists
      case .plain, nil: break
      }
      let export = StageExport(
        playback: playback, stage: stage, format: order.format, title: title, step: stage.position)
      let data = try export.data()
      let files = OutputFiles()
      try files.add(data, to: path)
      try files.commit()
      return .written(bytes: data.allBytes.count)
    } catch let error as TensorFileError {
      return .failed(Phrase.verbatim(error.message))
    } catch let error as KernelError {
      return .failed(.kernel(error))
    } catch let limit as ExportLimit {
      return .failed(limit.reason)
    } catch {
      return .failed(.export(.cannotWrite(order.name)))
    }
  }
}
