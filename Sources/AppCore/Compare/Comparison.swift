import LessonFormat
import Kernels
import Localization

/// The comparisons for a stage, in the order in which they are offered.
public enum Comparison: CaseIterable, Hashable, Sendable {
  /// The comparison that the lesson gives.
  case lesson
  case divisors, edges, operations, strides, frameworks

  /// What is compared, in running text.
  public var title: Phrase {
    switch self {
    case .lesson: .view(.compareLesson)
    case .divisors: .view(.compareDivisors)
    case .edges: .view(.compareEdges)
    case .operations: .view(.compareOperations)
    case .strides: .view(.compareStrides)
    case .frameworks: .view(.compareFrameworks)
    }
  }

  /// The settings to compare with the stage's; empty if there is nothing to compare.
  func variants(of stage: StageState) -> [StageVariant] {
    let settings = stage.settings
    switch self {
    case .lesson: return stage.spec.variants ?? []
    case .divisors: return Self.divisors(settings, stage.walk)
    case .edges: return settings.kind.usesWindow ? Self.edges(stage) : []
    case .operations: return Self.operations(settings)
    case .strides: return settings.kind.usesWindow ? Self.strides(stage) : []
    case .frameworks: return settings.kind.usesPool ? Self.frameworks(settings) : []
    }
  }

  private static func divisors(_ settings: Layer, _ walk: Walkthrough) -> [StageVariant] {
    let map = Box(row: 0, column: 0, height: walk.input.height, width: walk.input.width)
    guard settings.kind == .average, walk.placed.padded != map else { return [] }
    var other = settings
    other.countIncludePad.toggle()
    return [variant([.countIncludePad], other)]
  }

  /// The first edge rule that places the boxes differently.
  private static func edges(_ stage: StageState) -> [StageVariant] {
    let rules: [EdgeRule] =
      stage.settings.window.edge == .sameLower ? [.same] : [.drop, .overhang, .same, .sameLower]
    for edge in rules {
      var other = stage.settings
      other.window.edge = edge
      if edge.isSame { other.window.padding = .none }
      guard let placed = try? other.placed(on: stage.spec.input),
        placed.geometry != stage.walk.placed.geometry
      else { continue }
      return [variant(edge.isSame ? [.edge, .padding] : [.edge], other)]
    }
    return []
  }

  private static func operations(_ settings: Layer) -> [StageVariant] {
    let others: [LayerKind] =
      switch (settings.kind.family, settings.kind.box) {
      case (.maximum, .plane): [.globalAverage]
      case (.maximum, .adaptive): [.adaptiveAverage]
      case (.maximum, _), (.sum, _): [.average]
      case (.average, .plane): [.globalMax]
      case (.average, .adaptive): [.adaptiveMax]
      case (.average, _): [.max]
      case (.norm, _): [.average, .max]
      case (.rectifier, _): settings.kind == .relu ? [.leakyReLU] : [.relu]
      case (.activation, _): [.relu]
      case (.convolution, _): []
      }
    return others.map { kind in
      var other = settings
      other.kind = kind
      return variant([.operation], other)
    }
  }

  /// By one cell, and by the box.
  private static func strides(_ stage: StageState) -> [StageVariant] {
    let settings = stage.settings
    let poolSize = settings.laidWindow.poolSize
    var strides: [Extent] = []
    for stride in [Extent(1), poolSize] where stride != settings.window.stride && !strides.contains(stride) {
      strides.append(stride)
    }
    return strides.map { stride in
      var other = settings
      other.window.stride = stride
      return variant([.stride], other)
    }
  }

  /// The settings of a framework's line that gives only the box and, if any, the pads.
  private static func frameworks(_ settings: Layer) -> [StageVariant] {
    let pads: Set<StageVariant.Part> = settings.window.padding == .none ? [] : [.padding]
    return [Dialect.pyTorch, .onnx].map { dialect in variant(pads, settings, dialect) }
  }

  private static func variant(
    _ parts: Set<StageVariant.Part>, _ settings: Layer, _ dialect: Dialect = .house
  ) -> StageVariant {
    StageVariant(dialect: dialect, parts: parts, layer: settings)
  }
}

extension Placement {
  /// The positions of the boxes, whatever rule placed them.
  fileprivate var geometry: [Box] {
    [
      Box(row: 0, column: 0, height: output.height, width: output.width), box(row: 0, column: 0),
      box(row: output.height - 1, column: output.width - 1), padded,
    ]
  }
}
