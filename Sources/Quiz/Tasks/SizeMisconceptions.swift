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
          Phrase(
            "That counts a box that does not fit whole. Under `drop` it is left out: round down.",
            zh: "这样多算了一个放不下的窗口。`drop` 规则下要舍去：向下取整。")),
      ]
    case .overhang:
      [
        boxBehindMap,
        variant(
          .roundedDown, { $0.edge = .drop },
          Phrase(
            "That leaves out the box that hangs over the edge. Under `overhang` it counts: round up.",
            zh: "这样漏了悬出边缘的窗口。`overhang` 规则下要计入：向上取整。")),
        forgotPlusOne,
      ]
    case .same, .sameLower:
      [
        variant(
          .roundedDown, { $0.edge = .drop },
          Phrase(
            "That is what `drop` gives. `\(window.edge.rawValue)` adds the pads that the last box needs.",
            zh: "这是 `drop` 的结果。`\(window.edge.rawValue)` 会补上末尾窗口所需的填充。")),
        misconception(
          .sizeUnchanged, input,
          Phrase(
            "The result has the size of the map only with stride 1. Here the stride is \(QuestionText.side(window.stride)).",
            zh: "只有步幅为 1 时，结果才与特征图一样大。这里步幅是 \(QuestionText.side(window.stride))。")
        ),
      ]
    }
  }

  private var forgotPlusOne: Misconception? {
    misconception(
      .forgotPlusOne, right.map { Extent($0.height - 1, $0.width - 1) },
      Phrase(
        "That is how many times the box moves. Its first position counts, too: + 1.",
        zh: "这是窗口移动的次数。起点处的窗口也要算：+ 1。"))
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
      Phrase(
        "Rounding up alone gives that. But the last box would start beyond the end of the map, so it is left out.",
        zh: "只向上取整会得到这个尺寸。但末尾窗口的起点已超出特征图，所以舍去。"))
  }

  private var forgotten: [Misconception?] {
    let padding = window.padding
    return [
      variant(
        .forgotPads, { $0.padding = .none },
        Phrase(
          "That is the size without padding. Pads give the box more room.",
          zh: "这是没有填充时的尺寸。填充让窗口有更多的位置。")),
      padding == Padding(all: padding.top)
        ? variant(
          .countedPadOnce, { $0.padding = Padding(top: padding.top, left: padding.left) },
          Phrase(
            "That counts the pads on one side only. There are pads on both.",
            zh: "这样只算了一侧的填充。两侧都有。")) : nil,
      variant(
        .forgotDilation, { $0.dilation = Extent(1) },
        Phrase(
          "That takes the box as \(window.poolSize). With dilation \(QuestionText.side(window.dilation)) it spans more cells than it reads.",
          zh: "这样把窗口当成了 \(window.poolSize)。膨胀率为 \(QuestionText.side(window.dilation)) 时，它跨越的格比读取的多。")
      ),
    ]
  }

  private var strides: [Misconception?] {
    [
      variant(
        .strideIgnored, { $0.stride = Extent(1) },
        Phrase(
          "That is the size with stride 1. Here the box moves \(QuestionText.side(window.stride)) cells at a time.",
          zh: "这是步幅为 1 时的尺寸。这里窗口每次移动 \(QuestionText.side(window.stride)) 格。")),
      variant(
        .strideIsPool, { $0.stride = $0.poolSize },
        Phrase(
          "That is the size if the box moves by its own size. Here the stride is \(QuestionText.side(window.stride)).",
          zh: "这是窗口按自身大小移动时的尺寸。这里步幅是 \(QuestionText.side(window.stride))。")
      ),
    ]
  }

  private var shape: [Misconception?] {
    [
      right.flatMap {
        misconception(
          .swappedAxes, $0.height == $0.width ? nil : Extent($0.width, $0.height),
          Phrase(
            "Height and width are swapped: the height comes first.",
            zh: "高和宽颠倒了：高在前。"))
      }
    ]
  }
}
