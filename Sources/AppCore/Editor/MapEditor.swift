import Kernels
import Localization
import Quiz

/// The state of editing the input map of a stage, or a filter of its convolution: the cursor, and the text typed
/// there.
public struct MapEditor: Equatable, Sendable {
  /// Which filter is edited; `nil`: the map.
  public internal(set) var filter: Int?
  /// The cursor on the map or the filter.
  public internal(set) var channel = 0
  public internal(set) var row = 0
  public internal(set) var column = 0
  public internal(set) var field = TextField(limit: Question.typedLimit)
  /// Why a command was refused.
  public internal(set) var complaint: Phrase?

  mutating func move(down: Int, right: Int, on extent: Extent) {
    row = min(max(0, row + down), extent.height - 1)
    column = min(max(0, column + right), extent.width - 1)
  }
}

/// The edits of map and filters, for undo and redo without limit.
struct EditHistory: Equatable, Sendable {
  /// A change of one cell, or of the whole.
  enum Edit: Equatable, Sendable {
    case cell(index: Int, before: Float, after: Float)
    case map(before: FeatureMap, after: FeatureMap)
    /// A cell of the filters' planes.
    case weight(index: Int, before: Float, after: Float)
    case filters(before: Filters, after: Filters)

    var reversed: Edit {
      switch self {
      case .cell(let index, let before, let after): .cell(index: index, before: after, after: before)
      case .map(let before, let after): .map(before: after, after: before)
      case .weight(let index, let before, let after): .weight(index: index, before: after, after: before)
      case .filters(let before, let after): .filters(before: after, after: before)
      }
    }

    var isOfMap: Bool {
      switch self {
      case .cell, .map: true
      case .weight, .filters: false
      }
    }
  }

  /// Edits that are in effect.
  var count: Int { done.count }

  private var done: [Edit] = []
  private var undone: [Edit] = []

  mutating func note(_ edit: Edit) {
    done.append(edit)
    undone = []
  }

  /// The change that undoes the last edit; `nil` if there is none.
  mutating func undo() -> Edit? {
    guard let edit = done.popLast() else { return nil }
    undone.append(edit)
    return edit.reversed
  }

  /// The edit that was undone last; `nil` where there is none.
  mutating func redo() -> Edit? {
    guard let edit = undone.popLast() else { return nil }
    done.append(edit)
    return edit
  }
}
