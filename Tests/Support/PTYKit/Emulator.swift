import CVTerm

/// A terminal in memory: bytes in, cells out.
final class Emulator {
  /// The modes that the program has switched. A class, since C callbacks get a pointer to it.
  private final class Modes {
    var isAlternate = false
    var cursorVisible = true
    var mouse = 0
  }

  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let modes = Modes()
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>
  private(set) var rows: Int
  private(set) var columns: Int

  var isAlternate: Bool { modes.isAlternate }
  var cursorVisible: Bool { modes.cursorVisible }
  var reportsMouse: Bool { modes.mouse != 0 }

  init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    terminal = vterm_new(Int32(rows), Int32(columns))
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    vterm_screen_enable_altscreen(screen, 1)
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    callbacks.pointee.settermprop = { property, value, user in
      guard let user, let value else { return 0 }
      let modes = Unmanaged<Modes>.fromOpaque(user).takeUnretainedValue()
      switch property {
      case VTERM_PROP_ALTSCREEN: modes.isAlternate = value.pointee.boolean != 0
      case VTERM_PROP_CURSORVISIBLE: modes.cursorVisible = value.pointee.boolean != 0
      case VTERM_PROP_MOUSE: modes.mouse = Int(value.pointee.number)
      default: break
      }
      return 1
    }
    vterm_screen_set_callbacks(screen, callbacks, Unmanaged.passUnretained(modes).toOpaque())
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
  }

  func resize(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  /// Shows the bytes that a program wrote.
  /// - Returns: the terminal's answers.
  func show(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { buffer in
      _ = vterm_input_write(terminal, buffer.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    return answers()
  }

  /// The bytes that the terminal sends for a key in its current modes.
  func bytes(of key: VTermKey) -> [UInt8] {
    vterm_keyboard_key(terminal, key, VTERM_MOD_NONE)
    return answers()
  }

  private func answers() -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: 256)
    var result: [UInt8] = []
    while case let count = vterm_output_read(terminal, &buffer, buffer.count), count > 0 {
      result += buffer[..<count].map(UInt8.init(bitPattern:))
    }
    return result
  }

  func cell(row: Int, column: Int) -> ScreenCell {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
    return ScreenCell(cell)
  }

  /// A row with all attributes, for quick comparison.
  func image(row: Int) -> RowImage {
    let numbers = [UInt32](unsafeUninitializedCapacity: columns * 9) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = Int(vt_row(screen, Int32(row), Int32(columns), start))
    }
    return RowImage(numbers: numbers)
  }

  /// A row as text, without trailing blanks.
  func line(_ row: Int) -> String {
    var line = ""
    var column = 0
    while column < columns {
      let cell = cell(row: row, column: column)
      line += cell.text.isEmpty ? " " : cell.text
      column += max(1, cell.width)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
