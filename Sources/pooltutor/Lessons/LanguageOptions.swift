import ArgumentParser
import Files
import LessonFormat
import Localization

/// The option for the language.
struct LanguageOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      "The language of interface and lessons, where translated; by default that of $LC_ALL, $LC_MESSAGES or $LANG.",
      valueName: "language"))
  var language: String?

  /// Best first.
  var languages: [String] {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Surroundings.variable).first
    return TranslationName.languages(in: language ?? set ?? "")
  }

  /// The language of the interface.
  var interface: Language { Language(preferring: languages) }

  func validate() throws {
    if let language, language != "C", TranslationName.languages(in: language).isEmpty {
      throw ValidationError("--lang \(language) is not a language: try zh, or pt-BR")
    }
  }
}
