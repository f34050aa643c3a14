import Kernels

/// Reads what belongs to the view `backward`: the gradient of the result that it starts from.
struct BackwardReader: ViewFormat {
  static let keys = ["gradient"]

  private let log: MistakeLog

  init(_ stages: StageReader) { log = stages.log }

  func read(_ fields: Fields, into spec: inout StageSpec, steps: Int) {
    spec.gradient = gradient(fields["gradient"], for: spec)
  }

  /// `nil`, with the mistake in the log, unless it is finite and has the shape of the result.
  private func gradient(_ field: Field?, for spec: StageSpec) -> FeatureMap? {
    var size = MapsSize()
    guard let field, let result = try? spec.layer.forward(spec.input),
      let gradient = MapsReader(log: log).numbers(field.node, called: field.name, &size)
    else { return nil }
    guard gradient.size == result.size else {
      log.add("gradient is \(gradient.size), the result is \(result.size)", at: field.node.place)
      return nil
    }
    guard gradient.values.allSatisfy(\.isFinite) else {
      log.add("a gradient must be finite", at: field.node.place)
      return nil
    }
    return gradient
  }
}
