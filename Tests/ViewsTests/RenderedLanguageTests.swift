import LessonFormat
import Kernels
import Playing
import Quiz
import Screen
import Testing
import AppCore
import Localization

@testable import Views

/// Every screen of the app in another language.
@Suite struct RenderedLanguageTests {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 60, rows: 20), Size(columns: 140, rows: 45),
    Size(columns: 48, rows: 16),
  ]

  /// Whoever forgets to put a sentence into the table leaves it in English here.
  @Test(arguments: sizes) func noEnglishIsLeft(size: Size) {
    for (name, state) in ChineseFrames.frames where name != "code" {
      let canvas = render(state, size: size, look: ChineseFrames.look).canvas
      let left = EnglishLeft.of(canvas.description)
      #expect(left.isEmpty, "\(name): \(left)\n\(canvas)")
    }
  }

  /// Each wide character has its two columns, and no row runs over.
  @Test(arguments: sizes) func wideCharactersKeepTheirColumns(size: Size) {
    for (name, state) in ChineseFrames.frames {
      let canvas = render(state, size: size, look: ChineseFrames.look).canvas
      for row in 0..<size.rows {
        let cells = Array(canvas.row(row))
        for column in cells.indices {
          let isWide = !cells[column].isContinuation && TextWidth.of(cells[column].character) == 2
          let isFollowed = column + 1 < cells.count && cells[column + 1].isContinuation
          #expect(isWide == isFollowed, "\(name), row \(row), column \(column)\n\(canvas)")
        }
      }
    }
  }

  /// The maps are drawn as in English: only what stands around them is in other words.
  @Test(arguments: ["max-pooling", "off-the-edge", "relu"]) func mapsStandInColumns(id: String) throws {
    for size in Self.sizes {
      let state = ChineseFrames.state(in: id, after: ["end"])
      let frame = render(state, size: size, look: ChineseFrames.look)
      let ends = frame.targets.compactMap { target -> Int? in
        guard case .go = target.command else { return nil }
        return target.rect.column
      }
      let stage = try #require(state.stage)
      #expect(Set(ends).count <= stage.walk.result.width, "\(frame.canvas)")
      #expect(!ends.isEmpty)
    }
  }

  /// The footer always offers help, and never runs over the edge.
  @Test(arguments: sizes) func theFooterFits(size: Size) {
    for (name, state) in ChineseFrames.frames
    where state.notice == nil && state.panel != .help && !state.menu.isFiltering {
      let row = String(
        render(state, size: size, look: ChineseFrames.look).canvas.row(size.rows - 1).map(\.character)
      )
      .filter { $0 != "\u{0}" }
      #expect(row.contains("? 帮助"), "\(name): \(row)")
    }
  }

  /// ASCII has no Chinese to write.
  @Test func asciiSpeaksEnglish() {
    let look = RenderStyle(isASCII: true, language: .chinese)
    #expect(look.language == .english && look(.question(.right)) == "Right.")
  }

  /// A title of combining characters takes the columns that terminals give it.
  @Test(
    arguments: [
      ("cafe\u{301}", 4), ("ภาษาไทยกำลัง", 11), ("क्षत्रिय हिन्दी", 12), ("นี้", 1), ("漢字e\u{301}", 5),
    ] as [(String, Int)])
  func combiningCharacters(text: String, columns: Int) throws {
    #expect(TextWidth.of(text) == columns)
    var canvas = Canvas(Size(columns: 30, rows: 1))
    #expect(canvas.put(text + "|", column: 2, row: 0) == columns + 3)
    #expect(canvas[columns + 2, 0].character == "|")
    #expect(canvas.description == "  " + text + "|")
  }

  /// In prose no line is longer than its room, and nothing gets lost.
  @Test(arguments: 4...24) func combiningCharactersWrap(width: Int) {
    let text = "ReLU 把负数变成 0。cafe\u{301} ภาษาไทยกำลัง क्षत्रिय हिन्दी（特征图），完。"
    let lines = StyledText(text).wrapped(to: width)
    #expect(lines.allSatisfy { $0.width <= width })
    let told = lines.flatMap(\.runs).map(\.text).joined()
    #expect(told.unicodeScalars.filter { $0 != " " } == text.unicodeScalars.filter { $0 != " " })
    if width > 8 {
      for line in lines {
        let text = line.runs.map(\.text).joined()
        #expect(!"，。）".contains(text.first ?? "a") && !"（".contains(text.last ?? "a"), "\(lines)")
      }
    }
  }
}
