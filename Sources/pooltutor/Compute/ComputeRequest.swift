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
    let operation = try dialect.admitted(operation(), on: input.tensor)
    let type = input.type == .uint8 && command.operation.keepsValues ? ElementType.uint8 : .float32
    guard command.files.indices != nil else {
      return ComputeResult(tensor: try operation.forward(input.tensor), type: type)
    }
    let base = command.files.indexBase?.kernels ?? dialect.indexBase
    let order = command.files.storageOrder ?? .row
    let found = try operation.winners(input.tensor, base: base, order: order)
    guard let found else { return ComputeResult(tensor: try operation.forward(input.tensor), type: type) }
    return ComputeResult(tensor: found.result, type: type, indices: found.indices)
  }

  private func operation() throws -> TensorOperation {
    let (window, parameters) = (command.window, command.parameters)
    let size = parameters.outputSize ?? Extent(1)
    switch command.operation {
    case .relu: return .relu
    case .leakyReLU: return .leakyReLU(slope: parameters.alpha ?? dialect.leakySlope)
    case .prelu: return .prelu(try slopes())
    case .maxPool: return .max(pooling)
    case .averagePool:
      let counts = window.countIncludePad.map { $0 == .yes } ?? dialect.countsPads
      return .average(pooling, countIncludePad: counts)
    case .sumPool: return .sum(pooling)
    case .lpPool: return .lp(pooling, p: parameters.p ?? dialect.lpPower)
    case .globalMaxPool: return .globalMax
    case .globalAveragePool: return .globalAverage
    case .adaptiveMaxPool: return .adaptiveMax(size)
    case .adaptiveAveragePool: return .adaptiveAverage(size)
    case .convolution: return .convolution(try convolution())
    }
  }

  private var pooling: Window {
    let options = command.window
    let poolSize = options.kernel ?? Extent(1)
    return Window(
      poolSize: poolSize, stride: options.stride ?? dialect.defaultStride(poolSize: poolSize),
      dilation: options.dilation ?? Extent(1), padding: options.pad ?? .none, edge: options.edge)
  }

  private func slopes() throws -> Slopes {
    Slopes(try TensorFile.read(command.parameters.slope ?? "").tensor, dialect.slopeRule)
  }

  private func convolution() throws -> Convolution {
    let (options, parameters) = (command.window, command.parameters)
    let weights = try TensorFile.read(parameters.weight ?? "").tensor
    let bias = try parameters.bias.map { try TensorFile.read($0).tensor }
    return try Convolution(
      Filters(weights: weights, bias: bias), stride: options.stride ?? Extent(1),
      dilation: options.dilation ?? Extent(1), padding: options.pad ?? .none, edge: options.edge,
      groups: parameters.group ?? 1)
  }
}
