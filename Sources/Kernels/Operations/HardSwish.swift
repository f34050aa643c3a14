/// SiLU made of straight lines and a parabola: f(x) = x min(max(0, x + 3), 6) / 6, f′(x) = (2x + 3) / 6
/// between −3 and 3.
///
/// Source: A. Howard et al., "Searching for MobileNetV3" (ICCV 2019).
struct HardSwish: CurveOperation {
  let name = "hard-swish"
  let label = "Hard swish"
  let formula = "x min(max(0, x + 3), 6) / 6"

  func code(_ layer: Layer) -> ActivationCode? {
    ActivationCode(
      pyTorch: "nn.Hardswish", keras: "hard_swish", numPy: ["y = x * np.clip(x + 3, 0, 6) / 6"])
  }

  func value(_ x: Double, slope: Double) -> Double { x * HardSigmoid.value(x) }

  func derivative(_ x: Double, slope: Double) -> Double {
    x <= -3 ? 0 : x < 3 ? (2 * x + 3) / 6 : x.isNaN ? x : 1
  }
}
