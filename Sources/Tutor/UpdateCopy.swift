import Kernels

/// Copying to the clipboard. It takes text of so many bytes and no more: terminals drop what is longer.
extension State {
  /// Three bytes become four on the way.
  static let copyLimit = 75_000

  mutating func copy() {
    if panel == .code { return copyCode() }
    guard let stage else {
      notice = "there is no stage on this page to copy from"
      return
    }
    let (map, channel, name) = stage.onShow
    copy(map, channel, name)
  }

  mutating func copyResult() {
    guard let stage else {
      notice = "there is no stage on this page to copy from"
      return
    }
    guard stage.prediction == nil else {
      notice = "results are being asked on this stage: t shows them"
      return
    }
    copy(stage.walk.result, stage.current.channel, "result")
  }

  private mutating func copyCode() {
    guard let lines = snippet()?.lines else { return }
    put(lines.joined(separator: "\n") + "\n", called: "the code, \(lines.count) lines")
  }

  private mutating func copy(_ map: FeatureMap, _ channel: Int, _ name: String) {
    // Each value takes two bytes at least: what cannot fit is not written out first.
    guard map.extent.count * 2 <= Self.copyLimit else { return tellTooLarge("the \(map.extent) \(name)") }
    let number = map.channels > 1 ? ", channel \(channel + 1) of \(map.channels)" : ""
    put(NumberBlock.text(map, channel: channel), called: "\(map.extent) \(name)\(number)")
  }

  private mutating func put(_ text: String, called what: String) {
    guard text.utf8.count <= Self.copyLimit else { return tellTooLarge(what) }
    outbox.append(.copy(text))
    notice = "copied \(what), \(text.utf8.count) bytes"
  }

  private mutating func tellTooLarge(_ what: String) {
    notice = "\(what) is over the \(Self.copyLimit) bytes that a clipboard takes: w writes a file"
  }
}

extension StageState {
  /// The map that the learner looks at, which of its channels, and what it is.
  fileprivate var onShow: (map: FeatureMap, channel: Int, name: String) {
    if let editor { return (edited, editedPlane, editor.filter == nil ? "map" : "filter") }
    if case .pipeline(let pipeline) = view {
      return (pipeline.map, pipeline.channel(ofMap: pipeline.position), "map")
    }
    return (walk.input, current.channels.lowerBound, "map")
  }
}
