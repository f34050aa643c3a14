/// The Gaussian error linear unit: f(x) = x Φ(x), f′(x) = Φ(x) + x φ(x), with Φ the normal distribution and φ its density.
///
/// Source: D. Hendrycks, K. Gimpel, "Gaussian Error Linear Units" (2016).
struct GELU: CurveOperation {
  let name = "gelu"
  let label = "GELU"
  let formula = "x (1 + erf(x/√2)) / 2"

  func code(_ layer: Layer) -> ActivationCode? {
    ActivationCode(
      pyTorch: "nn.GELU", keras: "gelu", ["approximate=False"],
      numPy: ["from math import erf", "parts = np.vectorize(erf)(x / 2 ** 0.5)", "y = x * (1 + parts) / 2"])
  }

  func value(_ x: Double, slope: Double) -> Double { x * Self.distribution(x) }

  func derivative(_ x: Double, slope: Double) -> Double {
    let density = 0.3989422804014327 * Elementary.exp(-x * x / 2)
    return Self.distribution(x) + (density == 0 ? 0 : x * density)
  }

  private static func distribution(_ x: Double) -> Double {
    Elementary.erfc(-x * 0.7071067811865476) / 2
  }
}

/// GELU by tanh, as in `nn.GELU(approximate="tanh")`: f(x) = x (1 + tanh u) / 2 = x σ(2u) with u = √(2/π) (x
/// + 0.044715 x³).
struct GELUTanh: CurveOperation {
  let name = "gelu-tanh"
  let label = "GELU (tanh)"
  let formula = "x (1 + tanh u) / 2"

  func code(_ layer: Layer) -> ActivationCode? {
    ActivationCode(
      pyTorch: "nn.GELU", ["approximate=\"tanh\""], keras: "gelu", ["approximate=True"],
      numPy: [
        "u = x + 0.044715 * x ** 3", "u = (2 / np.pi) ** 0.5 * u", "y = x * (1 + np.tanh(u)) / 2",
      ])
  }

  private static let twiceRoot = 1.5957691216057308

  func value(_ x: Double, slope: Double) -> Double {
    x * Sigmoid.value(Self.twiceRoot * (x + 0.044715 * x * x * x))
  }

  func derivative(_ x: Double, slope: Double) -> Double {
    let twice = Self.twiceRoot * (x + 0.044715 * x * x * x)
    let part = Sigmoid.value(-twice)
    let steepness = part == 0 ? 0 : x * part * Self.twiceRoot * (1 + 0.134145 * x * x)
    return Sigmoid.value(twice) * (1 + steepness)
  }
}
