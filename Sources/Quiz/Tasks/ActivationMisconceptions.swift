import Kernels
import Localization

/// Mistakes about one value after an activation.
struct ActivationMisconceptions {
  let context: QuestionContext

  private var x: Float { context.step?.terms.first ?? 0 }

  private var slope: Float? {
    context.layer.kind.usesSlope ? context.layer.slope(channel: context.spot.channel) : nil
  }

  var all: [Misconception] {
    guard context.layer.kind.family == .rectifier else { return moved }
    return (slope.map { leaky($0) } ?? plain) + moved
  }

  private var plain: [Misconception] {
    [
      Misconception(.keptNegative, number: x < 0 ? x : nil) {
        Phrase(
          "\($0) is the value itself. It is below 0, and ReLU replaces it with 0.",
          zh: "\($0) 就是原来的值。它小于 0，ReLU 会换成 0。")
      },
      Misconception(.flippedSign, number: x < 0 ? -x : nil) {
        Phrase(
          "\($0) is the value without its sign. ReLU does not flip signs: anything below 0 becomes 0.",
          zh: "\($0) 是去掉符号的值。ReLU 不会翻转符号：小于 0 的变成 0。")
      },
      Misconception(.cutPositive, number: x > 0 ? 0 : nil) { _ in
        Phrase(
          "\(QuestionText.number(x)) is above 0, so ReLU keeps it. Only values below 0 become 0.",
          zh: "\(QuestionText.number(x)) 大于 0，ReLU 保持不变。只有小于 0 的才变成 0。")
      },
    ].compactMap { $0 }
  }

  private func leaky(_ slope: Float) -> [Misconception] {
    [
      Misconception(.forgotSlope, number: x < 0 ? 0 : nil) { _ in
        Phrase(
          "Plain ReLU gives 0 here. Leaky ReLU lets a part through: the value times \(QuestionText.number(slope)).",
          zh: "普通 ReLU 在这里得 0。Leaky ReLU 会让一部分通过：值乘以 \(QuestionText.number(slope))。")
      },
      Misconception(.flippedSign, number: x < 0 ? -x * slope : nil) {
        Phrase(
          "\($0) has lost its sign. A slope above 0 leaves a negative value negative.",
          zh: "\($0) 漏了负号。斜率大于 0 时，负值仍为负。")
      },
      Misconception(.keptNegative, number: x < 0 ? x : nil) {
        Phrase(
          "\($0) is the value itself. It is below 0, so it is multiplied by \(QuestionText.number(slope)).",
          zh: "\($0) 就是原来的值。它小于 0，所以要乘以 \(QuestionText.number(slope))。")
      },
      Misconception(.cutPositive, number: x > 0 ? x * slope : nil) {
        Phrase(
          "\($0) is the value times the slope. The slope is for values below 0; above, the value stays.",
          zh: "\($0) 是值乘以斜率。斜率只用于小于 0 的值；大于 0 的值不变。")
      },
    ].compactMap { $0 }
  }

  private var moved: [Misconception] {
    let spot = context.spot
    return [
      Misconception(.swappedAxes, number: context.swapped.flatMap { context.value(at: $0) }) {
        Phrase(
          "\($0) is the result in \(QuestionText.place(spot.column, spot.row)). Count rows first, then columns.",
          zh: "\($0) 是\(QuestionText.place(spot.column, spot.row))的结果。先数行，再数列。")
      }
    ].compactMap { $0 }
  }
}
