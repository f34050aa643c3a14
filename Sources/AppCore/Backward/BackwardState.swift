import LessonFormat
import Kernels
import Quiz
import Localization

/// The view `backward`: what gradient each result sends back. It steps with the walk.
public struct BackwardState: StageViewState {
  public static let kind = ViewKind.backward
  public static let words = ViewWords(
    title: .view(.backward), short: .view(.shortBackward), help: .heading(.backward),
    mode: .heading(.gradient))

  /// Text typed while the gradient is being edited, for the cell of the current step.
  public struct Entry: Equatable, Sendable {
    public internal(set) var field = TextField(limit: Question.typedLimit)
    /// Why the text is not a gradient.
    public internal(set) var complaint: Phrase?
  }

  /// The gradient of the result, in its shape.
  public private(set) var gradient: FeatureMap
  /// `nil` unless the gradient is being edited.
  public internal(set) var entry: Entry?

  public init(_ stage: StageState) { gradient = Self.ownGradient(stage) }

  public var view: ViewState { .backward(self) }
  public var isInMode: Bool { entry != nil }
  public mutating func endMode() { entry = nil }
  public func isChanged(on stage: StageState) -> Bool { gradient != Self.ownGradient(stage) }

  /// The typed text was for another cell.
  public mutating func go(to index: Int) -> Int? {
    entry = entry.map { _ in Entry() }
    return index
  }

  /// The initial gradient: the lesson's, if it has the result's shape, else 1
  /// everywhere.
  private static func ownGradient(_ stage: StageState) -> FeatureMap {
    if let own = stage.spec.gradient, own.size == stage.walk.result.size { return own }
    return stage.walk.result.mapped { _ in 1 }
  }

  /// Adopts the stage's result. A gradient that no longer has its shape is replaced.
  public mutating func follow(_ stage: StageState) {
    entry = nil
    if gradient.size != stage.walk.result.size { gradient = Self.ownGradient(stage) }
  }

  /// Uses the typed text as the gradient of result `index`.
  /// - Returns: whether there was a number.
  mutating func set(_ index: Int) -> Bool {
    guard let entry, let value = AnswerReader.number(entry.field.text).map({ Float($0) }), value.isFinite
    else {
      self.entry?.complaint = .notice(.typeGradient)
      return false
    }
    // Not -0, which would look like a mistake.
    gradient = gradient.replacing(index, with: value + 0)
    self.entry = Entry()
    return true
  }
}

extension StageState {
  public var backward: BackwardState? {
    if case .backward(let backward) = view { backward } else { nil }
  }

  /// Numbers with as many digits as any that a cell of the input may hold on the way: the final sums if
  /// all gradients had one sign, and what some results send.
  public var receivable: [Float] {
    guard let gradient = backward?.gradient else { return [] }
    let lasts = [(walk.layer, gradient), (walk.layer.unsigned, gradient.mapped(abs))].flatMap {
      (try? $0.0.backward($0.1, through: walk.input))?.values ?? []
    }
    let stride = max(1, walk.count / Self.askedResults)
    let shares = Swift.stride(from: 0, to: walk.count, by: stride).flatMap { index in
      walk.receivers(of: index, gradient: gradient.values[index]).prefix(Self.askedResults).map(\.amount)
    }
    let all = lasts + shares
    return all.contains { $0 < 0 } ? all + all.map { -$0 } : all
  }

  private static let askedResults = 64

  /// The current step of the view `backward`; `nil` in other views.
  public var stepBack: BackStep? {
    backward.flatMap { try? walk.stepBack(step, gradient: $0.gradient) }
  }
}

extension Layer {
  /// The same layer with the absolute values of its weights.
  fileprivate var unsigned: Layer {
    guard let filters,
      let plain = try? Filters(
        count: filters.count, channels: filters.channels, height: filters.height, width: filters.width,
        values: filters.values.map(abs))
    else { return self }
    var layer = self
    layer.ownFilters = plain
    return layer
  }
}
