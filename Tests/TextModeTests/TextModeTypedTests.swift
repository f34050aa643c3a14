import LessonFormat
import Kernels
import Playing
import TextMode
import Quiz
import Testing
import AppCore

/// What can be typed where, and what becomes of it.
@Suite struct TextModeTypedTests {
  private func convolution(channels: Int = 2, filters count: Int = 2) throws -> Talk {
    let filters = try Filters(
      count: count, channels: channels, height: 2, width: 3,
      values: (0..<(count * channels * 6)).map(Float.init))
    let input = try FeatureMap(
      channels: channels, height: 3, width: 4, values: (0..<(channels * 12)).map(Float.init))
    let spec = StageSpec(
      input: input, inputName: "map",
      layer: .convolution(filters).with(Window(poolSize: Extent(2, 3), stride: Extent(1))))
    return Talk(Sample.course(of: [spec]))
  }

  private func images(_ count: Int) throws -> Talk {
    let values = (0..<(count * 16)).map { Float($0 * 7 % 31) }
    let images = try ImageStack(Tensor(shape: [count, 1, 4, 4], values: values))
    let lesson = Lesson.exploring(try images.map(0), called: "m.npy", of: images)
    return Talk(Course(title: "m", lessons: [lesson]))
  }

  // MARK: - help

  /// Each line of help that begins with a word does what it says: it is not "nothing here".
  @Test func helpNamesOnlyWhatIsUnderstood() throws {
    var talk = try images(2)
    let help = Talk.joined(talk.type("help"))
    for words in ["image 2: another image", "step 3:", "view NAME:", "op NAME:", "set 2 3 7.5:", "page 3:"] {
      #expect(help.contains(words), "\(words)")
    }
    #expect(!help.contains("weight") && !help.contains("hint"))
    for line in [
      "settings", "map", "step 3", "all", "image 2", "op max", "set 2 3 7.5", "again", "reset", "?",
    ] {
      #expect(!talk.type(line).contains("means nothing here"), "\(line)")
    }
    talk.type("op conv")
    #expect(Talk.joined(talk.type("help")).contains("weight 1 2 -1: a weight of the filter"))
  }

  @Test func helpWhereAnswersAreAwaited() throws {
    var talk = Talk(Course(title: "C", lessons: [try Sample.lesson()]))
    let typed = Talk.joined(talk.type("page 4", "help"))
    #expect(typed.contains("a number, such as 1.5") && typed.contains("hint: a hint"))
    #expect(!typed.contains("op NAME"))
    #expect(talk.type("page 5", "help").contains("the number of an answer"))
    let waiting = Talk.joined(talk.type("page 1", "predict", "", "help"))
    #expect(
      waiting.contains("the result, before it is shown") && waiting.contains("solution: results are shown"))
    // On a page of words there is nothing but pages.
    let words = talk.type("page 2", "help")
    #expect(words.contains("Enter: go on") && !words.contains("step 3") && !words.contains("hint"))
  }

  // MARK: - images

  @Test func imagesAreTurned() throws {
    var talk = try images(3)
    let said = talk.type("image 3")
    #expect(said.hasPrefix("Image 3 of 3.") && said.contains("The map, 4×4:"))
    #expect(talk.mode.state.stage?.walk.input.values == (32..<48).map { Float($0 * 7 % 31) })
    #expect(
      talk.type("image 4") == "Images go from 1 to 3." && talk.type("image x") == "Images go from 1 to 3.")
    talk.type("set 1 1 5")
    let refused = talk.type("image 1")
    #expect(refused.contains("edited") && !refused.contains("The map"))
    #expect(talk.mode.state.stage?.spec.image == 2)
    var one = Talk(Sample.course(of: [try Sample.stage()]))
    #expect(one.type("image 2") == "There is only one image.")
  }

  // MARK: - edits

  @Test func everyWeightHasAName() throws {
    var talk = try convolution()
    for (filter, channel, row, column) in [(1, 1, 1, 1), (2, 1, 2, 3), (1, 2, 1, 3), (2, 2, 2, 2)] {
      talk.type("weight \(row) \(column) -77 filter \(filter) channel \(channel)")
      let filters = try #require(talk.mode.state.stage?.walk.layer.filters)
      #expect(filters[filter - 1, channel - 1, row - 1, column - 1] == -77)
      #expect(filters.values.count { $0 == -77 } == 1)
      talk.type("reset")
    }
    talk.type("set 2 4 0.5 channel 2")
    #expect(talk.mode.state.stage?.walk.input[1, 1, 3] == 0.5)
    #expect(talk.mode.state.stage?.isChanged == true)
  }

  @Test(arguments: [
    ("set 4 1 1", "There are 3 rows, 4 columns, 2 channels."), ("set 1 1 1 channel 3", "There are 3 rows"),
    ("weight 3 1 1", "There are 2 rows, 3 columns, 2 channels, 2 filters."),
    ("weight 1 1 1 filter 3", "2 filters"), ("weight 1 1 1 channel 0", "2 channels"),
    ("weight 1 1 1 filter", "Type weight ROW COLUMN"), ("weight 1 1 1 filter x", "Type weight ROW COLUMN"),
    ("weight 1 1 1 layer 1", "Type weight ROW COLUMN"), ("set 1 1 1 filter 1", "Type set ROW COLUMN"),
    ("set 1 1 one", "Type set ROW COLUMN"),
  ]) func placesThatAreNot(line: String, reason: String) throws {
    var talk = try convolution()
    let before = talk.mode.state.stage
    let said = Talk.joined(talk.type(line))
    #expect(said.contains(reason), "\(said)")
    #expect(talk.mode.state.stage == before)
  }

  @Test func oneOfEachIsNotCalledMany() throws {
    var talk = try convolution(channels: 1, filters: 1)
    #expect(Talk.joined(talk.type("weight 9 1 1")) == "There are 2 rows, 3 columns, 1 channel, 1 filter.")
  }

  /// What is asked would change under the learner's hands.
  @Test(arguments: ["set 1 1 5", "filter sharpen", "weight 1 1 5"]) func notWhileResultsAreAsked(line: String)
    throws
  {
    var talk = try convolution()
    talk.type("predict")
    let before = talk.mode.state.stage
    #expect(talk.mode.state.stage?.isWaiting == false)
    #expect(Talk.joined(talk.type(line)).contains("predict shows them first"))
    #expect(talk.mode.state.stage == before)
  }

  /// A map of over 2^20 cells is not edited, and that is said.
  @Test func whatIsTooLargeIsNotEdited() throws {
    let map = try FeatureMap(height: 1025, width: 1024, values: [Float](repeating: 1, count: 1025 * 1024))
    var mode = TextModeSession(Sample.exploring(map))
    let said = mode.take("set 1 1 5") { _ in nil }
    #expect(said == ["A map of over 1048576 cells cannot be edited."])
    #expect(mode.state.stage?.walk.input[0, 0, 0] == 1)
  }

  // MARK: - settings

  @Test func settingsThatFewLayersHave() throws {
    var talk = Talk(Sample.course(of: [try Sample.stage([[-1, 2], [3, -4]])]))
    #expect(talk.type("settings").contains("Settings: max, pool 2×2"))
    #expect(talk.type("pad 1").contains("pad 1"))
    #expect(talk.mode.state.stage?.settings.window.padding == Padding(all: 1))
    talk.type("op average", "divisor pads")
    #expect(talk.mode.state.stage?.walk.layer.countIncludePad == true)
    #expect(talk.type("divisor all").contains("Type divisor cells"))
    talk.type("divisor cells")
    #expect(talk.mode.state.stage?.walk.layer.countIncludePad == false)
    talk.type("op prelu", "slope -0.5")
    #expect(talk.mode.state.stage?.walk.result.values == [0.5, 2, 3, 2])
    for wrong in ["slope 3", "slope nan", "slope", "slope 1 2"] {
      #expect(talk.type(wrong).contains("from -2 to 2"), "\(wrong)")
    }
    #expect(talk.type("op lp", "power 2 3").contains("one whole number"))
  }

  // MARK: - pages

  /// Where a lesson was left one may go on, or be at its start.
  @Test func aLessonGoesOnWhereItWasLeft() throws {
    let course = Course(title: "C", lessons: [try Sample.lesson()])
    var state = State(course: course, motion: false)
    state.remember(Memory(places: [LessonPlace(lesson: "sample", stop: 2, isFinished: false)]))
    state.send(.openLesson(0))
    let again = TextModeSession(state)
    #expect(again.state.lesson?.position == 0)
    #expect(!Talk.joined(again.opening().joined(separator: "\n")).contains("You were on"))
    let resumed = TextModeSession(state, resumes: true)
    #expect(resumed.state.lesson?.position == 2)
    let opening = resumed.opening().joined(separator: "\n")
    #expect(opening.contains("You were on page 3; page 1 is the start.") && opening.contains("Page 3 of"))
  }

  @Test func nothingToCompareIsSaid() throws {
    var spec = try Sample.stage()
    spec.view = .compare
    var talk = Talk(Sample.course(of: [spec]))
    #expect(talk.type("compare divisors").contains("Compare one of: "))
    talk.type("op average", "pad 1")
    #expect(Talk.joined(talk.type("compare divisors")).contains("pads"))
  }

  @Test func aCellOfAChannelIsOpened() throws {
    var spec = try Sample.layerStages()[1]
    spec.view = .pipeline
    var talk = Talk(Sample.course(of: [spec]))
    let stage = try #require(talk.mode.state.stage)
    #expect(stage.view.kind == .pipeline)
    let value = stage.walk.result[1, 0, 1]
    let told = Talk.joined(talk.type("cell 1 2 channel 2 of 2"))
    #expect(told.contains("= \(Int(value))".replacing("-", with: "−")), "\(told)")
    for wrong in ["cell 1 2 channel", "cell 1 2 channel x", "cell channel 2"] {
      #expect(Talk.joined(talk.type(wrong)).contains("Type cell 2 3"), "\(wrong)")
    }
    #expect(talk.type("cell 1 2 channel 3 of 2").contains("2 channels"))
  }
}
