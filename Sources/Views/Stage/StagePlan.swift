import Quiz
import Screen
import AppCore

/// A view of the stage, laid out for a room: its size, and how to draw it.
public struct StagePlan {
  /// The room it was laid out for.
  let room: Size
  /// Its size.
  let size: Size
  /// Whether all of it is visible.
  let isWhole: Bool
  /// How much it shows, measured against other rooms for the same stage.
  let worth: Int
  /// Draws it with its corner at a point.
  let draw: (inout Frame, Point) -> Void

  /// Nothing at all.
  static func empty(_ room: Size) -> StagePlan {
    StagePlan(room: room, size: Size(columns: 0, rows: 0), isWhole: true, worth: 0) { _, _ in }
  }
}

/// Lays a view out in the best way for a room. The layout is the same for every step.
public typealias StagePlanner = (_ room: Size) -> StagePlan

/// Additions to the stage's own state.
public struct StageProps {
  /// The moving box, if it moves.
  var glide: Glide?
  /// What must not be shown yet.
  var hides = Hiding.nothing
  /// Whether a click on a cell of the input map is an answer.
  var takesCells = false
  /// How many terms of the box are shown so far; `nil` if all of them and the result are.
  var terms: Int?
}

extension StageState {
  /// Lays out and draws the current view.
  func planner(_ props: StageProps = StageProps(), look: RenderStyle) -> StagePlanner {
    view.shown.planner(on: self, props, look)
  }
}
