import Kernels
import Quiz
import Localization

/// Edits of a map, and of the filters of a convolution.
public enum EditCommand: Equatable, Hashable, Sendable {
  public enum Filling: Equatable, Hashable, Sendable { case zeros, random, gradient }

  case begin, end
  case move(down: Int, right: Int)
  /// To the next channel of the map, and after the last one to the filters; or back.
  case turn(by: Int)
  /// Puts the typed number into the cell, and goes on to the next.
  case set
  /// Uses the typed number as the bias of the filter.
  case setBias
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
      notice = .editor(.tooManyToEdit(NumberBlock.cellLimit))
    } else if stage.prediction != nil {
      notice = .editor(.askedNotEdited)
    } else {
      withStage {
        $0.editor = MapEditor()
        $0.viewport = Viewport()
      }
    }
  }

  /// A paste: a number for the cell, or a block that becomes the map.
  mutating func pasteIntoMap(_ text: String) {
    withStage { stage in
      stage.editor?.complaint = nil
      stage.paste(text)
    }
  }
}

extension StageState {
  mutating func perform(_ command: EditCommand, seed: UInt64) {
    guard let editor else { return }
    let planes = edited
    switch command {
    case .begin: break
    case .end: self.editor = nil
    case .move(let down, let right):
      if takeTyped() { self.editor?.move(down: down, right: right, on: planes.extent) }
    case .turn(let step): if takeTyped() { turnPlane(by: step) }
    case .set: if takeTyped() { goToNextCell() }
    case .setBias: setBias()
    case .erase: self.editor?.field.erase()
    case .addRow: replace(planes.insertingRow(before: editor.row + 1))
    case .addColumn: replace(planes.insertingColumn(before: editor.column + 1))
    case .dropRow:
      replace(
        planes.removingRow(editor.row),
        orSay: editor.filter == nil ? .editor(.onlyThisRow) : .editor(.onlyThisFilterRow))
    case .dropColumn:
      replace(
        planes.removingColumn(editor.column),
        orSay: editor.filter == nil ? .editor(.onlyThisColumn) : .editor(.onlyThisFilterColumn))
    case .fill(let filling): replace(filled(filling, seed: seed &+ UInt64(edits.count)))
    case .undo: restore(.editor(.nothingToUndo)) { $0.undo() }
    case .redo: restore(.editor(.nothingToRedo)) { $0.redo() }
    }
  }

  mutating func type(_ character: Character) {
    if editor?.field.insert(character) == true { editor?.complaint = nil }
  }

  mutating func paste(_ text: String) {
    switch NumberBlock.map(text) {
    case .failure(let refusal): refuse(refusal.reason)
    case .success(let block):
      if block.values.count == 1 {
        editor?.field.clear()
        change(cell: block.values[0])
      } else if edited.channels > 1 {
        replace(
          edited.replacing(channel: editedPlane, with: block),
          orSay: .editor(.blockOfOtherSize("\(block.extent)", than: "\(edited.extent)")))
      } else {
        replace(block)
      }
    }
  }

  /// The map, or all planes of the filters, whichever is being edited.
  public var edited: FeatureMap { editor?.filter == nil ? walk.input : settings.ownFilters.planes }

  /// Which channel of `edited` the cursor is on.
  public var editedPlane: Int {
    guard let editor else { return current.channels.lowerBound }
    return (editor.filter ?? 0) * settings.ownFilters.channels * (editor.filter == nil ? 0 : 1)
      + editor.channel
  }

  /// - Returns: false if the typed text is not a number.
  private mutating func takeTyped() -> Bool {
    guard let field = editor?.field, !field.isEmpty else { return true }
    guard let number = number(field) else { return false }
    editor?.field.clear()
    change(cell: number)
    return true
  }

  private mutating func number(_ field: TextField) -> Float? {
    let number = AnswerReader.number(field.text).map { Float($0) }
    if number == nil { refuse(.editor(.typeCell)) }
    return number
  }

  private mutating func change(cell value: Float) {
    guard let editor else { return }
    let map = edited
    let index = (editedPlane * map.height + editor.row) * map.width + editor.column
    let before = map.values[index]
    if before.isIdentical(to: value) { return }
    note(
      editor.filter == nil
        ? .cell(index: index, before: before, after: value)
        : .weight(index: index, before: before, after: value))
  }

  private mutating func setBias() {
    guard let editor else { return }
    guard let filter = editor.filter else { return refuse(.editor(.biasIsOfFilter)) }
    guard !editor.field.isEmpty else { return refuse(.editor(.typeBiasFirst)) }
    guard let value = number(editor.field) else { return }
    self.editor?.field.clear()
    note(.filters(before: settings.ownFilters, after: settings.ownFilters.replacing(bias: value, of: filter)))
  }

  private mutating func goToNextCell() {
    let map = edited
    guard let now = editor else { return }
    let isLast = now.column == map.width - 1
    if isLast, now.row == map.height - 1 { return }
    editor?.move(down: isLast ? 1 : 0, right: isLast ? -map.width : 1, on: map.extent)
  }

  private mutating func turnPlane(by step: Int) {
    guard let editor else { return }
    let (maps, filters) = (walk.input.channels, walk.layer.filters)
    let count = maps + (filters?.planes.channels ?? 0)
    if count == 1 { return refuse(.editor(.onlyThisMap)) }
    let now = editor.filter == nil ? editor.channel : maps + editedPlane
    let next = (now + step + count) % count
    let perFilter = filters?.channels ?? 1
    self.editor?.filter = next < maps ? nil : (next - maps) / perFilter
    self.editor?.channel = next < maps ? next : (next - maps) % perFilter
    showEdited()
  }

  /// Keeps the cursor within the edited map or filter, and that filter on the stage.
  private mutating func showEdited() {
    if let filter = editor?.filter {
      goOnWalk(to: walk.index(channel: filter, row: current.row, column: current.column))
    }
    let extent = edited.extent
    editor?.move(down: 0, right: 0, on: extent)
  }

  private func filled(_ filling: EditCommand.Filling, seed: UInt64) -> FeatureMap {
    let (planes, filter, channels) = (edited, editor?.filter, settings.ownFilters.channels)
    // Weights are small numbers.
    let most = filter == nil ? 9 : 2
    var numbers = SplitMix64(seed: seed)
    return planes.filledCells { plane, row, column in
      if let filter, plane / channels != filter { return planes[plane, row, column] }
      return switch filling {
      case .zeros: 0
      case .gradient: Float(row + column)
      case .random: Float(Int.random(in: -most...most, using: &numbers))
      }
    }
  }

  private mutating func replace(_ planes: FeatureMap?, orSay complaint: Phrase = .nothing) {
    guard let planes else { return refuse(complaint) }
    guard editor?.filter != nil else {
      guard planes.values.count <= NumberBlock.cellLimit else {
        return refuse(.editor(.tooManyToEdit(NumberBlock.cellLimit)))
      }
      return note(.map(before: walk.input, after: planes))
    }
    guard planes.values.count <= NumberBlock.weightLimit else {
      return refuse(.editor(.tooManyWeights(NumberBlock.weightLimit)))
    }
    guard let filters = try? settings.ownFilters.replacing(planes: planes) else { return }
    note(.filters(before: settings.ownFilters, after: filters))
  }

  private mutating func restore(_ complaint: Phrase, _ next: (inout EditHistory) -> EditHistory.Edit?) {
    var history = edits
    guard let edit = next(&history) else { return refuse(complaint) }
    guard put(edit) else { return }
    edits = history
    // To the cell that changed, so that the change is visible.
    if edit.isOfMap != (editor?.filter == nil) {
      let filter = edit.isOfMap || walk.layer.filters == nil ? nil : current.channel
      editor?.filter = filter
      editor?.channel = 0
      showEdited()
    }
  }

  private mutating func refuse(_ complaint: Phrase) { editor?.complaint = complaint }

  /// Makes a change that can be undone.
  mutating func note(_ edit: EditHistory.Edit) {
    if put(edit) { edits.note(edit) }
  }

  /// Puts another map or other filters on the stage, if its layer can be computed with them; else says why not.
  private mutating func put(_ edit: EditHistory.Edit) -> Bool {
    do throws(KernelError) {
      switch edit {
      case .cell(let index, _, let value): try take(walk.input.replacing(index, with: value))
      case .map(_, let map): try take(map)
      case .weight(let index, _, let value):
        let planes = settings.ownFilters.planes.replacing(index, with: value)
        try take(try settings.ownFilters.replacing(planes: planes))
      case .filters(_, let filters): try take(filters)
      }
      let extent = edited.extent
      editor?.field.clear()
      editor?.move(down: 0, right: 0, on: extent)
      return true
    } catch {
      refuse(.kernel(error))
      return false
    }
  }

  private mutating func take(_ filters: Filters) throws(KernelError) {
    var new = settings
    new.ownFilters = filters
    try apply(new)
  }
}
