/// The exponential linear unit: f(x) = x for x > 0, else α (e^x − 1); f′(x) = 1, else α e^x. α is the layer's
/// slope: the slope of the curve just below 0.
///
/// Source: D.-A. Clevert et al., "Fast and Accurate Deep Network Learning by Exponential Linear Units" (ICLR 2016).
struct ELU: CurveOperation {
  let name = "elu"
  let label = "ELU"
  let formula = "x > 0 ? x : α (e^x − 1)"
  let parameters = [LayerParameter.slope]
  let defaultSlope: Float = 1

  func code(_ layer: Layer) -> ActivationCode? {
    let slope = "\(layer.slope(channel: 0))"
    return ActivationCode(
      pyTorch: "nn.ELU", [slope], keras: "elu", ["alpha=\(slope)"],
      numPy: ["low = np.expm1(np.minimum(x, 0))", "y = np.where(x > 0, x, \(slope) * low)"])
  }

  func value(_ x: Double, slope: Double) -> Double { x > 0 ? x : slope * Elementary.expMinus1(x) }

  func derivative(_ x: Double, slope: Double) -> Double { x > 0 ? 1 : slope * Elementary.exp(x) }
}
