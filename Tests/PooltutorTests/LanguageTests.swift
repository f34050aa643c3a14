import ScratchFolder
import PTYKit
import Screen
import Testing
import AppCore

/// The interface in Chinese on a real terminal, cell by cell.
@Suite(.waits) struct LanguageTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 60, rows: 20), Size(columns: 140, rows: 45),
  ]

  private func twin(_ lesson: String?, _ size: Size) throws -> Twin {
    try Twin(Twin.Setup(lesson: lesson, size: size, language: "zh"))
  }

  @Test(arguments: ["relu", "max-pooling", "off-the-edge"], sizes)
  func aWholeLesson(lesson: String, size: Size) throws {
    let twin = try twin(lesson, size)
    let place = twin.state.place
    var screens = 0
    while twin.state.place == place {
      try twin.sayResult()
      let before = twin.state.whereabouts
      twin.press(.right)
      try twin.agree()
      screens += 1
      if twin.state.whereabouts == before { break }
    }
    #expect(screens > 20)
  }

  @Test(arguments: sizes) func whatLiesOverALesson(size: Size) throws {
    let twin = try twin("max-pooling", size)
    for keys in [[Key.tab, .down, .right, .escape], [.character("?"), .down, .down, .escape]] {
      for key in keys {
        twin.press(key)
        try twin.agree()
      }
    }
    for _ in 0..<6 {
      twin.press(.character("v"))
      try twin.agree()
      twin.press(.right)
      try twin.agree()
    }
    for _ in 0..<4 { twin.press(.character("p")) }
    try twin.agree()
  }

  @Test(arguments: sizes) func theListAndARound(size: Size) throws {
    let twin = try twin(nil, size)
    for key in [Key.down, .down, .character("z")] {
      twin.press(key)
      try twin.agree()
    }
    for _ in 0..<10 {
      for key in [Key.character("h"), .character("v"), .right] {
        twin.press(key)
        try twin.agree()
      }
    }
  }

  /// Titles and prose of other scripts take the columns that the terminal gives them.
  @Test func combiningCharacters() throws {
    let folder = try Scratch()
    let text = "cafe\u{301} ภาษาไทย กำลัง 漢字 한글 क्षत्रिय"
    try folder.write(
      lesson(id: "one", title: text).replacing(
        "Words.", with: "\(text)\n\n| \(text) | b |\n| --- | --- |\n| a | c |"),
      to: "one.md")
    for (lesson, size) in [(nil, Self.sizes[0]), ("one", Self.sizes[0]), ("one", Self.sizes[1])] {
      let twin = try Twin(Twin.Setup(lesson: lesson, size: size, folder: folder.path))
      #expect(twin.frame.canvas.description.contains("ภาษาไทย"))
      twin.press(.character("?"))
      try twin.agree()
    }
  }

  /// The locale chooses as the option does, which comes first.
  @Test func chosenByTheLocale() throws {
    for (environment, options, word) in [
      (["LANG": "zh_CN.UTF-8", "LC_ALL": nil, "LC_MESSAGES": nil], [String](), "选择"),
      (["LANG": "C.UTF-8", "LC_ALL": nil, "LC_MESSAGES": "zh_CN.UTF-8"], [], "选择"),
      (["LANG": "zh_CN.UTF-8", "LC_ALL": nil, "LC_MESSAGES": nil], ["--lang", "en"], "choose"),
      (["LANG": "C.UTF-8", "LC_ALL": nil, "LC_MESSAGES": nil], ["--lang", "zh"], "选择"),
    ] as [([String: String?], [String], String)] {
      let session = try TerminalSession(
        [product("pooltutor"), "--lessons", lessonFolder] + options, environment: environment)
      #expect(session.wait { $0.text.contains(word) }, "\(environment) \(options)\n\(session.text)")
    }
  }

  /// Frames and marks in ASCII, for whoever's terminal draws those too wide: the words stay Chinese.
  @Test func asciiFramesAroundChinese() throws {
    let options = ["--lessons", lessonFolder, "--ascii", "--lang", "zh"]
    let session = try TerminalSession(
      [product("pooltutor"), "learn", "max-pooling"] + options, environment: ["LANG": "C.UTF-8"])
    #expect(session.wait { $0.text.contains("最大池化") && $0.text.contains("核验 ok") }, "\(session.text)")
    #expect(!session.text.contains("─") && !session.text.contains("┏"), "\(session.text)")
    let outcome = try run(["learn", "max-pooling", "--plain"] + options)
    #expect(outcome.output.contains("最大池化") && !outcome.output.contains("−"), "\(outcome.output.prefix(300))")
  }

  /// Where there is only ASCII to write with, nobody is shown question marks for Chinese.
  @Test func withoutLettersForIt() throws {
    for (options, locale) in [
      (["--ascii", "--lang", "zh"], "C"), (["--lang", "zh"], "C"), ([], "zh_CN.GB18030"),
    ] {
      for command in [["learn", "max-pooling", "--plain"], ["explore", "--plain"]] {
        let arguments = command + ["--lessons", lessonFolder] + options
        let outcome = try run(arguments, environment: ["LANG": locale, "LC_ALL": nil, "LC_MESSAGES": nil])
        #expect(outcome.output.contains("Enter goes on") && !outcome.output.contains("??"), "\(arguments)")
      }
      let session = try TerminalSession(
        [product("pooltutor"), "learn", "relu", "--lessons", lessonFolder] + options,
        environment: ["LANG": locale, "LC_ALL": nil, "LC_MESSAGES": nil])
      #expect(session.wait { $0.text.contains("page 1 of") && !$0.text.contains("??") }, "\(session.text)")
    }
  }
}
