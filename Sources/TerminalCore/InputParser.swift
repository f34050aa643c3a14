import Screen

/// Turns the bytes and key codes that ncurses reads into events. ncurses knows the keys of the terminfo
/// entry. The rest is decoded here: text, pastes, mouse reports (ncurses would block in the middle of one),
/// the usual keys that an entry lacks, and unknown sequences, which must not appear as letters.
///
/// A paste is text from its opening bracket to its closing one, however long that takes and whatever it
/// contains. Only the closing bracket ends it, or a user who presses a key such as Ctrl-C three
/// times in a row.
public struct InputParser {
  private enum State: Equatable { case ground, escape, csi, ss3, legacyMouse }
  private var state = State.ground
  /// Whether two escapes came in a row: with Alt, some terminals send one more before a key's sequence.
  private var isAlt = false
  /// The bytes of an unfinished sequence, and when the last of them came.
  private var sequence: [UInt8] = []
  private var heardAt = 0
  private var text: [UInt8] = []
  private var paste: [UInt8]?
  private var events: [TerminalEvent] = []
  private let controls: Set<UInt8>
  /// The control byte at the end of the batch.
  private var control: UInt8?
  /// The number of bytes in the batch (one for a key that was pressed), and the last of them.
  private var batchCount = 0
  private var lastByte: UInt8 = 0
  /// How many times in a row the user has asked to end a paste.
  private var pleas = 0

  /// Longer sequences and pastes are cut off.
  private static let (longestSequence, longestPaste) = (64, 1 << 22)
  /// The end of a paste may get lost. Without this, every key would then be swallowed.
  private static let enoughPleas = 3

  /// - Parameter controls: the bytes that stand for signals when typed: Ctrl-C and the like.
  public init(controls: Set<UInt8> = []) { self.controls = controls }

  /// A batch is what can be read without waiting. After a pause an unfinished sequence is dropped.
  public mutating func beginBatch(at time: Int) {
    if paste == nil, state != .ground, time - heardAt > 100 { state = .ground }
    batchCount = 0
  }

  /// An escape with nothing after it is the key; any other unfinished sequence may continue in the next
  /// batch, if that comes soon.
  /// - Returns: the events, and the control byte after them. Input after the control byte is dropped.
  public mutating func endBatch(at time: Int) -> (events: [TerminalEvent], control: UInt8?) {
    if state == .escape, paste == nil {
      state = .ground
      emit(.escape)
      if isAlt { emit(.escape) }
    }
    flushText(keepingTail: true)
    heardAt = time
    hearPlea()
    defer { (events, control) = ([], nil) }
    return (events, control)
  }

  private mutating func hearPlea() {
    guard paste != nil, batchCount == 1, controls.contains(lastByte) else {
      if batchCount > 0 { pleas = 0 }
      return
    }
    pleas += 1
    guard pleas == Self.enoughPleas else { return }
    (paste, state, control, pleas) = (nil, .ground, lastByte, 0)
  }

  /// A key that ncurses has decoded. It ends an unfinished sequence; after an escape it is a key with Alt,
  /// which has no meaning.
  public mutating func take(_ key: Key) {
    batchCount += 1
    guard control == nil else { return }
    // In an old mouse report the byte 127 is a column far to the right.
    if state == .legacyMouse, key == .backspace { return read(127) }
    let isAlone = state != .escape || paste != nil
    state = .ground
    if isAlone { emit(key) }
  }

  /// A byte that ncurses has not decoded.
  public mutating func take(_ byte: UInt8) {
    (batchCount, lastByte) = (batchCount + 1, byte)
    guard control == nil else { return }
    if isControl(byte) { hear(byte) } else { read(byte) }
  }

  /// An unfinished sequence does not hide a control byte, unless the byte could be part of it.
  private func isControl(_ byte: UInt8) -> Bool {
    paste == nil && controls.contains(byte) && (state == .ground || byte < 0x20)
  }

  private mutating func hear(_ byte: UInt8) {
    if state == .escape { emit(.escape) }
    flushText(keepingTail: false)
    (state, control) = (.ground, byte)
  }

  private mutating func read(_ byte: UInt8) {
    switch (state, byte) {
    case (.ground, 27): (state, isAlt) = (.escape, false)
    case (.escape, 27): isAlt = true
    case (.ground, _): plain(byte)
    case (.escape, UInt8(ascii: "[")), (.escape, UInt8(ascii: "O")):
      state = byte == UInt8(ascii: "O") ? .ss3 : .csi
      sequence = []
    case (.escape, _):
      // A key with Alt, which has no meaning; in a paste it is text.
      state = .ground
      if paste != nil { read(byte) }
    case (.legacyMouse, _):
      sequence.append(byte)
      if sequence.count == 3 { finishLegacyMouse() }
    case (_, 27): (state, isAlt) = (.escape, false)
    case (.csi, 0x20...0x3F):
      if sequence.count < Self.longestSequence { sequence.append(byte) }
    // Function keys of the Linux console: ESC [ [ A.
    case (.csi, UInt8(ascii: "[")) where sequence.isEmpty: sequence.append(byte)
    case (.csi, UInt8(ascii: "M")) where sequence.isEmpty && paste == nil: state = .legacyMouse
    default:
      let isKeypad = state == .ss3
      state = .ground
      if !isKeypad { finish(byte) } else if !isAlt { KeyCodes.keypad[byte].map { emit($0) } }
    }
  }

  private mutating func plain(_ byte: UInt8) {
    if let count = paste?.count {
      if count < Self.longestPaste { paste?.append(byte == 13 ? 10 : byte) }
    } else if byte >= 0x20 && byte != 127 {
      text.append(byte)
    } else {
      emit(control(byte))
    }
  }

  private func control(_ byte: UInt8) -> Key {
    switch byte {
    case 9: .tab
    case 10, 13: .enter
    case 8, 127: .backspace
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }

  private mutating func finish(_ final: UInt8) {
    guard sequence.first != UInt8(ascii: "[") else { return }
    let isMouse = sequence.first == UInt8(ascii: "<")
    let fields = String(decoding: sequence.drop { $0 == UInt8(ascii: "<") }, as: UTF8.self)
      .split(separator: ";").map { $0.split(separator: ":").map { Int($0) ?? 0 } }
    let numbers = fields.map { $0.first ?? 0 }
    let press = KeyPress(fields)
    switch (Unicode.Scalar(final), numbers.first) {
    case (let scalar, _) where isMouse:
      guard scalar == "M", numbers.count == 3 else { return }
      endEscape()
      mouse(numbers[0], column: numbers[1], row: numbers[2])
    case ("~", 200) where paste == nil:
      endEscape()
      flushText(keepingTail: false)
      paste = []
    case ("~", 201): endPaste()
    case _ where isAlt || press.meansNothing: break
    case ("u", _?): take(press)
    case ("~", let number?): KeyCodes.numbered[number].map { emit($0) }
    default: KeyCodes.lettered[final].map { emit($0) }
    }
  }

  /// Mouse reports and pastes are no keys: an escape before one was the key Escape.
  private mutating func endEscape() {
    if isAlt { emit(.escape) }
    isAlt = false
  }

  private mutating func take(_ press: KeyPress) {
    guard paste == nil else { return }
    if let byte = press.control {
      if controls.contains(byte) { hear(byte) } else { emit(control(byte)) }
    } else if let key = press.key {
      emit(key)
    }
  }

  private mutating func endPaste() {
    guard let bytes = paste else { return }
    paste = nil
    events.append(.text(String(decoding: bytes, as: UTF8.self)))
  }

  private mutating func finishLegacyMouse() {
    state = .ground
    mouse(Int(sequence[0]) - 32, column: Int(sequence[1]) - 32, row: Int(sequence[2]) - 32)
  }

  /// A mouse report; its columns and rows count from 1.
  private mutating func mouse(_ button: Int, column: Int, row: Int) {
    guard column > 0, row > 0 else { return }
    let point = Point(column: column - 1, row: row - 1)
    switch button & ~0b11100 {  // without Shift, Meta and Control
    case 0: emit(.click(point))
    case 64: emit(.wheelUp(point))
    case 65: emit(.wheelDown(point))
    default: break
    }
  }

  private mutating func emit(_ key: Key) {
    guard paste == nil else { return }
    flushText(keepingTail: false)
    events.append(.key(key))
  }

  /// Emits whole characters, so that a letter and its accent are one key. Drops what is not UTF-8.
  private mutating func flushText(keepingTail: Bool) {
    let tail = keepingTail ? Self.unfinished(text) : 0
    for character in String(decoding: text.dropLast(tail), as: UTF8.self) where character != "\u{FFFD}" {
      events.append(.key(.character(character)))
    }
    text = text.suffix(tail)
  }

  /// How many bytes at the end begin a character that is not complete yet.
  private static func unfinished(_ bytes: [UInt8]) -> Int {
    guard let lead = bytes.suffix(3).lastIndex(where: { $0 < 0x80 || $0 >= 0xC0 }) else { return 0 }
    let length =
      switch bytes[lead] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    return bytes.count - lead < length ? bytes.count - lead : 0
  }
}
