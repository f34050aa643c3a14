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
        .activationMistake(.keptNegative($0))
      },
      Misconception(.flippedSign, number: x < 0 ? -x : nil) {
        .activationMistake(.withoutSign($0))
      },
      Misconception(.cutPositive, number: x > 0 ? 0 : nil) { _ in
        .activationMistake(.cutPositive(QuestionText.number(x)))
      },
    ].compactMap { $0 }
  }

  private func leaky(_ slope: Float) -> [Misconception] {
    [
      Misconception(.forgotSlope, number: x < 0 ? 0 : nil) { _ in
        .activationMistake(.plain(QuestionText.number(slope)))
      },
      Misconception(.flippedSign, number: x < 0 ? -x * slope : nil) {
        .activationMistake(.lostSign($0))
      },
      Misconception(.keptNegative, number: x < 0 ? x : nil) {
        .activationMistake(.unscaled($0, QuestionText.number(slope)))
      },
      Misconception(.cutPositive, number: x > 0 ? x * slope : nil) {
        .activationMistake(.scaledPositive($0))
      },
    ].compactMap { $0 }
  }

  private var moved: [Misconception] {
    let spot = context.spot
    return [
      Misconception(.swappedAxes, number: context.swapped.flatMap { context.value(at: $0) }) {
        .task(.swapped($0, QuestionText.place(spot.column, spot.row)))
      }
    ].compactMap { $0 }
  }
}
