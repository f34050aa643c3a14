import LessonFormat
import Kernels

/// The view `compare`: the stage's map under its own settings and one or two others.
public struct CompareState: StageViewState {
  public static let kind = ViewKind.compare
  public static let words = ViewWords(
    title: .view(.compare), short: .view(.shortCompare), help: .heading(.compare))

  /// One way to set the stage.
  public struct Variant: Equatable, Sendable {
    /// The heading from the lesson.
    public let name: String?
    public let dialect: Dialect
    public let settings: Layer
    /// The stage with these settings; or why they are refused, by the kernels or the framework's dialect.
    public let stage: Result<StageState, Refusal>

    public var computed: StageState? { try? stage.get() }
    public var walk: Walkthrough? { computed?.walk }
  }

  public private(set) var comparison: Comparison
  /// The possible comparisons; empty only if none suits.
  public private(set) var choices: [Comparison]
  /// The stage's own settings first.
  public private(set) var variants: [Variant]
  /// Rows, columns and channels of the largest result.
  public private(set) var grid: MapSize
  /// By variant and step: see `differs`.
  private var differing: [[Bool]] = []
  /// The current step: a place of `grid`, in reading order.
  public private(set) var position = 0
  /// The walk's step when the two last agreed.
  private var walkStep = 0

  public init(_ stage: StageState) {
    choices = Self.choices(stage)
    comparison = choices.first ?? .operations
    variants = []
    grid = MapSize(Extent(1), depth: 1)
    compare(stage)
    joinWalk(stage)
  }

  public var count: Int { grid.count }
  /// The current result, which some variants may not have.
  public var place: MapCell { place(of: position) }

  public func place(of step: Int) -> MapCell {
    let (channel, cell) = step.quotientAndRemainder(dividingBy: grid.extent.count)
    return MapCell(channel: channel, row: cell / grid.extent.width, column: cell % grid.extent.width)
  }

  public func step(of place: MapCell) -> Int {
    (place.channel * grid.extent.height + place.row) * grid.extent.width + place.column
  }

  public var view: ViewState { .compare(self) }
  public func count(on stage: StageState) -> Int { count }
  public func position(on stage: StageState) -> Int { position }
  public func isChanged(on stage: StageState) -> Bool {
    comparison != Self.choices(stage).first ?? .operations
  }

  private static func choices(_ stage: StageState) -> [Comparison] {
    Comparison.allCases.filter { !$0.variants(of: stage).isEmpty }
  }

  /// Leads the walk, unless the stage's own settings have no result there.
  public mutating func go(to index: Int) -> Int? {
    position = min(max(0, index), count - 1)
    guard let step = variants.first?.index(of: place) else { return nil }
    walkStep = step
    return step
  }

  /// Adopts the stage's settings, and its step if the walk has moved meanwhile.
  public mutating func follow(_ stage: StageState) {
    choices = Self.choices(stage)
    if !choices.contains(comparison) { comparison = choices.first ?? .operations }
    let place = place
    compare(stage)
    position = step(of: nearest(place))
    if stage.step != walkStep { joinWalk(stage) }
  }

  /// The next thing to compare with, or the one before.
  mutating func turn(by step: Int, _ stage: StageState) {
    guard let index = choices.firstIndex(of: comparison) else { return }
    comparison = choices[(index + step + choices.count) % choices.count]
    let place = place
    compare(stage)
    position = self.step(of: nearest(place))
  }

  public mutating func reset(to stage: StageState) {
    choices = Self.choices(stage)
    comparison = choices.first ?? .operations
    follow(stage)
  }

  private mutating func joinWalk(_ stage: StageState) {
    let step = stage.current
    position = self.step(of: nearest(MapCell(channel: step.channel, row: step.row, column: step.column)))
    walkStep = stage.step
  }

  private func nearest(_ place: MapCell) -> MapCell {
    MapCell(
      channel: min(place.channel, grid.depth - 1), row: min(place.row, grid.extent.height - 1),
      column: min(place.column, grid.extent.width - 1))
  }

  private mutating func compare(_ stage: StageState) {
    let others = comparison.variants(of: stage).map { Variant($0, beside: stage) }
    variants = [Variant(stage, in: comparison)] + others
    let results = variants.compactMap { $0.walk?.result }
    grid = MapSize(
      Extent(results.map(\.height).max() ?? 1, results.map(\.width).max() ?? 1),
      depth: results.map(\.channels).max() ?? 1)
    differing = Self.differences(variants, grid)
  }
}

extension CompareState.Variant {
  /// The stage as it is set. The lesson's name is for the lesson's settings.
  fileprivate init(_ stage: StageState, in comparison: Comparison) {
    var spec = stage.spec
    (spec.layer, spec.view) = (stage.settings, .walk)
    let isOwn = comparison == .lesson && stage.settings == stage.spec.settings
    self.init(
      name: isOwn ? stage.spec.name : nil, dialect: .house, settings: stage.settings, stage: Self.stage(spec))
  }

  fileprivate init(_ variant: StageVariant, beside stage: StageState) {
    let settings = stage.settings.applying(variant, on: stage.spec.input)
    var spec = stage.spec
    (spec.layer, spec.view) = (settings, .walk)
    let result: Result<StageState, Refusal>
    do throws(KernelError) {
      spec.layer = try variant.dialect.admitted(settings, on: spec.input)
      result = Self.stage(spec)
    } catch {
      result = .failure(Refusal(error))
    }
    self.init(name: variant.name, dialect: variant.dialect, settings: settings, stage: result)
  }

  private static func stage(_ spec: StageSpec) -> Result<StageState, Refusal> {
    do throws(KernelError) {
      return .success(try StageState(spec))
    } catch {
      return .failure(Refusal(error))
    }
  }

  /// The walk's step for `place`; `nil` where there is no such result.
  public func index(of place: MapCell) -> Int? {
    guard let result = walk?.result, place.channel < result.channels, place.row < result.height,
      place.column < result.width
    else { return nil }
    return walk?.index(channel: place.channel, row: place.row, column: place.column)
  }

  /// The step that computes the result at `place`.
  public func step(at place: MapCell) -> WalkStep? {
    index(of: place).flatMap { walk?.step($0) }
  }

  /// The stage at `place`, for drawing and describing a step.
  public func stage(at place: MapCell) -> StageState? {
    guard let index = index(of: place), var stage = try? stage.get() else { return nil }
    stage.go(to: index)
    return stage
  }
}

extension CompareState {
  /// Whether `variant` differs from the first variant at a step: in its number, or because only one
  /// of the two has a result. Nothing differs from settings that are refused.
  public func differs(_ variant: Int, at step: Int) -> Bool { differing[variant][step] }

  /// At how many steps up to `step` some variant differs from the first.
  /// - Complexity: O(steps).
  public func differences(upTo step: Int) -> Int {
    (0...step).count { step in differing.contains { $0[step] } }
  }

  /// By variant and step.
  private static func differences(_ variants: [Variant], _ grid: MapSize) -> [[Bool]] {
    let same = [Bool](repeating: false, count: grid.count)
    guard let first = variants[0].walk?.result else { return variants.map { _ in same } }
    return variants.map { variant in
      guard let other = variant.walk?.result else { return same }
      var differing = same
      var step = 0
      for channel in 0..<grid.depth {
        for row in 0..<grid.extent.height {
          for column in 0..<grid.extent.width {
            differing[step] =
              switch (first.value(channel, row, column), other.value(channel, row, column)) {
              case (let mine?, let its?): !mine.isIdentical(to: its)
              case (let mine, let its): (mine == nil) != (its == nil)
              }
            step += 1
          }
        }
      }
      return differing
    }
  }
}

extension FeatureMap {
  fileprivate func value(_ channel: Int, _ row: Int, _ column: Int) -> Float? {
    channel < channels && row < height && column < width ? self[channel, row, column] : nil
  }
}
