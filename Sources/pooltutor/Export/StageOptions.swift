import ArgumentParser
import Curriculum
import Kernels

/// The layer and the box of a stage, said on the command line as for `compute`.
struct StageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The layer, as for compute; maxpool unless given.", valueName: "op"))
  var op: OperationName?

  @OptionGroup var window: WindowOptions

  @Option(parsing: .unconditional, help: "The slope of leaky-relu and prelu below 0.")
  var alpha: Float?

  /// The slope is said once here, for both layers that have one.
  private var given: [String] { window.given + named(("--alpha", alpha != nil)) }

  private var isEmpty: Bool { op == nil && given.isEmpty }

  /// - Parameter own: what the stage has without options.
  /// - Returns: the stage with what was said put in.
  func applied(to own: StageSpec) throws -> StageSpec {
    if isEmpty { return own }
    try window.check()
    let kind = try op?.kind ?? own.layer.kind
    try check(kind)
    var spec = own
    spec.window = windowed(own.window)
    spec.layer = layer(kind, own.layer)
    spec.predictFrom = nil
    return spec
  }

  /// What has no effect cannot be meant.
  private func check(_ kind: LayerKind) throws {
    for option in given {
      let means =
        switch option {
        case "--alpha": kind.usesSlope
        case "--count-include-pad": kind == .average
        default: kind.usesWindow
        }
      guard means else { throw ValidationError("\(kind.rawValue) takes no \(option)") }
    }
  }

  private func windowed(_ own: Window) -> Window {
    var changed = own
    if let kernel = window.kernel { (changed.pool, changed.stride) = (kernel, kernel) }
    if let stride = window.stride { changed.stride = stride }
    if let dilation = window.dilation { changed.dilation = dilation }
    if let pad = window.pad { changed.padding = pad }
    if window.autoPad != nil { (changed.padding, changed.edge) = (.none, window.edge) }
    if window.ceil { changed.edge = .overhang }
    return changed
  }

  private func layer(_ kind: LayerKind, _ own: Layer) -> Layer {
    switch kind {
    case .max: .max
    case .average:
      .average(
        countIncludePad: window.countIncludePad.map { $0 == .yes } ?? (own == .average(countIncludePad: true))
      )
    case .sum: .sum
    case .globalMax: .globalMax
    case .globalAverage: .globalAverage
    case .relu: .relu
    case .leakyReLU: .leakyReLU(slope: alpha ?? kind.defaultSlope)
    case .prelu: .prelu(slopes: [alpha ?? kind.defaultSlope])
    }
  }
}

extension OperationName {
  /// The layer of a stage that the name means.
  var kind: LayerKind {
    get throws {
      switch self {
      case .relu: .relu
      case .leakyReLU: .leakyReLU
      case .prelu: .prelu
      case .maxPool: .max
      case .averagePool: .average
      case .sumPool: .sum
      case .globalMaxPool: .globalMax
      case .globalAveragePool: .globalAverage
      case .lpPool, .adaptiveMaxPool, .adaptiveAveragePool, .convolution:
        throw ValidationError("there is no stage for \(rawValue) yet")
      }
    }
  }
}
