import Kernels

/// Why a layer cannot be written as code.
public enum SnippetError: Error, Equatable, Sendable {
  /// The layer cannot be computed on the map.
  case layer(KernelError)
  /// No snippet is written for a convolution with groups.
  case groups(Int)
  /// Neither one slope nor one per channel.
  case slopes(shape: [Int])

  public var message: String {
    switch self {
    case .layer(let error): error.message
    case .groups(let groups): "there is no code for a convolution in \(groups) groups"
    case .slopes(let shape): "there is no code for slopes of shape \(Tensor.name(of: shape))"
    }
  }
}
