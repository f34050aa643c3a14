import Curriculum

/// Which view is on, and stepping through it.
extension StageState {
  /// The views that have something to show for the settings, the lesson's own first.
  public var views: [ViewKind] {
    ([spec.view] + ViewKind.allCases.filter { $0 != spec.view }).filter { $0.suits(settings.kind) }
  }

  /// How many steps the view on show has.
  public var count: Int {
    switch view {
    case .walk: walk.count
    case .shapes(let shapes): shapes.letters.count
    case .pipeline(let pipeline): pipeline.chain.maps.count
    }
  }

  /// The view's step on show, from 0.
  public var position: Int {
    switch view {
    case .walk: step
    case .shapes(let shapes): shapes.position
    case .pipeline(let pipeline): pipeline.position
    }
  }

  public var isAtEnd: Bool { position == count - 1 }

  /// Goes to a step of the view on show: of the walk, not past one that still waits for an answer.
  public mutating func go(to index: Int) {
    switch view {
    case .walk: goOnWalk(to: index)
    case .shapes(var shapes):
      shapes.go(to: index)
      view = .shapes(shapes)
    case .pipeline(var pipeline):
      pipeline.go(to: index)
      view = .pipeline(pipeline)
    }
  }
}
