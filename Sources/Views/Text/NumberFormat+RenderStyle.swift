import Kernels
import Narration

/// Numbers in the signs that the terminal has.
extension NumberFormat {
  init(_ values: ValueSummary, _ look: RenderStyle) { self.init(values, look.numbers) }

  init(fitting values: some Sequence<Float>, _ look: RenderStyle) {
    self.init(fitting: values, look.numbers)
  }

  static func short(_ value: Float, _ look: RenderStyle) -> String { short(value, look.numbers) }
}
