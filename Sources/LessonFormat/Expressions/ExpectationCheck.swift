import Decimals
import Kernels

/// Checks the values that a lesson expects (`expect:`) against the fast kernel. These values are only
/// compared, never shown.
struct ExpectationCheck {
  let log: MistakeLog
  let stage: ReadStage

  private var spec: StageSpec { stage.spec }
  private var height: Int { stage.placed.output.height }
  private var width: Int { stage.placed.output.width }
  private var channels: Int { stage.channels }

  func check(_ field: Field) {
    guard let items = field.items(), let planes = planes(field.node, items.map(\.node)),
      hasShape(planes, at: field.node.place)
    else {
      return
    }
    guard let result = try? spec.layer.forward(spec.input) else { return }
    for (channel, plane) in planes.enumerated() {
      for (row, cells) in plane.rows.enumerated() {
        for (column, cell) in cells.values.enumerated() {
          compare(cell, with: result, channel, row, column)
        }
      }
    }
  }

  private typealias Row = (place: SourceLocation, values: [YAMLNode])
  private typealias Plane = (place: SourceLocation, rows: [Row])

  /// Rows of one channel, a list of channels, or for global layers one value per channel: all as channels of
  /// rows.
  private func planes(_ node: YAMLNode, _ items: [YAMLNode]) -> [Plane]? {
    guard items.contains(where: { $0.list != nil }) else {
      guard spec.layer.isGlobal else {
        log.add("expect is a list of rows, this is a list of numbers", at: node.place)
        return nil
      }
      return items.map { ($0.place, [($0.place, [$0])]) }
    }
    let isStack = items.contains { $0.list?.contains { $0.list != nil } ?? false }
    return (isStack ? items : [node]).map { plane in
      (plane.place, (plane.list ?? [plane]).map { row in (row.place, row.list ?? [row]) })
    }
  }

  private func hasShape(_ planes: [Plane], at place: SourceLocation) -> Bool {
    guard planes.count == channels else {
      log.add(
        "expect has \(counted(planes.count, "channel")), the result has \(channels)", at: place)
      return false
    }
    let before = log.count
    for plane in planes {
      if plane.rows.count != height {
        log.add("expect has \(counted(plane.rows.count, "row")), the result has \(height)", at: plane.place)
      }
      for row in plane.rows where row.values.count != width {
        log.add(
          "expect has \(counted(row.values.count, "value")) in a row, the result has \(width)", at: row.place)
      }
    }
    return log.count == before
  }

  private func compare(
    _ cell: YAMLNode, with result: FeatureMap, _ channel: Int, _ row: Int, _ column: Int
  ) {
    let field = Field(name: "expect", place: cell.place, node: cell, log: log)
    guard let wanted = field.number() else { return }
    let kernel = result[channel, row, column]
    guard !wanted.agrees(with: kernel) else { return }
    let name = channels > 1 ? "[\(channel), \(row), \(column)]" : "[\(row), \(column)]"
    log.add(
      "expect says \(Suggestion.clipped(cell.plainText ?? "")) for result cell \(name), "
        + "the kernel gives \(DecimalText.shortest(kernel))", at: cell.place)
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
