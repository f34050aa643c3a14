import CNcurses
import CTerminal
import Screen
import TerminalCore

extension Terminal {
  /// Shows the canvas from the top left corner. Sends only what has changed.
  public func show(_ canvas: Canvas) {
    guard isOurs else { return }
    let old = shown?.size == canvas.size ? shown : nil
    if old == nil { werase(window) }
    for row in 0..<min(size.rows, canvas.size.rows) where old?.row(row) != canvas.row(row) {
      draw(canvas.row(row), at: Int32(row))
    }
    placeCursor(canvas)
    wrefresh(window)
    shown = canvas
  }

  /// The cursor is visible where text is typed, and input methods follow it. Otherwise it is hidden at the
  /// selection, for braille displays.
  private func placeCursor(_ canvas: Canvas) {
    let caret = canvas.first(.caret)
    if showsCursor != (caret != nil) {
      showsCursor = caret != nil
      curs_set(showsCursor ? 1 : 0)
    }
    let point = caret ?? canvas.first(.focus) ?? Point(column: 0, row: 0)
    wmove(window, Int32(clamping: point.row), Int32(clamping: point.column))
  }

  /// ncurses knows what the terminal shows and sends the fewest bytes. Whole rows are quick to compare, and
  /// leave no half of an old wide character.
  private func draw(_ cells: ArraySlice<Cell>, at row: Int32) {
    wmove(window, row, 0)
    wclrtoeol(window)
    for (column, cell) in zip(0..<getmaxx(window), cells) where !cell.isContinuation && cell != .blank {
      let pair = pair(of: cell.style)
      nc_put(window, row, column, scalars(of: cell.character), attributes(of: cell.style), pair)
    }
  }

  private func pair(of style: Style) -> Int32 {
    if let fill = style.fill { return pair(of: fill) }
    return palette.color(of: style.ink) == nil ? 0 : Self.pair(of: style.ink)
  }

  /// Pairs of tones are created on first use: few of them are used, and some terminals only have 64.
  private func pair(of fill: Style.Fill) -> Int32 {
    let colors = [fill.fore, fill.back].map { palette.color(of: $0) ?? -1 }
    guard palette.depth != .none else { return 0 }
    if let known = tonePairs[colors] { return known }
    let next = Int32(Ink.allCases.count + 1 + tonePairs.count)
    guard next < nc_pairs(), init_extended_pair(next, colors[0], colors[1]) == OK else { return 0 }
    tonePairs[colors] = next
    return next
  }

  /// ncurses' pair for the ink; pair 0 is the terminal's own colours.
  static func pair(of ink: Ink) -> Int32 { Int32(ink.rawValue) + 1 }

  private func attributes(of style: Style) -> attr_t {
    var result: attr_t = 0
    let weight = palette.weight(of: style.ink)
    if style.traits.contains(.bold) || weight == .bold { result |= nc_bold }
    if style.traits.contains(.italic) { result |= nc_italic }
    if style.traits.contains(.underline) { result |= nc_underline }
    if style.traits.contains(.reverse) { result |= nc_reverse }
    return weight == .dim ? result | nc_dim : result
  }

  /// The character for ncurses. A character that the terminal cannot show, or whose width differs between the
  /// C library and the canvas, would shift the row: it becomes a question mark.
  private func scalars(of character: Character) -> [wchar_t] {
    if let ascii = character.asciiValue { return [wchar_t(ascii), 0] }
    let base = character.unicodeScalars.first?.value ?? 0
    let width = terminal_scalar_width(base)
    guard glyphs != .ascii, Int(width) == TextWidth.of(character) else {
      return [wchar_t(UInt8(ascii: "?")), 0]
    }
    return character.unicodeScalars.map { wchar_t($0.value) } + [0]
  }

  /// Enters the screen, for the first time or again, and draws what was shown last.
  func take() {
    armGuard()
    isOurs = true
    fitSize()
    wrefresh(window)
    keypad(window, true)  // a refresh after endwin does not send it again
    write(modes.on)
    input = InputParser(controls: Set(controls.keys))
  }

  /// Registers what undoes everything on the screen. If the shell's screen cannot be brought back, the shell
  /// continues at the bottom.
  private func armGuard() {
    let bottom = nc_to_row(getmaxy(window) - 1).map { String(cString: $0) } ?? ""
    let names: [String] = ["sgr0", "el", "rmcup", "cnorm", "rmkx"]
    let undo = names.compactMap { name in nc_capability(name).map { String(cString: $0) } }
    terminal_guard_arm(modes.off + bottom + undo.joined())
  }

  /// Back to the shell's screen. In the background the shell has already set its own modes: then only the
  /// screen is restored, because setting the modes would stop us.
  func leave() {
    guard isOurs else { return }
    isOurs = false
    let isForeground = terminal_is_foreground()
    if isForeground {
      write(modes.off)
      endwin()
      // When the shell's screen returns, some emulators (libvterm: Neovim, Vim) restore the cursor as it was
      // when ncurses last saved its position: hidden.
      if !modes.off.isEmpty, let visible = nc_capability("cnorm") { write(String(cString: visible)) }
    }
    terminal_guard_release(!isForeground || terminal_signals_ending() != 0)
  }

  /// Stops for the shell, as Ctrl-Z asks. Returns after `fg` with the screen back, or at once if nothing
  /// could continue us. If an ending signal came meanwhile, the screen stays the shell's.
  public func suspend() {
    guard isOurs else { return }
    leave()
    terminal_stop()
    queued += comeBack { take() }
  }

  /// After an unannounced stop (SIGSTOP) the shell may have drawn and set anything.
  func retake() -> [TerminalEvent] {
    guard isOurs else { return [] }
    return comeBack {
      endwin()
      take()
    }
  }

  private func comeBack(_ draw: () -> Void) -> [TerminalEvent] {
    switch terminal_come_to_front() {
    case terminal_in_front:
      draw()
      return [.resized(size), .resumed]
    case terminal_is_ending: return []  // the signal itself comes next
    default: return [.hangup]
    }
  }

  /// Takes over the terminal's size and redraws everything: terminals differ in what they do to the screen on
  /// a resize.
  func fitSize() {
    var (columns, rows): (Int32, Int32) = (0, 0)
    if terminal_size(&columns, &rows), columns != getmaxx(window) || rows != getmaxy(window) {
      resizeterm(rows, columns)
      shown = nil
      if isOurs { armGuard() }
    }
    clearok(window, true)
  }

  private func write(_ text: String) {
    _ = text.withCString { terminal_write(STDOUT_FILENO, $0, text.utf8.count, -1) }
  }
}
