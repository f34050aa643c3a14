import Kernels
import Quiz
import Words

/// What can be done to a map.
public enum EditCommand: Equatable, Hashable, Sendable {
  public enum Filling: Equatable, Hashable, Sendable { case zeros, random, gradient }

  case begin, end
  case move(down: Int, right: Int)
  case nextChannel
  /// Takes what was typed into the cell, and goes on to the next.
  case set
  case erase
  case addRow, dropRow, addColumn, dropColumn
  case fill(Filling)
  case undo, redo
}

extension State {
  mutating func performEdit(_ command: EditCommand) {
    motion.stop()
    if command == .begin { return beginEditing() }
    withStage { [seed] stage in
      stage.editor?.complaint = nil
      stage.perform(command, seed: seed)
    }
  }

  private mutating func beginEditing() {
    guard let stage else { return }
    if stage.walk.input.values.count > NumberBlock.cellLimit {
      notice = .tooManyToEdit(NumberBlock.cellLimit)
    } else if stage.prediction != nil {
      notice = .askedNotEdited
    } else {
      withStage { $0.editor = MapEditor() }
    }
  }

  /// What comes from the clipboard: a number for the cell, or a block that becomes the map.
  mutating func paste(_ text: String) {
    withStage { stage in
      guard stage.editor != nil else { return }
      stage.editor?.complaint = nil
      stage.paste(text)
    }
  }
}

extension StageState {
  mutating func perform(_ command: EditCommand, seed: UInt64) {
    guard var editor else { return }
    let map = walk.input
    switch command {
    case .begin: break
    case .end: self.editor = nil
    case .move(let down, let right):
      if takeTyped() { self.editor?.move(down: down, right: right, on: map) }
    case .nextChannel:
      editor.channel = (editor.channel + 1) % map.channels
      if takeTyped() { self.editor = editor }
    case .set:
      if takeTyped() { goToNextCell() }
    case .erase:
      if !editor.typed.isEmpty { self.editor?.typed.removeLast() }
    case .addRow: replaceMap(map.insertingRow(before: editor.row + 1))
    case .addColumn: replaceMap(map.insertingColumn(before: editor.column + 1))
    case .dropRow: replaceMap(map.removingRow(editor.row), orSay: .onlyThisRow)
    case .dropColumn: replaceMap(map.removingColumn(editor.column), orSay: .onlyThisColumn)
    case .fill(let filling): replaceMap(map.filled(filling, seed: seed &+ UInt64(edits.count)))
    case .undo: restore(.nothingToUndo) { $0.undo(on: map) }
    case .redo: restore(.nothingToRedo) { $0.redo(on: map) }
    }
  }

  mutating func type(_ character: Character) {
    guard let typed = editor?.typed, typed.count < Question.typedLimit else { return }
    editor?.typed.append(character)
    editor?.complaint = nil
  }

  mutating func paste(_ text: String) {
    switch NumberBlock.map(text) {
    case .failure(let refusal): refuse(refusal.reason)
    case .success(let block):
      if block.values.count == 1 {
        editor?.typed = ""
        change(cell: block.values[0])
      } else if walk.input.channels > 1 {
        refuse(.oneChannelBlocks)
      } else {
        replaceMap(block)
      }
    }
  }

  /// - Returns: false if there is something typed that is no number.
  private mutating func takeTyped() -> Bool {
    guard let typed = editor?.typed, !typed.isEmpty else { return true }
    guard let number = AnswerReader.number(typed) else {
      refuse(.typeCell)
      return false
    }
    editor?.typed = ""
    change(cell: Float(number))
    return true
  }

  private mutating func change(cell value: Float) {
    guard let editor else { return }
    let map = walk.input
    let index = (editor.channel * map.height + editor.row) * map.width + editor.column
    let before = map.values[index]
    if before.isIdentical(to: value) { return }
    edits.note(.cell(index: index, before: before, after: value))
    _ = put(map.replacing(index, with: value))
  }

  private mutating func goToNextCell() {
    let map = walk.input
    guard let now = editor else { return }
    let isLast = now.column == map.width - 1
    if isLast, now.row == map.height - 1 { return }
    editor?.move(down: isLast ? 1 : 0, right: isLast ? -map.width : 1, on: map)
  }

  private mutating func replaceMap(_ map: FeatureMap?, orSay complaint: Phrase = .nothing) {
    let before = walk.input
    guard let map else { return refuse(complaint) }
    guard map.values.count <= NumberBlock.cellLimit else {
      return refuse(.tooManyToEdit(NumberBlock.cellLimit))
    }
    if put(map) { edits.note(.map(before: before, after: map)) }
  }

  private mutating func restore(
    _ complaint: Phrase, _ edited: (inout EditHistory) -> FeatureMap?
  ) {
    var history = edits
    guard let map = edited(&history) else { return refuse(complaint) }
    if put(map) { edits = history }
  }

  private mutating func refuse(_ complaint: Phrase) { editor?.complaint = complaint }

  /// Puts another map on the stage, if its layer can be computed on it; else says why not.
  private mutating func put(_ map: FeatureMap) -> Bool {
    do throws(KernelError) {
      try take(map)
      editor?.typed = ""
      editor?.move(down: 0, right: 0, on: map)
      return true
    } catch {
      refuse(Phrase(kernel: error.message))
      return false
    }
  }
}

extension FeatureMap {
  fileprivate func filled(_ filling: EditCommand.Filling, seed: UInt64) -> FeatureMap {
    switch filling {
    case .zeros: return filledCells { _, _, _ in 0 }
    case .gradient: return filledCells { _, row, column in Float(row + column) }
    case .random:
      var numbers = SplitMix64(seed: seed)
      return filledCells { _, _, _ in Float(Int.random(in: -9...9, using: &numbers)) }
    }
  }
}
