import Narration
import Kernels
import Screen
import AppCore
import Localization

/// All settings as a form in the text column, beside the stage that they change.
struct FormView {
  let stage: StageState
  let selected: Setting
  let isMotionOn: Bool
  let look: RenderStyle

  private static let nameWidth = 15
  private static let reasonRows = 3

  func lines(_ size: Size) -> [StyledText] {
    let rows = Setting.listed(under: stage.settings.kind)
    let room = max(1, size.rows - Self.reasonRows - 1)
    let index = rows.firstIndex(of: selected) ?? 0
    let first = min(max(0, index - room + 1), max(0, rows.count - room))
    let head = StyledText(look(.setting(.settings)), Style(.accent, .bold))
    let reason = reasons(width: size.columns).prefix(Self.reasonRows)
    return [head] + rows.dropFirst(first).prefix(room).map(row) + Array(reason)
  }

  private func row(_ setting: Setting) -> StyledText {
    let isSelected = setting == selected
    let isUsed = setting.unusedReason(under: stage.settings.kind) == nil
    let cursor = isSelected ? look.text("▸ ") : "  "
    let style = isSelected ? Style(.accent, .bold) : Style(isUsed ? .text : .muted)
    let title = look(setting.title)
    let name = title + String(repeating: " ", count: max(1, Self.nameWidth - TextWidth.of(title)))
    var line =
      StyledText(cursor, Style(.accent, isSelected ? [.bold, .focus] : .bold)) + StyledText(name, style)
    guard isUsed else { return line + StyledText(look.text("–"), Style(.muted)) }
    line = line + arrow("‹", can(setting, -1)) + StyledText(" \(value(setting)) ", Style(.text, .bold))
    return line + arrow("›", can(setting, 1))
  }

  private func arrow(_ glyph: String, _ isReachable: Bool) -> StyledText {
    isReachable ? StyledText(look.text(glyph), Style(.accent, .bold)) : StyledText(" ")
  }

  private func can(_ setting: Setting, _ step: Int) -> Bool { reason(setting, step) == nil }

  private func reason(_ setting: Setting, _ step: Int) -> Phrase? {
    switch stage.changing(.one(setting, by: step)) {
    case .success: nil
    case .failure(let refusal): refusal.reason
    }
  }

  /// Why the chosen setting cannot go further in one direction.
  private func reasons(width: Int) -> [StyledText] {
    if let unused = selected.unusedReason(under: stage.settings.kind) {
      return note(unused, width)
    }
    let (less, more) = (reason(selected, -1), reason(selected, 1))
    if let less, less == more { return note(less, width) }
    return note(more ?? less ?? .nothing, width)
  }

  private func note(_ text: Phrase, _ width: Int) -> [StyledText] {
    text.isEmpty ? [] : StyledText(look(text), Style(.winner)).wrapped(to: width)
  }

  private func value(_ setting: Setting) -> String {
    let settings = stage.settings
    if let number = setting.value(in: settings.window) { return String(number) }
    switch setting {
    case .operation: return look(settings.kind.title)
    case .edge: return settings.window.edge.rawValue
    case .divisor: return look(settings.countIncludePad ? .setting(.padsToo) : .setting(.realCells))
    case .power: return String(settings.power)
    case .outputHeight: return String(settings.output.height)
    case .outputWidth: return String(settings.output.width)
    case .slope: return NumberFormat.short(settings.slope(channel: stage.current.channel), look)
    default: return look(isMotionOn ? .setting(.on) : .setting(.off))
    }
  }
}
