import LessonFormat

/// The current view, and stepping through it.
extension StageState {
  /// The views that have something to show for the settings, the lesson's own first.
  public var views: [ViewKind] {
    ([spec.view] + ViewKind.allCases.filter { $0 != spec.view }).filter(suits)
  }

  /// Whether the overlay box glides from step to step: over numbers, not over pictures.
  var glides: Bool { view.own.glides && (view != .walk || viewport.level == 0) }

  /// How many steps the current view has.
  public var count: Int { view.own.count(on: self) }

  /// The current step of the view, from 0.
  public var position: Int { view.own.position(on: self) }

  public var isAtEnd: Bool { position == count - 1 }

  /// Goes to a step of the current view; in the walk, not past one that still waits for an answer.
  public mutating func go(to index: Int) {
    let step = changeView { view, _ in view.go(to: index) }
    if let step { goOnWalk(to: step) }
  }

  /// Ends the view's own use of the arrow keys.
  mutating func endMode() { changeView { view, _ in view.endMode() } }

  mutating func changeView<Result>(_ body: (inout any StageViewState, StageState) -> Result) -> Result {
    var own = view.own
    defer { view = own.view }
    return body(&own, self)
  }
}
