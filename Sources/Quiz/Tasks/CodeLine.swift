import Kernels

/// A layer as a line of Keras or PyTorch, and the window that the line means by its framework's defaults.
struct CodeLine: Equatable, Sendable {
  enum Framework: String, Equatable, Sendable { case keras = "Keras", pytorch = "PyTorch" }
  enum Kind: Equatable, Sendable { case max, average, globalMax, globalAverage, leakyReLU }

  var framework: Framework
  var kind: Kind
  var poolSize = 2
  /// `nil` where the line leaves it out.
  var stride: Int?
  /// Keras: `padding="same"`.
  var isSame = false
  /// PyTorch.
  var padding = 0
  var ceilMode = false
  var dilation = 1
  /// PyTorch: `nil` where the line leaves it out, which means that pads count.
  var countIncludePad: Bool?

  var text: String {
    let arguments = framework == .keras ? kerasArguments : torchArguments
    return "\(name)(\(arguments.joined(separator: ", ")))(x)"
  }

  private var name: String {
    switch (framework, kind) {
    case (.keras, .max): "MaxPooling2D"
    case (.keras, .average): "AveragePooling2D"
    case (_, .globalMax): "GlobalMaxPooling2D"
    case (_, .globalAverage): "GlobalAveragePooling2D"
    case (.keras, .leakyReLU): "LeakyReLU"
    case (.pytorch, .max): "nn.MaxPool2d"
    case (.pytorch, .average): "nn.AvgPool2d"
    case (.pytorch, .leakyReLU): "nn.LeakyReLU"
    }
  }

  private var hasWindow: Bool { kind == .max || kind == .average }

  private var kerasArguments: [String] {
    guard hasWindow else { return [] }
    return ["pool_size=\(poolSize)"] + (stride.map { ["strides=\($0)"] } ?? [])
      + (isSame ? ["padding=\"same\""] : [])
  }

  private var torchArguments: [String] {
    guard hasWindow else { return [] }
    return ["\(poolSize)"] + (stride.map { ["stride=\($0)"] } ?? [])
      + (padding > 0 ? ["padding=\(padding)"] : [])
      + (dilation > 1 ? ["dilation=\(dilation)"] : []) + (ceilMode ? ["ceil_mode=True"] : [])
      + (countIncludePad.map { ["count_include_pad=\($0 ? "True" : "False")"] } ?? [])
  }

  /// PyTorch counts declared pads unless told otherwise; Keras never does.
  var layer: Layer { operation.with(window) }

  private var operation: Layer {
    switch kind {
    case .max: .max
    case .average: .average(countIncludePad: framework == .pytorch && countIncludePad ?? true)
    case .globalMax: .globalMax
    case .globalAverage: .globalAverage
    case .leakyReLU: .leakyReLU(slope: framework.leakySlope)
    }
  }

  /// In both frameworks the stride is the pool size unless given.
  var window: Window {
    Window(
      poolSize: Extent(poolSize), stride: Extent(stride ?? poolSize), dilation: Extent(dilation),
      padding: Padding(all: padding),
      edge: isSame ? .same : ceilMode ? .overhang : .drop)
  }

  /// The shape of `x`, one image of it, as the framework orders the axes.
  func shape(of map: FeatureMap) -> String {
    framework == .keras
      ? "(1, \(map.height), \(map.width), \(map.channels))"
      : "(1, \(map.channels), \(map.height), \(map.width))"
  }
}

extension CodeLine.Framework {
  /// What a leaky ReLU's slope is where the line leaves it out.
  var leakySlope: Float { self == .keras ? 0.3 : 0.01 }
}
