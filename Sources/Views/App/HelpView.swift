import Screen
import AppCore
import Localization

/// All keys, from the table that reads them, those of the current place first.
struct HelpView {
  let state: State
  let look: RenderStyle

  private static let labelWidth = 10
  private static let columnWidth = 39

  func frame(_ size: Size) -> Frame {
    var frame = Frame(size)
    let chrome = Chrome(size: size, footerRows: 1)
    chrome.drawHeader(on: &frame.canvas, title: look(.heading(.title)), right: "", look: look)
    draw(on: &frame, chrome.body)
    chrome.drawKeys(
      on: &frame.canvas, context: .help, left: StyledText(look(.heading(.closes)), Style(.muted)),
      notice: nil,
      look: look)
    return frame
  }

  /// In as many columns as fit, filled one after the other; scrolled by lines if they do not hold all.
  private func draw(on frame: inout Frame, _ body: Rect) {
    let across = max(1, (body.columns - 2) / Self.columnWidth)
    let width = (body.columns - 2) / across
    let lines = self.lines
    frame.scrollLimit = max(0, lines.count - across * body.rows)
    let first = min(state.helpScroll, frame.scrollLimit)
    frame.scrollTop = first
    for (index, line) in lines.dropFirst(first).prefix(across * body.rows).enumerated() {
      let (column, row) = index.quotientAndRemainder(dividingBy: body.rows)
      frame.canvas.put(line, column: 1 + column * width, row: body.row + row, limit: width - 1)
    }
    if first < frame.scrollLimit {
      frame.canvas.put(look.text(" ▼ j "), column: 1, row: body.row + body.rows, Style(.winner, .bold))
    }
  }

  /// The place's own keys, then what other places add to them.
  private var lines: [StyledText] {
    let here = KeyContext.under(state)
    let others = KeyContext.allCases.filter { $0 != here && $0 != .help }
    var told: Set<[Phrase]> = []
    return ([here] + others).flatMap { context in
      let new = Keymap.bindings.filter { binding in
        guard binding.contexts.contains(context), let help = binding.help else { return false }
        return told.insert([.verbatim(binding.label), help]).inserted
      }
      return new.isEmpty ? [] : [StyledText(look(context.title), Style(.accent, .bold))] + new.map(line)
    }
  }

  private func line(_ binding: Binding) -> StyledText {
    let label = look.text(binding.label)
    let pad = String(repeating: " ", count: max(1, Self.labelWidth - TextWidth.of(label)))
    return StyledText(label + pad, Style(.text, .bold))
      + StyledText(binding.help.map { look($0) } ?? "", Style(.muted))
  }
}

extension KeyContext {
  /// The context below the help.
  static func under(_ state: State) -> KeyContext {
    switch state.place {
    case .menu: .menu
    case .lesson: inLesson(state)
    case .quiz: inQuiz(state)
    }
  }

  var title: Phrase {
    switch self {
    case .menu, .filter: .heading(.menu)
    case .view(let kind): kind.words.help
    case .mode(let kind): kind.words.mode ?? kind.words.help
    case .predict: .heading(.predict)
    case .edit: .heading(.edit)
    case .text: .heading(.text)
    case .form: .heading(.form)
    case .code: .heading(.code)
    case .detectors: .heading(.detectors)
    case .exportForm: .heading(.export)
    case .choice: .heading(.choice)
    case .cell: .heading(.cell)
    case .answered: .heading(.answered)
    case .shown: .heading(.shown)
    case .summary: .heading(.summary)
    case .help: .heading(.help)
    case .working: .heading(.working)
    }
  }
}
