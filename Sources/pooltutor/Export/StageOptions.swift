import ArgumentParser
import LessonFormat
import Kernels
import TensorFiles
import AppCore

/// The layer and the box of a stage, given on the command line as for `compute`.
struct StageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The layer, as for compute; maxpool by default.", valueName: "op"))
  var op: LayerKind?

  @OptionGroup var window: WindowOptions
  @OptionGroup var parameters: ParameterOptions

  private var given: [String] { window.given + parameters.given }

  /// - Parameter own: what the stage has without options.
  /// - Returns: the stage with the given options.
  func applied(to own: StageSpec) throws -> StageSpec {
    if op == nil, given.isEmpty { return own }
    try window.check()
    let kind = op ?? own.layer.kind
    try check(kind)
    var spec = own
    spec.layer = try layer(kind, own).with(windowed(own, kind))
    spec.predictFrom = nil
    if !spec.view.suits(kind) { spec.view = .walk }
    return spec
  }

  /// An option without effect must be a mistake.
  private func check(_ kind: LayerKind) throws {
    for option in given where !kind.options.contains(option) || option == "--group" {
      throw ValidationError("\(kind.command) takes no \(option) here")
    }
  }

  /// A convolution without a given stride moves by one cell.
  private func windowed(_ own: StageSpec, _ kind: LayerKind) -> Window {
    var changed = own.layer.window
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
    if let alpha = parameters.alpha { settings.slopes = Slopes([alpha]) }
    if let p = parameters.p { settings.power = p }
    if let output = parameters.outputSize { settings.output = output }
    return settings
  }
}
