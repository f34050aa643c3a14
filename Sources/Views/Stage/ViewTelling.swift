import Narration
import Kernels
import Screen
import AppCore
import Localization

/// A view of a stage other than the walk in sentences and tables, for output without a canvas.
public struct ViewTelling {
  public enum Part: Equatable, Sendable {
    /// Sentences.
    case words(String)
    /// The numbers of a map under its title.
    case map(title: String, cells: [[String]])
    /// Rows that begin with a name.
    case table(title: String, rows: [[String]])
  }

  let stage: StageState
  let look: RenderStyle

  public init(_ stage: StageState, look: RenderStyle = RenderStyle()) {
    self.stage = stage
    self.look = look
  }

  /// The text before the first step, besides the map and the settings.
  public var opening: [Part] { stage.view.shown.opening(self) }

  /// The current step.
  public var step: [Part] { stage.view.shown.step(self) }

  /// The text after the last step.
  public var closing: [Part] { stage.view.shown.closing(self) }

  /// Map, settings, and the text of the view at its step, in lines.
  public var text: String {
    let map = stage.view.shown.tellsMap ? maps(.telling(.theMap), stage.walk.input) : []
    let settings = Part.words(look(.telling(.settingsAre(SettingsLine.summary(stage.settings)))))
    return (map + [settings] + opening + step + closing).map(Self.lines).joined(separator: "\n")
  }

  private static func lines(_ part: Part) -> String {
    switch part {
    case .words(let words): words
    case .map(let title, let rows), .table(let title, let rows):
      ([title] + rows.map { $0.joined(separator: " ") }).joined(separator: "\n")
    }
  }

  // MARK: - Shared by all views

  /// All channels of a map.
  /// - Parameter values: the values that determine the number format; those of the map itself by default.
  func maps(_ name: Phrase, _ map: FeatureMap, fitting values: [Float]? = nil) -> [Part] {
    let format = NumberFormat(fitting: values ?? map.values, look)
    return (0..<map.channels).map { channel in
      let (extent, count) = ("\(map.extent)", map.channels)
      let title =
        count > 1
        ? Phrase.telling(.channelTitle(name, channel: channel + 1, of: count, extent))
        : .telling(.mapTitle(name, extent))
      return .map(
        title: look(title),
        cells: (0..<map.height).map { row in
          (0..<map.width).map { format.string(map[channel, row, $0]) }
        })
    }
  }

  /// Text beyond a line is left out.
  static let mostListed = 40
  static let room = 2000

  func place(_ row: Int, _ column: Int) -> Phrase { .stage(.place(row + 1, column + 1)) }

  /// "Step 3 of 9."
  var stepLead: String { look(.telling(.stepLead(stage.step + 1, of: stage.walk.count))) }

  func short(_ value: Float) -> String { NumberFormat.short(value, look) }

  /// A line of a view without colours, marks and indentation.
  func text(_ line: StyledText) -> String {
    let marks = Set(look.marks.left + look.marks.right)
    let text = line.runs.map { run in
      run.style.ink == .winner ? run.text.filter { !marks.contains($0) } : run.text
    }.joined()
    return String(text.drop { $0 == " " })
  }

  func sentence(_ clause: String) -> String { look.sentence(clause) }
}
