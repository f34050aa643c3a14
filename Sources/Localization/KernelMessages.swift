/// Translations of the kernels' error messages, which are English: matched by pattern, where `{}` stands for a number
/// or a name.
extension Phrase {
  public init(kernel message: String) { self = .kernel(message) }

  static func chinese(kernel message: String) -> String {
    refusals.lazy.compactMap { translation(of: message, by: $0) }.first ?? message
  }

  private static let refusals = ranges + boxes + maps + frameworks

  private static let ranges = ["pool size", "filter size", "stride", "dilation", "padding"].map {
    ("\($0) {} ({}) must be {} to {}", "\(names[$0] ?? $0)（{1}）必须在 {2} 到 {3} 之间，不能是 {0}")
  }

  private static let boxes = ["pool size", "filter size"].flatMap { size in
    let box = names[size] ?? size
    return [
      ("\(size) {} does not fit a map of {} {}: at most {}", "\(box) {0} 放不进{1}为 {2} 的特征图：最多 {3}"),
      (
        "\(size) {} does not fit a {} {} padded to {}: at most {}",
        "\(box) {0} 放不进特征图：{1}为 {2}，填充后为 {3}；最多 {4}"
      ),
      (
        "\(size) {}, dilated to span {}, does not fit a map of {} {}: at most {}",
        "\(box) {0}（膨胀后跨 {1} 格）放不进{2}为 {3} 的特征图：最多 {4}"
      ),
      (
        "\(size) {}, dilated to span {}, does not fit a {} {} padded to {}: at most {}",
        "\(box) {0}（膨胀后跨 {1} 格）放不进特征图：{2}为 {3}，填充后为 {4}；最多 {5}"
      ),
    ]
  }

  private static let maps = [
    (
      "edge rule {} computes its own padding: declared pads must be 0",
      "边缘规则 {0} 会自行填充：显式填充必须为 0"
    ),
    (
      "some boxes read no cell of the map along the {}: dilation {} steps over its {} and must be at most {}",
      "有的窗口沿{0}度方向读不到任何格：膨胀率 {1} 越过了它的 {2} 格，最多只能是 {3}"
    ),
    (
      "some boxes read no cell of the map along the {}: padding {}, {} must stay below the pool size {}",
      "有的窗口沿{0}度方向读不到任何格：填充 {1}、{2} 必须小于窗口大小 {3}"
    ),
    (
      "some boxes read no cell of the map along the {}: padding {}, {} must stay below the span {}",
      "有的窗口沿{0}度方向读不到任何格：填充 {1}、{2} 必须小于跨度 {3}"
    ),
    ("a box of {} must have at most {} cells, or as many as the map", "{0} 的窗口最多 {1} 格，或与特征图一样多"),
    ("{} results are too many: at most {} fit", "{0} 个结果太多：最多 {1} 个"),
    ("{} cells of both maps together are too many for {}: at most {}", "两张图共 {0} 格，{1}放不下：最多 {2} 格"),
    ("{} cells under all boxes are too many for {}: at most {}", "全部窗口共 {0} 格，{1}放不下：最多 {2} 格"),
    ("{} steps are too many for {}: at most {}", "{0} 步太多，{1} 放不下：最多 {2} 步"),
    ("{} cells of maps and boxes are too many for {}: at most {}", "特征图与窗口共 {0} 格，{1} 放不下：最多 {2} 格"),
    ("power {} must be {} to {}", "指数 p 必须在 {1} 到 {2} 之间，不能是 {0}"),
    ("an output {} of {} must be {} to {}", "结果的{0}度必须在 {2} 到 {3} 之间，不能是 {1}"),
    ("row {} has {} values, row 1 has {}", "第 {0} 行有 {1} 个数，第 1 行有 {2} 个"),
  ]

  private static let frameworks = [
    ("in {} an average never counts pads", "{0} 求平均时从不计入填充"),
    ("in {} there is no adaptive pooling", "{0} 没有自适应池化"),
    ("in {} a leaky slope of {} must be 0 or more", "{0} 的 Leaky ReLU 斜率 {1} 不能小于 0"),
    ("in {} this pooling has no dilation: {} must be {}", "{0} 的这种池化没有膨胀率：{1} 必须是 {2}"),
    ("in {} pooling has no edge rule {}: declare the pads", "{0} 的池化没有边缘规则 {1}：请用显式填充"),
    ("in {} padding {} ({}) must be at most {}, half of the box", "{0} 的填充 {1}（{2}）最多是窗口的一半，即 {3}"),
    ("in {} pads {} must be the same at both ends of an axis", "{0} 的填充 {1} 在同一轴的两端必须相同"),
    ("in {} pads cannot be declared: choose valid or same-upper", "{0} 不能显式填充：请用 valid 或 same-upper"),
    ("in {} there is no edge rule {}: choose valid or same-upper", "{0} 没有边缘规则 {1}：请用 valid 或 same-upper"),
    ("in {} there is no sum pooling", "{0} 没有求和池化"),
    ("in {} there is no Lp pooling", "{0} 没有 Lp 池化"),
    ("in {} Lp pooling has no padding", "{0} 的 Lp 池化没有填充"),
    (
      "in {} Lp pooling counts cells of a box that hangs over twice: drop such boxes",
      "{0} 的 Lp 池化会重复计入悬出窗口的格：请舍去这种窗口"
    ),
    (
      "in {} an odd power {} lets the signs of values below 0 cancel: take an even one",
      "{0} 在指数为奇数 {1} 时，正负值会相互抵消：请用偶数"
    ),
    ("in {} slopes lie along one axis, not {}", "{0} 的斜率只沿一个轴，不能是 {1}"),
    ("in {} a convolution does not overhang", "{0} 的卷积不能悬出"),
    ("in {} there is no edge rule same-lower", "{0} 没有边缘规则 same-lower"),
    ("in {} edge rule same needs a stride of {}, not {}", "{0} 的边缘规则 same 要求步幅为 {1}，不能是 {2}"),
    ("in {} a stride of {} excludes a dilation of {}", "{0} 中步幅 {1} 与膨胀率 {2} 不能并用"),
  ]

  private static let names: [String: String] = [
    "pool size": "窗口大小", "stride": "步幅", "dilation": "膨胀率", "padding": "填充", "height": "高", "width": "宽",
    "span": "跨度", "filter": "卷积核", "filter size": "卷积核大小", "a picture": "图像",
  ]

  /// `{n}` in `pattern.chinese` stands for the nth hole of the English, from 0.
  private static func translation(
    of message: String, by pattern: (english: String, chinese: String)
  ) -> String? {
    parts(of: message, between: pattern.english.pieces).map { parts in
      parts.enumerated().reduce(pattern.chinese) { text, part in
        text.replacing("{\(part.offset)}", with: names[part.element] ?? Self.withMinus(part.element))
      }
    }
  }

  /// A negative number with a minus sign in place of the hyphen.
  private static func withMinus(_ part: String) -> String {
    part.hasPrefix("-") && part.dropFirst().first?.isNumber == true ? "−" + part.dropFirst() : part
  }

  /// The parts of `message` between `pieces`; `nil` if it does not have all of them in this order.
  private static func parts(of message: String, between pieces: [String]) -> [String]? {
    guard let first = pieces.first, let last = pieces.last, message.hasPrefix(first), message.hasSuffix(last)
    else { return nil }
    var rest = message.dropFirst(first.count)
    var parts: [String] = []
    for (index, piece) in pieces.enumerated().dropFirst() {
      let isLast = index == pieces.count - 1
      let end =
        isLast ? rest.index(rest.endIndex, offsetBy: -piece.count) : rest.firstRange(of: piece)?.lowerBound
      guard let end, end > rest.startIndex else { return nil }
      parts.append(String(rest[..<end]))
      rest = rest[end...].dropFirst(piece.count)
    }
    return parts
  }
}

extension String {
  /// The text around the holes `{}`.
  fileprivate var pieces: [String] {
    split(separator: "{}", omittingEmptySubsequences: false).map(String.init)
  }
}
