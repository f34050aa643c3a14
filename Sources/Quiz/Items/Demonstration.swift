import LessonFormat
import Localization

/// What a stage plays once a question is answered: how the right answer comes about.
public struct Demonstration: Equatable, Sendable {
  public let stage: StageSpec
  /// What the map is called above it.
  public let title: Phrase
  /// The result cells that the box goes to, in this order; empty: all of them.
  public let spots: [CellIndex]

  public init(_ stage: StageSpec, title: Phrase = .map, spots: [CellIndex] = []) {
    self.stage = stage
    self.title = title
    self.spots = spots
  }
}
