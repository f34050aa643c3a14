import LessonFormat
import Files

/// Checks the translations in a folder against their originals.
struct TranslationCheck {
  let folder: LessonFolder

  /// The mistakes of the translations and, as warnings, missing translations into a language that others have.
  /// - Parameter course: the originals.
  func run(of course: Course) throws(FileFailure) -> (lessons: [Lesson], diagnostics: [Diagnostic]) {
    let translations = try folder.names().translations
    let originals = Dictionary(course.lessons.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    let maps = MapFiles()
    var (lessons, diagnostics) = ([Lesson](), [Diagnostic]())
    for translation in translations {
      guard let source = folder.source(of: translation.name, noting: &diagnostics) else { continue }
      let (lesson, mistakes) = source.read(maps)
      diagnostics += mistakes
      let original = originals[folder.file(translation.original)]
      guard let lesson, let original else { continue }
      let comparison = Translation(lesson, of: original)
      diagnostics += comparison.differences + comparison.staleness
      if comparison.differences.isEmpty { lessons.append(lesson) }
    }
    for language in Set(translations.map(\.language)).sorted() {
      diagnostics += folder.readHead(CourseHead.fileName(in: language)).diagnostics
    }
    return (
      lessons, diagnostics + course.lessons.compactMap(Translation.orphan) + missing(translations, course)
    )
  }

  /// The same for a single lesson, if its original is beside it and has no mistakes.
  static func differences(of lesson: Lesson) -> [Diagnostic] {
    guard let parts = TranslationName.parts(of: Path.name(of: lesson.file)),
      case let original = Path.sibling(parts.original, of: lesson.file), FileStatus(original)?.isPlain == true
    else { return [Translation.orphan(lesson)].compactMap(\.self) }
    var mistakes: [Diagnostic] = []
    let source = LessonFolder(path: Path.folder(of: lesson.file)).source(
      of: parts.original, noting: &mistakes)
    guard let original = source?.read().lesson else { return mistakes }
    let comparison = Translation(lesson, of: original)
    return comparison.differences + comparison.staleness
  }

  /// A warning for each language, however many lessons there are.
  private func missing(_ translations: [TranslationFile], _ course: Course) -> [Diagnostic] {
    Set(translations.map(\.language)).sorted().compactMap { language in
      let there = Set(translations.filter { $0.language == language }.map { folder.file($0.original) })
      let missing = course.lessons.filter { !there.contains($0.file) }
      guard let first = missing.first else { return nil }
      let names = missing.dropFirst().map { Path.name(of: $0.file) }
      let more = names.isEmpty ? "" : "also missing: " + names.joined(separator: ", ") + "; "
      var warning = first.diagnostic(
        "there is no translation into \(language)" + (names.isEmpty ? "" : ", nor of \(names.count) more"),
        atLine: 1, help: more + "readers of \(language) see the original instead")
      warning.severity = .warning
      return warning
    }
  }
}
