import Escaping
import Foundation
import Screen

/// A title from the command line, made fit for a lesson.
public struct LessonTitle: Equatable, Sendable {
  /// In characters.
  public static let longest = 80
  private static let longestSlug = 50

  /// One line, without characters that steer or hide.
  public let text: String

  /// `nil` if nothing readable is left, or too much.
  public init?(_ raw: String) {
    let visible = raw.map { $0.isWhitespace || VisibleText.of(String($0)) != String($0) ? " " : $0 }
    text = String(visible).split(separator: " ").joined(separator: " ")
    guard !text.isEmpty, text.count <= Self.longest, text.utf8.count <= 4 * Self.longest else { return nil }
  }

  /// The title in a-z, 0-9 and hyphens: 'Max of maps' is max-of-maps. Accents are dropped, other writing is put
  /// into Latin letters where the system knows how.
  public var slug: String {
    let latin =
      text.precomposedStringWithCompatibilityMapping.applyingTransform(.toLatin, reverse: false) ?? text
    let plain = latin.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
    let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    var slug = ""
    for word in words where slug.count + word.count < Self.longestSlug || slug.isEmpty {
      slug += (slug.isEmpty ? "" : "-") + word.prefix(Self.longestSlug)
    }
    // YAML takes a bare null for nothing.
    return slug.isEmpty ? "lesson" : slug == "null" ? "null-lesson" : slug
  }

  /// The title as YAML takes it whatever it holds. A `*name` beside a `&name` would be refused as an alias, also in quotes.
  public var yaml: String {
    let yaml = Escaped.yaml(text).unicodeScalars
    return yaml.contains("&") ? yaml.map { $0 == "*" ? "\\x2a" : String($0) }.joined() : String(yaml)
  }
}
