import Kernels
import Localization

/// Copying to the clipboard, up to a limit: terminals drop longer text.
extension State {
  /// Base64 turns three bytes into four.
  static let copyLimit = 75_000

  mutating func copy() {
    if panel == .code { return copyCode() }
    guard let stage else {
      notice = .noStageToCopy
      return
    }
    let (map, channel, name) = stage.onShow
    copy(map, channel, name)
  }

  mutating func copyResult() {
    guard let stage else {
      notice = .noStageToCopy
      return
    }
    guard stage.prediction == nil else {
      notice = .askedNotCopied
      return
    }
    copy(stage.walk.result, stage.current.channel, .result)
  }

  private mutating func copyCode() {
    guard let lines = snippet()?.lines else { return }
    put(lines.joined(separator: "\n") + "\n", called: .theCode(lines: lines.count))
  }

  private mutating func copy(_ map: FeatureMap, _ channel: Int, _ name: Phrase) {
    // Each value takes at least two bytes: text that cannot fit is never written out.
    guard map.extent.count * 2 <= Self.copyLimit else { return tellTooLarge(.sized("\(map.extent)", name)) }
    let sized = Phrase.sized("\(map.extent)", name)
    put(
      NumberBlock.text(map, channel: channel),
      called: map.channels > 1 ? sized + .inChannel(channel + 1, of: map.channels) : sized)
  }

  private mutating func put(_ text: String, called what: Phrase) {
    guard text.utf8.count <= Self.copyLimit else { return tellTooLarge(what) }
    outbox.append(.copy(text))
    notice = .copied(what, bytes: text.utf8.count)
  }

  private mutating func tellTooLarge(_ what: Phrase) {
    notice = .tooLargeToCopy(what, limit: Self.copyLimit)
  }
}

extension StageState {
  /// The map that the learner looks at, its current channel, and its name.
  fileprivate var onShow: (map: FeatureMap, channel: Int, name: Phrase) {
    if let editor { return (edited, editedPlane, editor.filter == nil ? .map : .filterItself) }
    let (map, channel) = view.own.mapOnShow(self)
    return (map, channel, .map)
  }
}
