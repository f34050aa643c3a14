/// The logistic function, from 0 to 1: f(x) = 1 / (1 + e^−x), f′(x) = 1 / ((1 + e^−x) (1 + e^x)).
struct Sigmoid: CurveOperation {
  let name = "sigmoid"
  let label = "Sigmoid"
  let formula = "1 / (1 + e^−x)"

  func code(_ layer: Layer) -> ActivationCode? {
    ActivationCode(pyTorch: "nn.Sigmoid", keras: "sigmoid", numPy: ["y = 1 / (1 + np.exp(-x))"])
  }

  func value(_ x: Double, slope: Double) -> Double { Self.value(x) }

  func derivative(_ x: Double, slope: Double) -> Double {
    1 / ((1 + Elementary.exp(-x)) * (1 + Elementary.exp(x)))
  }

  static func value(_ x: Double) -> Double { 1 / (1 + Elementary.exp(-x)) }
}
