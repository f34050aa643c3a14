/// ReLU capped at 6, in ONNX `Clip`: f(x) = min(max(0, x), 6). −0 and NaN stay; f′ is 0 at both bends, as in
/// PyTorch.
struct ReLU6: CurveOperation {
  let name = "relu6"
  let label = "ReLU6"
  let formula = "min(max(0, x), 6)"

  func code(_ layer: Layer) -> ActivationCode? {
    ActivationCode(pyTorch: "nn.ReLU6", keras: "relu6", numPy: ["y = np.clip(x, 0, 6)"])
  }

  func value(_ x: Double, slope: Double) -> Double { x < 0 ? 0 : x > 6 ? 6 : x }

  func derivative(_ x: Double, slope: Double) -> Double { x > 0 && x < 6 ? 1 : 0 }
}
