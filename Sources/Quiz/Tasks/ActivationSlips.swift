import Kernels

/// What goes wrong where one value goes in and one comes out.
struct ActivationSlips {
  let site: Site

  private var x: Float { site.step?.terms.first ?? 0 }

  private var slope: Float? {
    switch site.layer {
    case .leakyReLU(let slope): slope
    case .prelu(let slopes): slopes.count == 1 ? slopes[0] : slopes[site.spot.channel]
    default: nil
    }
  }

  var all: [Slip] { (slope.map { leaky($0) } ?? plain) + moved }

  private var plain: [Slip] {
    [
      Slip(.keptNegative, number: x < 0 ? x : nil) {
        "\($0) is the value itself. It lies below 0, and ReLU puts 0 in its place."
      },
      Slip(.flippedSign, number: x < 0 ? -x : nil) {
        "\($0) is the value without its sign. ReLU does not turn it round: what lies below 0 becomes 0."
      },
      Slip(.cutPositive, number: x > 0 ? 0 : nil) { _ in
        "\(Say.number(x)) lies above 0, so ReLU leaves it as it is. Only what lies below becomes 0."
      },
    ].compactMap { $0 }
  }

  private func leaky(_ slope: Float) -> [Slip] {
    [
      Slip(.forgotSlope, number: x < 0 ? 0 : nil) { _ in
        "Plain ReLU gives 0 here. The leaky one lets a part through: the value times \(Say.number(slope))."
      },
      Slip(.flippedSign, number: x < 0 ? -x * slope : nil) {
        "\($0) has lost its sign. A slope above 0 leaves a negative value negative."
      },
      Slip(.keptNegative, number: x < 0 ? x : nil) {
        "\($0) is the value itself. It lies below 0, so it is multiplied by \(Say.number(slope))."
      },
      Slip(.cutPositive, number: x > 0 ? x * slope : nil) {
        "\($0) is the value times the slope. The slope is for values below 0; above, the value stays."
      },
    ].compactMap { $0 }
  }

  private var moved: [Slip] {
    let spot = site.spot
    return [
      Slip(.swappedAxes, number: site.swapped.flatMap { site.value(at: $0) }) {
        "\($0) is the result of \(Say.place(spot.column, spot.row)). The row is counted first, then the column."
      }
    ].compactMap { $0 }
  }
}
