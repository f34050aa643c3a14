import Screen
import Views
import Localization

/// Screens as text, one after the other.
public enum TextFrames {
  /// Each screen under a rule with its step and the number of steps.
  public static func text(_ screens: [Canvas], look: RenderStyle = RenderStyle()) -> String {
    screens.enumerated().map { index, screen in
      let title = "=== \(look(.export(.stepRule(index + 1, of: screens.count)))) "
      let rule = title + String(repeating: "=", count: max(3, screen.size.columns - TextWidth.of(title)))
      return "\(rule)\n\(screen)\n"
    }.joined(separator: "\n")
  }
}
