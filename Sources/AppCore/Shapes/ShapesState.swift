import LessonFormat
import Kernels

/// The view `shapes`: the size formula on a map of any size. The window is the stage's; the size of the map is the
/// learner's to change, for the formula needs no values.
public struct ShapesState: StageViewState {
  public static let kind = ViewKind.shapes
  public static let words = ViewWords(
    title: .view(.shapes), short: .view(.shortShapes), help: .heading(.shapes))

  /// The letters of the formula, which the cursor moves over: L, B, d, P and S.
  public enum Letter: CaseIterable, Sendable {
    case rows, columns, depth, poolSize, stride

    fileprivate var side: WritableKeyPath<MapSize, Int>? {
      switch self {
      case .rows: \.extent.height
      case .columns: \.extent.width
      case .depth: \.depth
      case .poolSize, .stride: nil
      }
    }
  }

  /// L, B and d, and the window laid on them.
  public struct Sizes: Equatable, Sendable {
    public let input: MapSize
    public let placed: PlacedWindow
    /// The depth of the result. Pooling keeps the depth; a convolution makes one channel per filter.
    public let depth: Int
    public var output: MapSize { MapSize(placed.output, depth: depth) }
  }

  public private(set) var sizes: Sizes
  /// The state before the last change, to mark the lines that changed; `nil` after a step.
  public private(set) var before: Sizes?
  public private(set) var letters: [Letter]
  /// The letter that the cursor is on.
  public private(set) var position = 0

  /// `nil` for a layer without a size formula.
  public init?(_ stage: StageState) {
    guard let sizes = Self.sizes(of: stage, trying: Self.ownSize(stage)) else { return nil }
    self.sizes = sizes
    letters = Self.letters(stage.settings)
  }

  public var size: MapSize { sizes.input }
  public var letter: Letter { letters[position] }

  /// The initial size: the lesson's, or that of its map.
  private static func ownSize(_ stage: StageState) -> MapSize { stage.spec.size ?? stage.spec.input.size }

  /// The box of a global layer is as large as the map, that of a convolution as large as its filter: there is no pool
  /// size to set.
  private static func letters(_ settings: Layer) -> [Letter] {
    Letter.allCases.filter { letter in
      switch letter {
      case .rows, .columns, .depth: true
      case .poolSize: settings.kind.usesPool
      case .stride: settings.kind.usesWindow
      }
    }
  }

  /// A size that the settings do not fit is replaced by the stage's own.
  private static func sizes(of stage: StageState, trying size: MapSize) -> Sizes? {
    (try? sizes(size, stage.settings)) ?? (try? sizes(stage.spec.input.size, stage.settings))
  }

  private static func sizes(_ size: MapSize, _ settings: Layer) throws(Refusal) -> Sizes {
    let placed: PlacedWindow?
    do throws(KernelError) {
      placed = try settings.placed(on: size.extent).sliding
    } catch {
      throw Refusal(error)
    }
    guard let placed else { throw Refusal(.refusal(.noFormula)) }
    return Sizes(input: size, placed: placed, depth: settings.resultChannels(on: size.depth))
  }

  public var view: ViewState { .shapes(self) }
  public var glides: Bool { false }
  public func count(on stage: StageState) -> Int { letters.count }
  public func position(on stage: StageState) -> Int { position }
  public func isChanged(on stage: StageState) -> Bool { size != Self.ownSize(stage) }

  public mutating func go(to index: Int) -> Int? {
    position = min(max(0, index), letters.count - 1)
    before = nil
    return nil
  }

  public func refusal(of settings: Layer) -> Refusal? {
    do throws(Refusal) {
      _ = try Self.sizes(size, settings)
      return nil
    } catch {
      return error
    }
  }

  /// Adopts the stage's settings; a size that they do not fit is replaced by the stage's own.
  public mutating func follow(_ stage: StageState) {
    letters = Self.letters(stage.settings)
    position = min(position, letters.count - 1)
    guard let new = Self.sizes(of: stage, trying: size), new != sizes else { return }
    (before, sizes) = (sizes, new)
  }

  public mutating func reset(to stage: StageState) {
    let position = position
    self = ShapesState(stage) ?? self
    _ = go(to: position)
  }

  /// Changes L, B or d, whichever the cursor is on.
  /// - Returns: why it cannot change, if so.
  mutating func resize(by step: Int, _ settings: Layer) -> Refusal? {
    guard let side = letter.side else { return nil }
    var size = size
    size[keyPath: side] += step
    guard MapSize.sides.contains(size[keyPath: side]) else {
      return Refusal(.refusal(.sizeRange(MapSize.sides.upperBound)))
    }
    do throws(Refusal) {
      (before, sizes) = (sizes, try Self.sizes(size, settings))
      return nil
    } catch {
      return error
    }
  }
}
