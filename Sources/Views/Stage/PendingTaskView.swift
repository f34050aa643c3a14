import Screen
import AppCore

/// The progress of the pending task.
struct PendingTaskView {
  let work: PendingTask
  let look: RenderStyle

  private static let cells = 20

  private var bar: StyledText {
    let share = min(100, max(0, Int(work.done * 100)))
    let full = share * Self.cells / 100
    let bar =
      String(repeating: look.bar.full, count: full)
      + String(repeating: look.bar.empty, count: Self.cells - full)
    return StyledText(bar, Style(.winner))
      + StyledText(String(repeating: " ", count: 4 - String(share).count) + "\(share) %")
  }

  private var keys: StyledText {
    StyledText("Esc", Style(.text, .bold))
      + StyledText(look(work.isOpening ? .viewport(.leaves) : .viewport(.stops)), Style(.muted))
  }

  /// The whole screen, if there is nothing else to show.
  func frame(_ size: Size) -> Frame {
    var frame = Frame(size)
    let chrome = Chrome(size: size, footerRows: 1)
    chrome.drawHeader(on: &frame.canvas, title: "", right: "", look: look)
    let title = look.shortened(look(work.title), to: size.columns - 4)
    let row = chrome.body.row + chrome.body.rows / 2 - 1
    frame.canvas.put(
      title, column: max(1, (size.columns - TextWidth.of(title)) / 2), row: row, Style(.text, .bold))
    frame.canvas.put(bar, column: max(1, (size.columns - bar.width) / 2), row: row + 1)
    frame.canvas.put(keys, column: 1, row: size.rows - 1)
    return frame
  }

  /// In place of the keys, below the unchanged screen.
  func draw(on frame: inout Frame) {
    let size = frame.canvas.size
    let title = look.shortened(look(work.title), to: max(1, size.columns - bar.width - keys.width - 8))
    let line = StyledText(title + "  ") + bar + StyledText("   ") + keys
    frame.canvas.put(String(repeating: " ", count: size.columns), column: 0, row: size.rows - 1)
    frame.canvas.put(line, column: 1, row: size.rows - 1)
    frame.targets = []
  }
}
