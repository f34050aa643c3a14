import Kernels

/// Python lines for one layer on one map, ready to paste: they import what they need, hold the map, compute, and
/// print the result.
///
/// At the end `y` is the result as the program shows it: rows of one channel, or channels of rows. What a framework
/// cannot say by a layer of its own is written out, with a comment why.
public struct Snippet: Equatable, Sendable {
  public enum Framework: String, CaseIterable, Hashable, Sendable {
    case keras = "Keras"
    case pyTorch = "PyTorch"
    case numPy = "NumPy"
  }

  /// In columns. Some lines cannot be broken to stay within fewer than `leastWidth`.
  public static let usualWidth = 72
  public static let leastWidth = 46

  public let framework: Framework
  public let lines: [String]

  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// - Parameter width: lines are broken to stay within it where Python allows.
  /// - Complexity: O(values of the map).
  public init(
    _ framework: Framework, _ layer: Layer, on map: FeatureMap, width: Int = usualWidth
  ) throws(SnippetError) {
    self.framework = framework
    let task = try SnippetTask(layer, on: map)
    let width = max(width, Self.leastWidth)
    lines =
      switch framework {
      case .keras: KerasSnippet(task: task, width: width).lines
      case .pyTorch: PyTorchSnippet(task: task, width: width).lines
      case .numPy: NumPySnippet(task: task, width: width).lines
      }
  }
}
