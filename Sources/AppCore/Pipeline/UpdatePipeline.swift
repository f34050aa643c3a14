import Kernels
import Localization

/// The commands of the view `pipeline` besides stepping and settings.
public enum PipelineCommand: Equatable, Hashable, Sendable {
  /// Opens a cell of the current map, or closes it.
  case open, close
  /// Opens this cell.
  case openCell(MapCell, map: Int)
  /// To another cell of the map.
  case move(rows: Int, columns: Int)
  /// From the open cell to the map before.
  case behind
  /// To another channel of the map.
  case channel(by: Int)
}

extension State {
  mutating func perform(_ command: PipelineCommand) {
    var word: Phrase?
    withView { (pipeline: inout PipelineState, _) in word = pipeline.perform(command) }
    notice = word
  }
}

extension PipelineState {
  /// - Returns: a message to the learner if nothing could be done.
  fileprivate mutating func perform(_ command: PipelineCommand) -> Phrase? {
    switch command {
    case .open: open()
    case .close: close()
    case .openCell(let cell, let map): open(cell, ofMap: map)
    case .move(let rows, let columns): move(rows: rows, columns: columns)
    case .behind: return goBehind() ? nil : .notice(.nothingBehind)
    case .channel(let step): return turnChannel(by: step) ? nil : .notice(.oneChannelOnly)
    }
    return nil
  }
}

extension Command {
  public static func pipeline(_ command: PipelineCommand) -> Command { .view(.pipeline(command)) }
}
