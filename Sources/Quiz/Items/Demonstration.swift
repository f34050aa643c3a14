import LessonFormat
import Localization

/// What a stage plays once a question is answered: how the right answer is computed.
public struct Demonstration: Equatable, Sendable {
  public let stage: StageSpec
  /// The title above the map.
  public let title: Phrase
  /// The result cells that the box visits, in this order; empty: all of them.
  public let spots: [CellIndex]

  public init(_ stage: StageSpec, title: Phrase = .stage(.map), spots: [CellIndex] = []) {
    self.stage = stage
    self.title = title
    self.spots = spots
  }
}
