#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A bar on stderr while something runs; nothing where stderr is no terminal.
struct ProgressBar {
  private let title: String
  private let total: Int
  private var done = 0
  /// Cells drawn, so that the terminal hears of it only when the bar changes.
  private var drawn = -1
  private let isShown: Bool
  private static let width = 40

  init(_ title: String, of total: Int) {
    self.title = title
    self.total = max(1, total)
    isShown = isatty(STDERR_FILENO) == 1
    draw()
  }

  mutating func step() {
    done += 1
    draw()
  }

  /// Takes the bar off the screen.
  func clear() { if isShown { printRawError("\r\u{1B}[K") } }

  private mutating func draw() {
    let cells = done * Self.width / total
    guard isShown, cells != drawn else { return }
    drawn = cells
    let bar = String(repeating: "#", count: cells) + String(repeating: ".", count: Self.width - cells)
    printRawError("\r\(title) [\(bar)] \(done * 100 / total)%\u{1B}[K")
  }
}
