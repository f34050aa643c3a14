import Kernels
import Localization

/// Mistakes in the size of a result.
struct SizeMisconceptions {
  let input: Extent
  let window: Window

  private var right: Extent? { output(window) }

  var all: [Misconception] { (rounding + forgotten + strides + shape).compactMap { $0 } }

  private func output(_ window: Window) -> Extent? { (try? window.placed(on: input))?.output }

  private func misconception(_ kind: Mistake.Kind, _ extent: Extent?, _ text: Phrase) -> Misconception? {
    guard let extent, extent.height > 0, extent.width > 0 else { return nil }
    return Misconception(kind, .extent(extent), text)
  }

  private func variant(_ kind: Mistake.Kind, _ change: (inout Window) -> Void, _ text: Phrase)
    -> Misconception?
  {
    var changed = window
    change(&changed)
    return changed == window ? nil : misconception(kind, output(changed), text)
  }

  private var rounding: [Misconception?] {
    switch window.edge {
    case .drop:
      [
        forgotPlusOne,
        variant(
          .roundedUp, { $0.edge = .overhang },
          .sizeTask(.roundedUp)),
      ]
    case .overhang:
      [
        boxBehindMap,
        variant(
          .roundedDown, { $0.edge = .drop },
          .sizeTask(.roundedDown)),
        forgotPlusOne,
      ]
    case .same, .sameLower:
      [
        variant(
          .roundedDown, { $0.edge = .drop },
          .sizeTask(.sameRoundedDown(window.edge.rawValue))),
        misconception(
          .sizeUnchanged, input,
          .sizeTask(.unchanged(QuestionText.side(window.stride)))
        ),
      ]
    }
  }

  private var forgotPlusOne: Misconception? {
    misconception(
      .forgotPlusOne, right.map { Extent($0.height - 1, $0.width - 1) },
      .sizeTask(.forgotPlusOne))
  }

  private var boxBehindMap: Misconception? {
    guard let placed = try? window.placed(on: input), placed.rows.leftOutLast || placed.columns.leftOutLast
    else {
      return nil
    }
    let extent = Extent(
      placed.rows.output + (placed.rows.leftOutLast ? 1 : 0),
      placed.columns.output + (placed.columns.leftOutLast ? 1 : 0))
    return misconception(
      .boxBehindMap, extent,
      .sizeTask(.boxBehindMap))
  }

  private var forgotten: [Misconception?] {
    let padding = window.padding
    return [
      variant(
        .forgotPads, { $0.padding = .none },
        .sizeTask(.forgotPads)),
      padding == Padding(all: padding.top)
        ? variant(
          .countedPadOnce, { $0.padding = Padding(top: padding.top, left: padding.left) },
          .sizeTask(.countedPadOnce)) : nil,
      variant(
        .forgotDilation, { $0.dilation = Extent(1) },
        .sizeTask(.forgotDilation("\(window.poolSize)", QuestionText.side(window.dilation)))
      ),
    ]
  }

  private var strides: [Misconception?] {
    [
      variant(
        .strideIgnored, { $0.stride = Extent(1) },
        .sizeTask(.strideIgnored(QuestionText.side(window.stride)))),
      variant(
        .strideIsPool, { $0.stride = $0.poolSize },
        .sizeTask(.strideIsPool(QuestionText.side(window.stride)))
      ),
    ]
  }

  private var shape: [Misconception?] {
    [
      right.flatMap {
        misconception(
          .swappedAxes, $0.height == $0.width ? nil : Extent($0.width, $0.height),
          .sizeTask(.swapped))
      }
    ]
  }
}
