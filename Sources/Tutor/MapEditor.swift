import Kernels
import Quiz
import Words

/// The input map of a stage while it is edited: where the cursor is, and what is typed there.
public struct MapEditor: Equatable, Sendable {
  public internal(set) var channel = 0
  public internal(set) var row = 0
  public internal(set) var column = 0
  public internal(set) var typed = ""
  /// Why what was asked for is not done.
  public internal(set) var complaint: Phrase?

  mutating func move(down: Int, right: Int, on map: FeatureMap) {
    row = min(max(0, row + down), map.height - 1)
    column = min(max(0, column + right), map.width - 1)
  }
}

/// What was done to a map, so that it can be undone and done again without limit.
struct EditHistory: Equatable, Sendable {
  /// A change of one cell, or of the whole map.
  enum Edit: Equatable, Sendable {
    case cell(index: Int, before: Float, after: Float)
    case map(before: FeatureMap, after: FeatureMap)
  }

  /// Edits that stand.
  var count: Int { done.count }

  private var done: [Edit] = []
  private var undone: [Edit] = []

  mutating func note(_ edit: Edit) {
    done.append(edit)
    undone = []
  }

  /// The map before the last edit; `nil` where there is none.
  mutating func undo(on map: FeatureMap) -> FeatureMap? {
    guard let edit = done.popLast() else { return nil }
    undone.append(edit)
    return switch edit {
    case .cell(let index, let before, _): map.replacing(index, with: before)
    case .map(let before, _): before
    }
  }

  /// The map after the edit that was undone last; `nil` where there is none.
  mutating func redo(on map: FeatureMap) -> FeatureMap? {
    guard let edit = undone.popLast() else { return nil }
    done.append(edit)
    return switch edit {
    case .cell(let index, _, let after): map.replacing(index, with: after)
    case .map(_, let after): after
    }
  }
}
