import Kernels

/// Why a layer cannot be written as code.
public enum SnippetError: Error, Equatable, Sendable {
  /// It cannot be computed on the map at all.
  case layer(KernelError)
  case groups(Int)
  /// Neither one slope nor one a channel.
  case slopes(shape: [Int])

  public var message: String {
    switch self {
    case .layer(let error): error.message
    case .groups(let groups): "there is no code for a convolution in \(groups) groups"
    case .slopes(let shape): "there is no code for slopes of shape \(Tensor.name(of: shape))"
    }
  }
}
