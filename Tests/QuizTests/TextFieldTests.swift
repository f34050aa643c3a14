import Quiz
import Testing

/// What every typed line does.
@Suite struct TextFieldTests {
  @Test func takesWhatThereIsRoomFor() {
    var field = TextField(limit: 3)
    #expect(field.insert("1") && field.insert("池") && field.insert("🇩🇪"))
    #expect(!field.insert("4") && field.text == "1池🇩🇪")
  }

  /// A letter with its marks, a flag, a family: each is one character, and goes as one.
  @Test(arguments: ["e\u{301}", "🇩🇪", "👩‍👩‍👧", "한"]) func goesByCharacters(character: String) {
    var field = TextField("a", limit: 2)
    field.paste(character + "b")
    #expect(field.text == "a" + character)
    #expect(field.erase() && field.text == "a")
    #expect(field.erase() && field.isEmpty && !field.erase())
  }

  /// A mark that is typed after its letter joins it, and takes no room.
  @Test func marksJoin() {
    var field = TextField("e", limit: 2)
    field.insert("\u{301}")
    #expect(field.text.count == 1 && field.insert("x") && field.text == "e\u{301}x")
  }

  @Test func pastesUpToTheLimit() {
    var field = TextField("1", limit: 4)
    field.paste("23456")
    #expect(field.text == "1234")
    field.clear()
    #expect(field.isEmpty && field.limit == 4)
    field.paste("")
    #expect(field.isEmpty)
  }

  @Test func whatIsPutThereIsNotTyped() {
    var field = TextField("9", limit: 2)
    field.replace(with: "1, 2")
    #expect(field.text == "1, 2" && !field.insert("3"))
    #expect(field.erase() && field.text == "1, ")
  }
}
