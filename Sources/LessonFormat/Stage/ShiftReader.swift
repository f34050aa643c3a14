import Kernels

/// How far a picture is moved on its map: negative is up and left.
public struct Shift: Hashable, Sendable {
  public var down: Int
  public var right: Int

  public init(down: Int, right: Int) {
    self.down = down
    self.right = right
  }

  /// The same, but so that at least a row and a column of a map of `extent` stay on it.
  public func clamped(on extent: Extent) -> Shift {
    Shift(
      down: min(max(1 - extent.height, down), extent.height - 1),
      right: min(max(1 - extent.width, right), extent.width - 1))
  }
}

/// Reads what belongs to the view `shift`: how far the picture is moved at first.
struct ShiftReader: ViewFormat {
  static let keys = ["shift"]

  static func suits(_ layer: LayerKind) -> Bool { !layer.isPointwise }

  private let log: MistakeLog

  init(_ stages: StageReader) { log = stages.log }

  func read(_ fields: Fields, into spec: inout StageSpec, steps: Int) {
    spec.shift = shift(fields["shift"], for: spec)
  }

  /// `nil`, with the mistake in the log, unless some of the picture stays on its map.
  private func shift(_ field: Field?, for spec: StageSpec) -> Shift? {
    guard let field, let items = field.items() else { return nil }
    guard items.count == 2 else {
      log.add("shift is [down, right], this list has \(items.count)", at: field.node.place)
      return nil
    }
    let extent = spec.input.extent
    let down = items[0].integer((1 - extent.height)...(extent.height - 1))
    let right = items[1].integer((1 - extent.width)...(extent.width - 1))
    guard let down, let right else { return nil }
    return Shift(down: down, right: right)
  }
}
