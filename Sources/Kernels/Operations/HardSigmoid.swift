/// The sigmoid made of straight lines, as in PyTorch and Keras: f(x) = min(max(0, x + 3), 6) / 6. ONNX
/// `HardSigmoid` has a slope of 0.2 unless it is given 1/6.
struct HardSigmoid: CurveOperation {
  let name = "hard-sigmoid"
  let label = "Hard sigmoid"
  let formula = "min(max(0, x + 3), 6) / 6"

  func code(_ layer: Layer) -> ActivationCode? {
    ActivationCode(
      pyTorch: "nn.Hardsigmoid", keras: "hard_sigmoid", numPy: ["y = np.clip(x + 3, 0, 6) / 6"])
  }

  func value(_ x: Double, slope: Double) -> Double { Self.value(x) }

  func derivative(_ x: Double, slope: Double) -> Double { x > -3 && x < 3 ? 1.0 / 6 : 0 }

  static func value(_ x: Double) -> Double { x < -3 ? 0 : x > 3 ? 1 : (x + 3) / 6 }
}
