import Kernels
import TensorFiles

/// A command line turned into tensors and an operation.
struct ComputeRequest {
  private let command: Compute
  private let dialect: Dialect

  init(_ command: Compute) {
    self.command = command
    dialect = command.dialect
  }

  /// Reads, checks and computes.
  func result() throws -> ComputeResult {
    let input = try TensorFile.read(command.files.input)
    let layer = try dialect.admitted(layer(), on: input.tensor)
    let type = input.type == .uint8 && command.operation.keepsValues ? ElementType.uint8 : .float32
    guard command.files.indices != nil else {
      return ComputeResult(result: TensorFile(tensor: try layer.forward(input.tensor), type: type))
    }
    let base = command.files.indexBase?.kernels ?? dialect.indexBase
    let order = command.files.storageOrder ?? .row
    let found = try layer.winners(input.tensor, base: base, order: order)
    guard let found else {
      return ComputeResult(result: TensorFile(tensor: try layer.forward(input.tensor), type: type))
    }
    return ComputeResult(
      result: TensorFile(tensor: found.result, type: type), indices: found.indices)
  }

  private func layer() throws -> Layer {
    var layer = Layer(command.operation, window)
    for parameter in command.operation.parameters { try set(parameter, of: &layer) }
    return layer
  }

  private func set(_ parameter: LayerParameter, of layer: inout Layer) throws {
    let parameters = command.parameters
    switch parameter {
    case .countIncludePad:
      layer.countIncludePad = command.window.countIncludePad.map { $0 == .yes } ?? dialect.countsPads
    case .power: layer.power = parameters.p ?? dialect.lpPower
    case .slope: layer.slopes = try slopes(of: layer.kind)
    case .output: layer.output = parameters.outputSize ?? Extent(1)
    case .filters:
      let bias = try parameters.bias.map { try TensorFile.read($0).tensor }
      layer.ownFilters = try Filters(weights: TensorFile.read(parameters.weight ?? "").tensor, bias: bias)
      layer.groups = parameters.group ?? 1
    }
  }

  /// The stride of a convolution is 1 unless given, in every dialect.
  private var window: Window {
    let options = command.window
    let poolSize = options.kernel ?? Extent(1)
    return Window(
      poolSize: poolSize, stride: options.stride ?? dialect.defaultStride(poolSize: poolSize),
      dilation: options.dilation ?? Extent(1), padding: options.pad ?? .none, edge: options.edge)
  }

  private func slopes(of kind: LayerKind) throws -> Slopes {
    if kind.operation.hasSlopeForEachChannel {
      return Slopes(try TensorFile.read(command.parameters.slope ?? "").tensor, dialect.slopeRule)
    }
    return Slopes([command.parameters.alpha ?? dialect.slope(of: kind)])
  }
}
