import AppCore
import Localization

/// A stage that is too large for a format: nobody could look at it, or no memory holds it.
public struct ExportLimit: Error, Equatable, Sendable {
  /// What there is too much of.
  public enum Part: Sendable {
    case cellsOfBothMaps, cellsUnderBoxes, steps, cellsOfMapsAndBoxes
  }

  public let part: Part
  public let count: Int
  public let limit: Int
  public let format: ExportFormat

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
