import ArgumentParser
import CourseFiles
import Localization

/// Where the lessons are.
struct FolderOptions: ParsableArguments {
  @Option(
    name: .customLong("lessons"),
    help: ArgumentHelp(
      "The folder of lesson files; by default $POOLTUTOR_LESSONS, or the lessons that ship.", valueName: "dir"
    ))
  var path: String?

  @OptionGroup var spoken: LanguageOptions

  var languages: [String] { spoken.languages }
  var interface: Language { spoken.interface }

  /// The course, or exit 3 with every mistake if no lesson is left.
  func loadCourse() throws -> LessonFiles.Reading { try usable(read()) }

  /// The good lessons of the files, or exit 3 with every mistake if there is none.
  func usable(_ files: LessonFiles) throws -> LessonFiles.Reading {
    try exiting { try files.usable(files.read()) }
  }

  /// The lesson files as they are, or exit 3.
  func read() throws -> LessonFiles {
    try exiting { try LessonFolder.find(option: path).read(languages: languages) }
  }
}
