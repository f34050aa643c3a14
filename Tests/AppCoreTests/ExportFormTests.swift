import LessonFormat
import Kernels
import Playing
import Screen
import Testing

@testable import AppCore

@Suite struct ExportFormTests {
  private func player(_ course: Course? = nil) throws -> Player {
    var player = Player(State(course: try course ?? Sample.course(), motion: false))
    player.send(.command(.openLesson(0)))
    player.press(.character("w"))
    return player
  }

  private func form(_ player: Player) throws -> ExportForm {
    guard case .exportForm(let form) = player.state.panel else {
      Issue.record("no form")
      throw KernelError.operand(.columnOrder)
    }
    return form
  }

  @Test func suggestsANameAndWrites() throws {
    var player = try player()
    #expect(try form(player).name == "one-1.svg")
    player.press(.right)
    #expect(try form(player).name == "one-1.png" && form(player).format == .png)
    player.press(.enter)
    #expect(player.orders == [ExportRequest(format: .png, name: "one-1.png", replaces: false)])
    player.send(.exported(.written(bytes: 12)))
    #expect(player.state.panel == nil && player.state.notice?[.english] == "wrote one-1.png, 12 bytes")
  }

  @Test func aFileThatIsThereTakesASecondEnter() throws {
    var player = try player()
    player.press(.enter)
    player.send(.exported(.exists))
    #expect(try form(player).complaint?[.english].contains("already exists") == true)
    player.press(.enter)
    #expect(player.orders.map(\.replaces) == [false, true])
    // Another name asks again.
    player.press(.character("x"))
    #expect(try form(player).name == "one-1.svgx" && form(player).complaint == nil)
    player.press(.enter)
    #expect(player.orders.last?.replaces == false)
  }

  @Test func anEndingThatMeansAnotherFormat() throws {
    var player = try player()
    for _ in 0..<20 { player.press(.backspace) }
    for character in "y.JPG" { player.send(.type(character)) }
    player.press(.enter)
    #expect(
      try form(player).complaint?[.english] == "the name ends in .jpg, but the format is svg"
        && player.orders.isEmpty)
    for _ in 0..<4 { player.press(.backspace) }
    player.press(.enter)
    #expect(player.orders.map(\.name) == ["y"])
    for format in ExportFormat.allCases {
      #expect(format.contradiction(inName: "a.\(format.rawValue)") == nil)
      #expect((format.contradiction(inName: "a.png") == nil) == (format == .png))
    }
  }

  @Test func theNameIsTyped() throws {
    var player = try player()
    for _ in 0..<20 { player.press(.backspace) }
    player.press(.enter)
    #expect(try form(player).complaint?[.english] == "the file needs a name" && player.orders.isEmpty)
    for character in "d/é x\u{1B}\n.json" { player.send(.type(character)) }
    #expect(try form(player).name == "d/é x.json")
    for _ in 0..<300 { player.send(.type("a")) }
    #expect(try form(player).name.count == 200)
    player.press(.escape)
    #expect(player.state.panel == nil && player.orders.isEmpty)
  }

  @Test func whatWentWrongIsSaid() throws {
    var player = try player()
    player.press(.enter)
    player.send(.exported(.failed(.verbatim("one-1.svg: cannot be written: No space left on device"))))
    #expect(player.frame.canvas.description.contains("space left on device"))
    #expect(try form(player).replaces == false)
  }

  /// A map of one's own names the file, whatever its name is made of.
  @Test(arguments: [
    ("m4.npy", "m4.svg"), ("../a b\u{1B}[1m.csv", "a-b--1m.svg"), ("漢字.png", "stage.svg"), ("-", "stage.svg"),
    ("a b.csv", "a-b.svg"),
  ]) func ownMaps(name: String, file: String) throws {
    let lesson = Lesson.exploring(try FeatureMap(rows: [[1, 2], [3, 4]]), called: name)
    let player = try player(Course(title: name, lessons: [lesson]))
    #expect(try form(player).name == file)
  }

  @Test func notWhileResultsAreAsked() throws {
    var player = Player(State(course: try Sample.course(), motion: false))
    player.send(.command(.openLesson(0)))
    player.press(.character("t"))
    player.press(.character("w"))
    #expect(player.state.panel == nil && player.state.notice?[.english].contains("asks for results") == true)
  }
}
