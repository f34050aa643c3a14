import Kernels
import Localization

/// Copying to the clipboard, up to a limit: terminals drop longer text.
extension State {
  /// Base64 turns three bytes into four.
  static let copyLimit = 75_000

  mutating func copy() {
    if panel == .code { return copyCode() }
    guard let stage else {
      notice = .output(.noStageToCopy)
      return
    }
    let (map, channel, name) = stage.onShow
    copy(map, channel, name)
  }

  mutating func copyResult() {
    guard let stage else {
      notice = .output(.noStageToCopy)
      return
    }
    guard stage.prediction == nil else {
      notice = .output(.askedNotCopied)
      return
    }
    copy(stage.walk.result, stage.current.channel, .output(.result))
  }

  private mutating func copyCode() {
    guard let lines = snippet()?.lines else { return }
    put(lines.joined(separator: "\n") + "\n", called: .output(.theCode(lines: lines.count)))
  }

  private mutating func copy(_ map: FeatureMap, _ channel: Int, _ name: Phrase) {
    // Each value takes at least two bytes: text that cannot fit is never written out.
    guard map.extent.count * 2 <= Self.copyLimit else {
      return tellTooLarge(.output(.sized("\(map.extent)", name)))
    }
    let sized = Phrase.output(.sized("\(map.extent)", name))
    put(
      NumberBlock.text(map, channel: channel),
      called: map.channels > 1 ? sized + .pipeline(.inChannel(channel + 1, of: map.channels)) : sized)
  }

  private mutating func put(_ text: String, called what: Phrase) {
    guard text.utf8.count <= Self.copyLimit else { return tellTooLarge(what) }
    outbox.append(.copy(text))
    notice = .output(.copied(what, bytes: text.utf8.count))
  }

  private mutating func tellTooLarge(_ what: Phrase) {
    notice = .output(.tooLargeToCopy(what, limit: Self.copyLimit))
  }
}

extension StageState {
  /// The map that the learner looks at, its current channel, and its name.
  fileprivate var onShow: (map: FeatureMap, channel: Int, name: Phrase) {
    if let editor {
      return (edited, editedPlane, editor.filter == nil ? .stage(.map) : .output(.filterItself))
    }
    let (map, channel) = view.own.mapOnShow(self)
    return (map, channel, .stage(.map))
  }
}
