import Kernels
import Localization

/// Commands of the list of classic filters.
public enum DetectorCommand: Equatable, Hashable, Sendable {
  /// Opens the list, or closes it.
  case toggle
  /// To another line, around the end.
  case move(by: Int)
  /// Puts the one under the cursor on the stage.
  case take
  /// The same with one of `ClassicFilter.allCases`.
  case choose(Int)
}

extension State {
  mutating func performDetectors(_ command: DetectorCommand) {
    let all = ClassicFilter.allCases
    switch (command, panel) {
    case (.toggle, .detectors): panel = nil
    case (.toggle, _): openDetectors()
    case (.move(let step), .detectors(let index)):
      panel = .detectors((index + step + all.count) % all.count)
    case (.take, .detectors(let index)): take(all[index])
    case (.choose(let index), .detectors) where all.indices.contains(index): take(all[index])
    default: break
    }
  }

  private mutating func openDetectors() {
    guard let stage, let filters = stage.walk.layer.filters else {
      notice = .editor(.noFilterHere)
      return
    }
    guard stage.prediction == nil else {
      notice = .editor(.askedNotFiltered)
      return
    }
    motion.stop()
    let now = ClassicFilter.allCases.firstIndex { classic in
      (try? filters.replacing(filter: stage.filterOnShow, with: classic)) == filters
    }
    panel = .detectors(now ?? 0)
  }

  private mutating func take(_ classic: ClassicFilter) {
    panel = nil
    var refusal: Refusal?
    withStage { refusal = $0.take(classic) }
    notice = refusal?.reason ?? .editor(.filterTaken(classic.phrase))
    if refusal == nil, stage?.editor != nil { notice = nil }
  }
}

extension StageState {
  /// The filter being edited, or the one of the current step's result.
  public var filterOnShow: Int { editor?.filter ?? current.channel }

  fileprivate mutating func take(_ classic: ClassicFilter) -> Refusal? {
    let before = settings.ownFilters
    do throws(KernelError) {
      let after = try before.replacing(filter: filterOnShow, with: classic)
      _ = try Layer.convolution(after).with(settings.window).placed(on: walk.input)
      note(.filters(before: before, after: after))
      return nil
    } catch {
      return Refusal(error)
    }
  }
}
