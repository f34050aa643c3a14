import Kernels
import Screen
import AppCore
import Localization

/// The classic filters as a list in the text column, with a description of the selected one.
struct DetectorView {
  let selected: Int
  let look: RenderStyle

  private static let summaryRows = 3

  func lines(_ size: Size) -> [StyledText] {
    let all = ClassicFilter.allCases
    let isSmall = size.rows < 8
    let room = max(1, size.rows - Self.summaryRows - (isSmall ? 0 : 2))
    let first = min(max(0, selected - room + 1), max(0, all.count - room))
    let rows = all.indices.dropFirst(first).prefix(room).map { row($0, all[$0]) }
    let summary = StyledText(look(all[selected].told), Style(.winner)).wrapped(to: size.columns)
    let head = isSmall ? [] : [StyledText(look(.form(.classicFilters)), Style(.accent, .bold))]
    return head + rows + (isSmall ? [] : [StyledText()]) + summary.prefix(Self.summaryRows)
  }

  private func row(_ index: Int, _ filter: ClassicFilter) -> StyledText {
    let isSelected = index == selected
    var line =
      StyledText(isSelected ? look.text("▸ ") : "  ", Style(.accent, isSelected ? [.bold, .focus] : .bold))
      + StyledText(look(filter.phrase), isSelected ? Style(.accent, .bold) : .plain)
    line.command = .detector(.choose(index))
    return line
  }
}

/// The form for writing the stage to a file, in the text column.
struct ExportFormView {
  let form: ExportForm
  let look: RenderStyle

  func lines(_ size: Size) -> [StyledText] {
    let format =
      StyledText(look(.form(.exportFormat)), Style(.muted))
      + StyledText(look.text("‹ "), Style(.accent, .bold))
      + StyledText(form.format.rawValue, Style(.text, .bold))
      + StyledText(look.text(" ›"), Style(.accent, .bold))
    let complaint = form.complaint.map { note(look($0), size.columns, .winner) } ?? []
    // Without room for all: the question and the error.
    if size.rows < 8 { return [format, name(size.columns)] + complaint }
    return [StyledText(look(.form(.exportTitle)), Style(.accent, .bold)), StyledText(), format]
      + note(look(meaning), size.columns, .muted) + [StyledText(), name(size.columns)]
      + (complaint.isEmpty ? [] : [StyledText()] + complaint)
  }

  /// The end of a name that is longer than its line.
  private func name(_ width: Int) -> StyledText {
    look.field(StyledText(look(.form(.exportFile)), Style(.muted)), form.field, columns: width)
  }

  private func note(_ text: String, _ width: Int, _ ink: Ink) -> [StyledText] {
    StyledText(look.text(VisibleText.of(text)), Style(ink)).wrapped(to: width)
  }

  private var meaning: Phrase {
    switch form.format {
    case .svg: .form(.svgIs)
    case .png: .form(.pngIs)
    case .txt: .form(.txtIs)
    case .json: .form(.jsonIs)
    case .cast: .form(.castIs)
    case .md: .form(.lessonIs)
    }
  }
}
