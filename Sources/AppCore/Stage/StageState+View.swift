import LessonFormat

/// The current view, and stepping through it.
extension StageState {
  /// The views that have something to show for the settings, the lesson's own first.
  public var views: [ViewKind] {
    ([spec.view] + ViewKind.allCases.filter { $0 != spec.view }).filter(suits)
  }

  /// Whether the overlay box glides from step to step: over numbers, not over pictures.
  var glides: Bool { view.glides && (view != .walk || viewport.level == 0) }

  /// How many steps the current view has.
  public var count: Int {
    switch view {
    case .walk, .backward, .shift: walk.count
    case .shapes(let shapes): shapes.letters.count
    case .compare(let compare): compare.count
    case .pipeline(let pipeline): pipeline.chain.maps.count
    }
  }

  /// The current step of the view, from 0.
  public var position: Int {
    switch view {
    case .walk, .backward, .shift: step
    case .shapes(let shapes): shapes.position
    case .compare(let compare): compare.position
    case .pipeline(let pipeline): pipeline.position
    }
  }

  public var isAtEnd: Bool { position == count - 1 }

  /// Goes to a step of the current view; in the walk, not past one that still waits for an answer.
  public mutating func go(to index: Int) {
    switch view {
    case .walk, .shift: goOnWalk(to: index)
    case .backward(var backward):
      // The typed text was for another cell.
      backward.entry = backward.entry.map { _ in BackwardState.Entry() }
      view = .backward(backward)
      goOnWalk(to: index)
    case .shapes(var shapes):
      shapes.go(to: index)
      view = .shapes(shapes)
    case .compare(var compare):
      compare.go(to: index)
      if let step = compare.leadWalk() { goOnWalk(to: step) }
      view = .compare(compare)
    case .pipeline(var pipeline):
      pipeline.go(to: index)
      view = .pipeline(pipeline)
    }
  }
}
