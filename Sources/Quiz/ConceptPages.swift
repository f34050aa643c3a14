import LessonFormat

/// Where in a lesson a concept is taught.
extension Concept {
  /// The page to read again (from 0): the page without a question that says most about the concept; the first
  /// page if none mentions it.
  public func page(in lesson: Lesson) -> Int {
    let signs = Self.signs[self] ?? []
    let scores = lesson.pages.map { page in page.questions.isEmpty ? Self.score(of: page, signs) : 0 }
    return scores.max().flatMap { scores.firstIndex(of: $0) } ?? 0
  }

  /// Words of pages that teach the concept, in lower case.
  private static let signs: [Concept: [String]] = [
    .maxValue: ["largest value", "max pooling", "最大的值", "最大池化"],
    .averageValue: ["average pooling", "every cell", "平均池化"],
    .sumValue: ["sum pooling", "undivided", "求和池化"],
    .reluValue: ["relu takes", "above zero", "max(0, x)", "大于零"],
    .convolutionValue: ["convolution", "weights", "相乘再相加"],
    .winner: ["equal values", "first one wins", "winner", "相等的值", "第一个胜出"],
    .sizeDrop: ["does not divide", "rounded down", "boxes start", "除不尽", "向下取整"],
    .sizeOverhang: ["overhang", "hang over", "half box", "悬出", "半个窗口"],
    .sizeSame: ["same", "same-lower"], .sizePadded: ["how far pads", "最远"],
    .realCells: ["real cells", "real cell", "divides by", "有效格"],
    .divisor: ["divisor", "divides by", "divide by", "除数", "除以"],
    .settings: ["two numbers", "pool size", "窗口大小"], .shift: ["invariance", "shift", "moved", "不变性", "平移"],
    .gradient: ["gradient", "training", "梯度", "训练"], .code: ["stride out", "keras", "pytorch", "不写步幅"],
  ]

  /// How often a page has the words; in its title they count for more.
  private static func score(of page: Page, _ signs: [String]) -> Int {
    let (title, text) = (
      page.title.lowercased(), page.blocks.map(\.plain).joined(separator: "\n").lowercased()
    )
    return signs.reduce(0) { $0 + (title.contains($1) ? 4 : 0) + text.occurrences(of: $1) }
  }
}

extension Block {
  fileprivate var plain: String {
    switch self {
    case .paragraph(let spans), .heading(_, let spans): spans.map(\.text).joined()
    case .code(let text): text
    case .list(_, let items): items.joined().map(\.plain).joined(separator: "\n")
    case .quote(let blocks): blocks.map(\.plain).joined(separator: "\n")
    case .table(let header, let rows, _):
      ([header] + rows).joined().map { $0.map(\.text).joined() }.joined(separator: "\n")
    case .rule: ""
    }
  }
}

extension String {
  fileprivate func occurrences(of part: String) -> Int {
    indices.count { self[$0...].hasPrefix(part) }
  }
}
