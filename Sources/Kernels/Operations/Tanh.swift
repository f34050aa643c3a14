/// The hyperbolic tangent, from −1 to 1: f′(x) = 4 / (e^x + e^−x)².
struct Tanh: CurveOperation {
  let name = "tanh"
  let formula = "tanh x"

  func code(_ layer: Layer) -> ActivationCode? {
    ActivationCode(pyTorch: "nn.Tanh", keras: "tanh", numPy: ["y = np.tanh(x)"])
  }

  func value(_ x: Double, slope: Double) -> Double { Elementary.tanh(x) }

  func derivative(_ x: Double, slope: Double) -> Double {
    let sum = Elementary.exp(x) + Elementary.exp(-x)
    return 4 / (sum * sum)
  }
}
