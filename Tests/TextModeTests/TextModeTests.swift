import LessonFormat
import Kernels
import Playing
import TextMode
import Quiz
import Screen
import Seeded
import Testing
import AppCore
import Views
import Localization

/// A lesson in lines, with what was asked to be kept.
struct Talk {
  private(set) var mode: TextModeSession
  private(set) var attempts: [GivenAnswer] = []
  private(set) var places: [LessonPlace] = []
  private(set) var heard: [String] = []

  init(
    _ course: Course, lesson: Int = 0, isASCII: Bool = false, resumes: Bool = false,
    language: Language = .english
  ) {
    var state = State(course: course, motion: false, language: language)
    _ = update(&state, .command(.openLesson(lesson)))
    mode = TextModeSession(state, glyphs: isASCII ? .ascii : .unicode, resumes: resumes)
    heard = mode.opening()
  }

  /// - Returns: what is said to the lines, the last one's answer only.
  @discardableResult
  mutating func type(_ lines: String...) -> String {
    var said: [String] = []
    for line in lines {
      var kept: (attempts: [GivenAnswer], places: [LessonPlace]) = ([], [])
      said = mode.take(line) { effect in
        switch effect {
        case .record(let attempt):
          kept.attempts.append(attempt)
          return .recorded
        case .keepPlace(let place): kept.places.append(place)
        case .compute(let computation): return computation.run { _ in true }.map(Event.computed)
        case .wake, .quit, .stopWork, .copy, .export: break
        }
        return nil
      }
      attempts += kept.attempts
      places += kept.places
      heard += said
    }
    return said.joined(separator: "\n")
  }

  mutating func rest() { heard += mode.rest { _ in nil } }

  var text: String { heard.joined(separator: "\n") }

  /// As one line, for sentences that were wrapped.
  static func joined(_ text: String) -> String { text.replacing("\n", with: " ") }
}

@Suite struct TextModeTests {
  /// Left alone, a lesson is told to its end: every step of every walk with its result, within the line.
  @Test(arguments: Shipped.course.lessons.indices, [false, true])
  func tellsAll(lesson: Int, isASCII: Bool) throws {
    var talk = Talk(Shipped.course, lesson: lesson, isASCII: isASCII)
    talk.rest()
    let text = Talk.joined(talk.text)
    let spec = Shipped.course.lessons[lesson]
    for stage in spec.pages.compactMap(\.stage) where stage.view == .walk {
      let state = try StageState(stage)
      let words = StageWords(state, look: RenderStyle(isASCII: isASCII))
      for step in 0..<min(stage.predictFrom ?? .max, state.walk.count) {
        #expect(text.contains("Step \(step + 1) of \(state.walk.count). \(words.step(step).sentence)"))
      }
    }
    let questions = spec.pages.reduce(0) { $0 + $1.questions.count }
    #expect(text.matches(of: /\(not asked: the input has ended\)/).count >= questions)
    #expect(talk.mode.isDone && text.contains("\(spec.title): finished."))
    for line in talk.heard {
      // A number or a line of code is not broken.
      #expect(TextWidth.of(line) <= 80 || line.hasPrefix("  "), "\(line)")
      #expect(!line.contains("\u{1B}") && !line.contains("\n"))
      if isASCII { #expect(line.utf8.allSatisfy { $0 < 0x80 && $0 >= 0x20 }, "\(line)") }
    }
  }

  @Test func enterGoesStepByStep() throws {
    var talk = Talk(Sample.course(of: [try Sample.stage(), try Sample.stage(Sample.m5, edge: .overhang)]))
    #expect(talk.text.contains("Step 1 of 4. The box covers rows 1–2, columns 1–2 (3, 2, 0, 7)."))
    #expect(talk.text.contains("The map, 4×4:\n  3  2  0  0\n  0  7  1  3\n  5  2  3  0\n  0  9  2  3\n"))
    talk.type("", "")
    let third = talk.heard.joined(separator: " ")
    #expect(
      third.contains(
        "Step 3 of 4. The box covers rows 3–4, columns 1–2 (5, 2, 0, 9). max(5, 2, 0, 9) = 9. The result in row 2, column 1 is 9."
      ))
    #expect(talk.type("").hasSuffix("The result, 2×2:\n  7  3\n  9  3"))
    #expect(talk.type("").contains("Page 2 of 3."))
    #expect(
      Talk.joined(talk.type("step 9")).contains("row 5, column 5 (1); 3 of its 4 cells lie below and right"))
    #expect(talk.type("back").contains("Page 1 of 3."))
    #expect(talk.type("page 3").contains("finished"))
    #expect(talk.type("").isEmpty && talk.mode.isDone)
    #expect(talk.places.map(\.stop) == [1, 0, 1, 2])
  }

  @Test func settingsAreTyped() throws {
    var talk = Talk(Sample.course(of: [try Sample.stage(Sample.m5, edge: .overhang)]))
    #expect(talk.type("pool 3").contains("Settings: max, pool 3×3, stride 2, edge overhang."))
    #expect(talk.type("stride 1x2").contains("stride 1×2"))
    #expect(talk.type("op average").contains("average, pool 3×3"))
    #expect(talk.type("edge drop").contains("edge drop"))
    #expect(talk.type("pad 1 0 1 0").contains("pad 1 0 1 0"))
    #expect(talk.type("divisor pads").contains("counted"))
    #expect(talk.type("dilation 2").contains("dilation 2"))
    #expect(talk.type("reset").contains("Settings: max, pool 2×2, stride 2, edge overhang."))
    #expect(talk.type("op leaky-relu", "slope 0.5").contains("slope 0.5"))
    #expect(talk.mode.state.stage?.walk.layer.normalized == .leakyReLU(slope: 0.5))
    #expect(talk.type("e").contains("one cell at a time"))
    #expect(talk.type("op max", "e").contains("edge same"))
  }

  /// What cannot be is refused in words, and changes nothing.
  @Test(arguments: [
    ("pool 9", "does not fit"), ("stride 6", "larger than the"), ("pool", "Give"), ("pool x", "Give"),
    ("op pool", "one of"),
    ("slope 1", "slope"), ("pool 99999999999999999999", "Give"), ("pad 1 2", "Give"), ("edge", "one of"),
    ("dance", "means nothing"), ("step 99", "Steps go from 1 to"), ("page 0", "Pages go from 1"),
    ("view dance", "Views"), ("pool 1 2 3", "Give"), ("divisor 4", "divides"), ("stride 0", "must be"),
  ]) func refusals(line: String, reason: String) throws {
    var talk = Talk(Sample.course(of: [try Sample.stage()]))
    let before = talk.mode.state.stage
    let said = talk.type(line)
    #expect(said.contains(reason), "\(said)")
    #expect(talk.mode.state.stage == before)
  }

  @Test func predictionsAreRecorded() throws {
    var talk = Talk(Sample.course(of: [try Sample.stage()]))
    #expect(talk.type("predict").contains("You are asked for each"))
    let asked = talk.type("")
    #expect(Talk.joined(asked).contains("What is the result in row 1, column 2?"))
    #expect(talk.mode.prompt == "Your answer: ")
    #expect(!asked.contains("= 3"))
    #expect(talk.type("").contains("Type the result"))
    #expect(talk.type("what").contains("Type a number") && talk.attempts.isEmpty)
    #expect(talk.type("3").hasPrefix("Right. The box covers"))
    #expect(talk.type("", "4").hasPrefix("Not quite. "))
    #expect(talk.attempts.map(\.outcome) == [.right, .wrong])
    #expect(talk.type("", "solution").contains("The result in row 2, column 2 is 3."))
    #expect(talk.mode.state.stage?.prediction == nil)
  }

  @Test func questionsAreAskedAndRecorded() throws {
    let course = Course(title: "C", lessons: [try Sample.lesson()])
    var talk = Talk(course)
    let asked = talk.type("page 4")
    #expect(asked.contains("question 1 of 2") && asked.contains("row 2, column 1"))
    #expect(talk.mode.prompt == "Your answer: ")
    #expect(talk.type("").contains("hint, solution, skip"))
    #expect(talk.type("hint") == "Hint: hint 1" && talk.type("hint") == "Hint: hint 2")
    #expect(talk.type("hint") == "There are no more hints.")
    #expect(talk.type("nine").contains("Type a number") && talk.attempts.isEmpty)
    #expect(talk.type("5").hasPrefix("Not quite."))
    #expect(talk.attempts.last?.outcome == .wrong && talk.attempts.last?.hints == 2)
    #expect(talk.attempts.last?.answer == "5")
    let choices = talk.type("")
    for number in 1...4 { #expect(choices.contains("\(number). ")) }
    #expect(talk.type("7").contains("1 to 4") && talk.type("alpha").contains("1 to 4"))
    let options = try #require(talk.mode.state.question?.item.form.options)
    let right = try #require(options.firstIndex { $0.id == "beta" })
    #expect(talk.type("\(right + 1)").contains("because beta"))
    #expect(talk.attempts.last?.outcome == .right && talk.attempts.last?.answer == "beta")
    // Back at a question, what was said is told again.
    #expect(talk.type("back").contains("Your answer: 5"))
    #expect(talk.type("page 6", "solution").contains("The right answer: "))
    #expect(talk.attempts.last?.outcome == .revealed)
  }

  @Test func aWrongChoiceIsToldTheRightOne() throws {
    var talk = Talk(Course(title: "C", lessons: [try Sample.lesson()]))
    talk.type("page 6")
    let options = try #require(talk.mode.state.question?.item.form.options)
    let right = try #require(options.firstIndex { $0.id == "beta" })
    let said = talk.type("\((right + 1) % 4 + 1)")
    #expect(said.contains("Not quite.") && said.contains("The right answer: \(right + 1)."))
  }

  @Test func whatIsAwkwardIsStillTold() throws {
    var talk = Talk(Sample.course(of: [try Sample.stage(Sample.awkward, edge: .overhang)]), isASCII: true)
    talk.rest()
    #expect(talk.text.contains("NaN") && talk.text.contains("inf"))
    #expect(talk.text.utf8.allSatisfy { $0 < 0x80 })
    let wide = [[Float]](repeating: (0..<60).map { Float($0) * 1000 }, count: 3)
    let told = Talk(Sample.course(of: [try Sample.stage(wide)]))
    #expect(told.text.contains("columns 1 to 11:") && told.heard.allSatisfy { $0.count <= 80 })
  }

  @Test func filtersAreTold() throws {
    let filters = try Filters(
      count: 2, channels: 2, height: 1, width: 2, values: [1, -1, 2, 0.5, 0, 0, 3, -2], bias: [0, 1])
    let spec = StageSpec(
      input: try FeatureMap(channels: 2, height: 2, width: 2, values: [1, 2, 3, 4, 5, 6, 7, 8]),
      inputName: "map", layer: .convolution(filters).with(Window(poolSize: Extent(1, 2), stride: Extent(1))))
    let text = Talk.joined(Talk(Sample.course(of: [spec])).text)
    #expect(text.contains("Filter 1 of 2, channel 2 of 2, 1×2:     2  0.5"))
    #expect(text.contains("Bias: 1"))
    #expect(text.contains("(channel 1: 1, 2; channel 2: 5, 6)"))
    #expect(text.contains("Step 1 of 4. Filter 1 of 2. "))
  }

  @Test func theNewerLayersAreSetToo() throws {
    var talk = Talk(Sample.course(of: [try Sample.stage()]))
    #expect(talk.type("op lp", "power 3").contains("p 3"))
    #expect(talk.type("op adaptive-max", "output 3x2").contains("3×2"))
    #expect(talk.type("power 2").contains("power"))
    #expect(talk.type("op conv").contains("conv"))
    #expect(talk.type("pool 2").contains("filter"))
  }

  /// Whatever is typed, the lesson goes on.
  @Test(arguments: 0..<20) func anythingCanBeTyped(seed: UInt64) {
    var generator = Seeded.SplitMix64(seed: seed)
    let lines = [
      "", "", "", "next", "back", "page 3", "1", "2.5", "hint", "solution", "skip", "pool 2", "op relu",
      "op max",
      "edge same", "op conv", "op adaptive-max", "predict", "all", "map", "view shapes", "view walk", "v",
      "\u{1B}[31m", "∞", "e", "reset",
      "again",
    ]
    var talk = Talk(Shipped.course, lesson: Int(seed) % Shipped.course.lessons.count)
    for _ in 0..<150 where !talk.mode.isDone {
      let line = lines[generator.int(0...lines.count - 1)]
      talk.type(line)
    }
    #expect(!talk.heard.contains { $0.contains("\u{1B}") }, "seed \(seed)")
  }
}
