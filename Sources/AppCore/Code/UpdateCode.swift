import Kernels
import Snippets

/// Commands of the code panel.
public enum CodeCommand: Equatable, Hashable, Sendable {
  /// Opens the panel, or closes it.
  case toggle
  /// The next framework, or the one before, around the end.
  case turn(by: Int)
  case show(Snippet.Framework)
}

extension State {
  mutating func performCode(_ command: CodeCommand) {
    switch command {
    case .toggle: toggleCode()
    case .turn(let step):
      let all = Snippet.Framework.allCases
      let index = (all.firstIndex(of: framework) ?? 0) + step
      show(all[(index % all.count + all.count) % all.count])
    case .show(let framework): show(framework)
    }
  }

  private mutating func show(_ framework: Snippet.Framework) {
    self.framework = framework
    codeScroll = 0
  }

  private mutating func toggleCode() {
    if panel == .code {
      panel = nil
    } else if let stage, stage.isLarge {
      notice = .viewport(.codeForSmaller(StageState.viewLimit))
    } else if stage != nil {
      motion.stop()
      panel = .code
      codeScroll = 0
    } else {
      notice = .notice(.noStageAsCode)
    }
  }

  /// The current stage as Python of the chosen framework; `nil` if there is no stage.
  /// - Parameter width: where to break its lines, in columns.
  public func snippet(width: Int = Snippet.usualWidth) -> Snippet? {
    stage.flatMap { stage in
      try? Snippet(framework, stage.settings, on: stage.walk.input, width: width)
    }
  }
}
