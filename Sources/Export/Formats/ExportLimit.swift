import AppCore
import Localization

/// A stage that is too large for a format: unreadable, or more than memory holds.
public struct ExportLimit: Error, Equatable, Sendable {
  /// What there is too much of.
  public enum Part: Sendable {
    case cellsOfBothMaps, cellsUnderBoxes, steps, cellsOfMapsAndBoxes
  }

  public let part: Part
  public let count: Int
  /// The most of that part that the format allows.
  public let limit: Int
  public let format: ExportFormat

  /// A clause with the count and the limit.
  public var reason: Phrase {
    let place: Phrase = format.isPicture ? .export(.aPicture) : .verbatim(format.rawValue)
    return switch part {
    case .cellsOfBothMaps: .export(.tooManyCellsOfBothMaps(count, in: place, atMost: limit))
    case .cellsUnderBoxes: .export(.tooManyCellsUnderBoxes(count, in: place, atMost: limit))
    case .steps: .export(.tooManySteps(count, in: place, atMost: limit))
    case .cellsOfMapsAndBoxes: .export(.tooManyCellsOfMapsAndBoxes(count, in: place, atMost: limit))
    }
  }
}
