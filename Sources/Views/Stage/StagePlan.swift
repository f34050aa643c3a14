import Quiz
import Screen
import AppCore

/// A view of the stage, laid out for a room: what its layout asks of a screen, and how it is then drawn.
struct StagePlan {
  /// What it was laid out for.
  let room: Size
  /// What it takes.
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

/// Lays a view out, the best way for a room. The layout is the same for every step.
typealias StagePlanner = (_ room: Size) -> StagePlan

/// What is on the stage beside its own state.
struct StageProps {
  /// The box on its way, if it moves.
  var glide: Glide?
  /// What must not be seen yet.
  var hides = Hiding.nothing
  /// Whether a click on a cell of the input map says something.
  var takesCells = false
  /// How many terms of the box are gone through; `nil` where they and the result are all there.
  var terms: Int?
}

extension StageState {
  /// The view on show. The one place that tells views apart when drawing.
  func planner(_ props: StageProps = StageProps(), look: RenderStyle) -> StagePlanner {
    switch view {
    case .walk:
      StageView(self, props, look: look).plan
    case .compare(let compare): CompareView(compare, glide: props.glide, look: look).plan
    case .shapes(let shapes): ShapesView(shapes, settings, look).plan
    case .backward(let backward):
      BackwardView.planner(self, backward, glide: props.glide, look: look)
    case .shift(let shift): ShiftView(self, shift, glide: props.glide, look: look).plan
    case .pipeline(let pipeline): PipelineView(pipeline, named: spec.inputName, look).plan
    }
  }
}
