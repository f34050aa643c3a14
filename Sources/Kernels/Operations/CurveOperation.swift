/// A smooth activation, or one with several bends. It is computed in double precision by `Elementary` and
/// rounded once: within one unit in the last place, and the same bits on every processor. One path serves as
/// fast and as reference path, since a function of a single number needs no naive twin.
protocol CurveOperation: ActivationOperation {
  func value(_ x: Double, slope: Double) -> Double
  func derivative(_ x: Double, slope: Double) -> Double
}

extension CurveOperation {
  var family: OperationFamily { .activation }

  /// - Complexity: O(C·H·W).
  func forward(_ layer: Layer, _ map: FeatureMap, batch: Int) throws(KernelError) -> FeatureMap {
    let slope = Double(layer.slope(channel: 0))
    return .filled(map.channels, map.extent, from: map) { input, output in
      for index in 0..<input.values.count {
        output[index] = Float(value(Double(input.values[index]), slope: slope))
      }
    }
  }

  /// - Complexity: O(C·H·W).
  func backward(
    _ layer: Layer, _ gradient: FeatureMap, through map: FeatureMap
  ) throws(KernelError) -> FeatureMap {
    try gradient.requireShape(map.channels, map.extent)
    let slope = Double(layer.slope(channel: 0))
    let values = zip(map.values, gradient.values).map { share(of: $1, at: $0, slope) }
    return FeatureMap(unchecked: map.channels, map.height, map.width, values)
  }

  func result(_ layer: Layer, _ step: WalkStep, winner: Int?) -> Float {
    Float(value(Double(step.terms[0]), slope: Double(layer.slope(channel: 0))))
  }

  func share(_ layer: Layer, of gradient: Float, _ step: WalkStep, term index: Int) -> Float? {
    share(of: gradient, at: step.terms[index], Double(layer.slope(channel: 0)))
  }

  private func share(of gradient: Float, at x: Float, _ slope: Double) -> Float {
    Float(Double(gradient) * derivative(Double(x), slope: slope))
  }

  func curve(_ layer: Layer, _ x: Double, channel: Int) -> Double {
    value(x, slope: Double(layer.slope(channel: channel)))
  }
}
