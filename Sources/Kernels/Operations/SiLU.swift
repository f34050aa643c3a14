/// The sigmoid linear unit, also called swish: f(x) = x σ(x), f′(x) = σ(x) (1 + x σ(−x)), with σ the sigmoid.
///
/// Source: S. Elfwing et al., "Sigmoid-Weighted Linear Units" (2017).
struct SiLU: CurveOperation {
  let name = "silu"
  let label = "SiLU"
  let formula = "x / (1 + e^−x)"

  func code(_ layer: Layer) -> ActivationCode? {
    ActivationCode(pyTorch: "nn.SiLU", keras: "silu", numPy: ["y = x / (1 + np.exp(-x))"])
  }

  func value(_ x: Double, slope: Double) -> Double { x * Sigmoid.value(x) }

  func derivative(_ x: Double, slope: Double) -> Double {
    Sigmoid.value(x) * (1 + x * Sigmoid.value(-x))
  }
}
