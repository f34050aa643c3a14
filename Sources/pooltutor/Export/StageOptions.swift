import ArgumentParser
import LessonFormat
import Kernels
import TensorFiles
import AppCore

/// The layer and the box of a stage, said on the command line as for `compute`.
struct StageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The layer, as for compute; maxpool unless given.", valueName: "op"))
  var op: OperationName?

  @OptionGroup var window: WindowOptions
  @OptionGroup var parameters: ParameterOptions

  private var given: [String] { window.given + parameters.given }

  /// - Parameter own: what the stage has without options.
  /// - Returns: the stage with what was said put in.
  func applied(to own: StageSpec) throws -> StageSpec {
    if op == nil, given.isEmpty { return own }
    try window.check()
    let kind = op?.kind ?? own.layer.kind
    try check(kind)
    var spec = own
    spec.layer = try layer(kind, own)
    spec.window = windowed(own, kind)
    spec.predictFrom = nil
    if !spec.view.suits(kind) { spec.view = .walk }
    return spec
  }

  /// What has no effect cannot be meant.
  private func check(_ kind: LayerKind) throws {
    guard let name = OperationName.allCases.first(where: { $0.kind == kind }) else { return }
    for option in given where !name.options.contains(option) || option == "--group" {
      throw ValidationError("\(name.rawValue) takes no \(option) here")
    }
  }

  /// A convolution without a stride of its own moves by one cell.
  private func windowed(_ own: StageSpec, _ kind: LayerKind) -> Window {
    var changed = own.window
    if kind == .convolution, own.layer.kind != .convolution { changed.stride = Extent(1) }
    if let kernel = window.kernel { (changed.poolSize, changed.stride) = (kernel, kernel) }
    if let stride = window.stride { changed.stride = stride }
    if let dilation = window.dilation { changed.dilation = dilation }
    if let pad = window.pad { changed.padding = pad }
    if window.autoPad != nil { (changed.padding, changed.edge) = (.none, window.edge) }
    if window.ceil { changed.edge = .overhang }
    return changed
  }

  private func layer(_ kind: LayerKind, _ own: StageSpec) throws -> Layer {
    if kind == .convolution, let weight = parameters.weight {
      let bias = try parameters.bias.map { try TensorFile.read($0).tensor }
      return .convolution(try Filters(weights: TensorFile.read(weight).tensor, bias: bias))
    }
    if kind == .prelu, let slope = parameters.slope {
      return .prelu(slopes: try TensorFile.read(slope).tensor.values)
    }
    var settings = own.settings
    settings.kind = kind
    if let counts = window.countIncludePad { settings.countIncludePad = counts == .yes }
    if let alpha = parameters.alpha { settings.leakySlope = alpha }
    if let p = parameters.p { settings.power = p }
    if let output = parameters.outputSize { settings.output = output }
    return settings.layer
  }
}

extension OperationName {
  /// The layer of a stage that the name means.
  var kind: LayerKind {
    switch self {
    case .relu: .relu
    case .leakyReLU: .leakyReLU
    case .prelu: .prelu
    case .maxPool: .max
    case .averagePool: .average
    case .sumPool: .sum
    case .lpPool: .lp
    case .globalMaxPool: .globalMax
    case .globalAveragePool: .globalAverage
    case .adaptiveMaxPool: .adaptiveMax
    case .adaptiveAveragePool: .adaptiveAverage
    case .convolution: .convolution
    }
  }
}
