import Playing
import Escaping
import Screen
import AppCore
import Views

/// What holds of every screen, whatever was done before.
enum Soundness {
  /// What is wrong with state or screen; `nil` where they are sound.
  static func complaint(_ player: Player, _ frame: Frame) -> String? {
    canvas(frame.canvas, player) ?? targets(frame, player) ?? state(player) ?? stage(frame, player)
  }

  // MARK: The screen

  private static func canvas(_ canvas: Canvas, _ player: Player) -> String? {
    let (columns, rows) = (player.size.columns, player.size.rows)
    guard canvas.size == player.size, canvas.cells.count == columns * rows else { return "another size" }
    for row in 0..<rows {
      if let fault = fault(Array(canvas.row(row)), player) { return "row \(row), \(fault)" }
    }
    return nil
  }

  /// Every cell is one glyph of one column, or of two with room for both.
  private static func fault(_ cells: [Cell], _ player: Player) -> String? {
    var isSecondHalf = false
    for (column, cell) in cells.enumerated() {
      if cell.isContinuation != isSecondHalf { return "column \(column): half a wide character" }
      if isSecondHalf {
        isSecondHalf = false
        continue
      }
      if let ascii = cell.character.asciiValue, ascii >= 0x20, ascii < 0x7F { continue }
      if player.look.isASCII { return "column \(column): '\(cell.character)' is not ASCII" }
      let width = TextWidth.of(cell.character)
      if width != 1, width != 2 { return "column \(column): a character of width \(width)" }
      let scalars = cell.character.unicodeScalars
      if scalars.contains(where: \.steers) || scalars.count > VisibleText.scalarLimit {
        return "column \(column): \(String(cell.character).debugDescription)"
      }
      isSecondHalf = width == 2
    }
    return isSecondHalf ? "a wide character beyond the edge" : nil
  }

  private static func targets(_ frame: Frame, _ player: Player) -> String? {
    for target in frame.targets {
      let rect = target.rect
      if rect.column < 0 || rect.row < 0 || rect.column + rect.columns > player.size.columns
        || rect.row + rect.rows > player.size.rows
      {
        return "a target lies off the screen: \(target)"
      }
    }
    let isScrolled = (0...max(0, frame.scrollLimit)).contains(frame.scrollTop)
    return frame.scrollLimit >= 0 && isScrolled
      ? nil : "line \(frame.scrollTop) of \(frame.scrollLimit) on top"
  }

  // MARK: The state

  private static func state(_ player: Player) -> String? {
    let state = player.state
    if let lesson = state.lesson, !lesson.stops.indices.contains(lesson.position) { return "off the lesson" }
    if player.wake == nil, state.motion.glide != nil || state.motion.isPlaying || state.motion.replay != nil {
      return "something moves, but nothing wakes"
    }
    guard let stage = state.stage else { return nil }
    if !(0..<stage.walk.count).contains(stage.step) { return "step \(stage.step) of \(stage.walk.count)" }
    if !(0..<stage.count).contains(stage.position) { return "at \(stage.position) of \(stage.count)" }
    return stage.current.agrees ? nil : "kernel and reference differ"
  }

  /// The walk says `checked ✓` of every result that it shows.
  private static func stage(_ frame: Frame, _ player: Player) -> String? {
    let state = player.state
    guard player.size.columns >= 48, player.size.rows >= 16,
      state.panel == nil || state.panel?.isForm == true,
      state.mistakes.isEmpty, let stage = state.stage, stage.view == .walk
    else { return nil }
    let mark = player.look.isASCII ? "checked ok" : "checked ✓"
    return frame.canvas.description.contains(mark) ? nil : "no \(mark)"
  }
}

extension State.Panel {
  fileprivate var isForm: Bool {
    if case .form = self { return true }
    return false
  }
}
