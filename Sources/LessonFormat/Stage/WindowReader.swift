import Kernels

/// Reads the settings of a sliding window.
struct WindowReader {
  /// The largest pool size, stride, dilation or pad of a lesson.
  static let sideLimit = 1000

  let log: MistakeLog

  /// `nil`, with the mistakes in the log, unless all settings can be read. Whether they fit is checked later.
  ///
  /// The pool size of a convolution comes from its filter, and its stride is 1 by default.
  func read(_ fields: Fields, for operation: LayerKind) -> Window? {
    let before = log.count
    let poolSize =
      operation.usesPool
      ? fields.required("pool", help: "pool: 2 is a box of 2×2").flatMap { extent($0) } : Extent(1)
    let stride = fields["stride"].flatMap { extent($0) }
    let dilation = fields["dilation"].flatMap { extent($0) }
    let padding = fields["pad"].flatMap(padding)
    let edge = fields["edge"].flatMap(edge)
    guard let poolSize, log.count == before else { return nil }
    return Window(
      poolSize: poolSize, stride: stride, dilation: dilation ?? Extent(1), padding: padding ?? .none,
      edge: edge ?? .drop)
  }

  /// n for both sides, or [height, width].
  func extent(_ field: Field) -> Extent? {
    guard let sides = sides(field, 1...Self.sideLimit, count: 2, form: "[height, width]") else { return nil }
    return Extent(sides[0], sides[1])
  }

  /// n for all sides, or [top, left, bottom, right].
  private func padding(_ field: Field) -> Padding? {
    let form = "[top, left, bottom, right]"
    guard let sides = sides(field, 0...Self.sideLimit, count: 4, form: form) else { return nil }
    return Padding(top: sides[0], left: sides[1], bottom: sides[2], right: sides[3])
  }

  private func sides(_ field: Field, _ range: ClosedRange<Int>, count: Int, form: String) -> [Int]? {
    guard field.node.list != nil, let items = field.items() else {
      return field.integer(range).map { Array(repeating: $0, count: count) }
    }
    guard items.count == count else {
      log.add(
        "\(field.name) is a whole number or \(form), this list has \(items.count)", at: field.node.place)
      return nil
    }
    let sides = items.compactMap { $0.integer(range) }
    return sides.count == count ? sides : nil
  }

  private func edge(_ field: Field) -> EdgeRule? {
    guard let name = field.text() else { return nil }
    if let edge = EdgeRule(rawValue: name) { return edge }
    log.add(
      "there is no edge rule '\(Suggestion.clipped(name))'", at: field.node.place,
      help: Suggestion.help(for: name, among: EdgeRule.allCases.map(\.rawValue), called: "edge rules"))
    return nil
  }
}
