import Testing

@Suite struct QuizMistakeTests {
  private static func quiz(_ keys: String) -> String { Sample.quiz(keys) }
  private static let cell = "ask: cell\nstage: {input: m4, op: max, pool: 2}\n"
  private static let choice = "ask: choice\nquestion: Q\nchoices: "

  static let cases = [
    Case("empty", quiz(""), "12:1 this quiz is empty"),
    Case("text", quiz("x"), "13:1 a quiz is a mapping of keys to values, this is text"),
    Case("no ask", quiz("at: [0, 0]"), "13:1 a quiz needs 'ask'"),
    Case("unknown kind", quiz("ask: cel"), "13:6 there is no kind of question 'cel'"),
    Case("ask list", quiz("ask: []"), "13:6 'ask' must be text, this is a list"),
    Case(
      "cell bare", quiz("ask: cell"), "13:1 a cell question needs 'stage'", "13:1 a cell question needs 'at'"),
    Case(
      "cell with choices", quiz(cell + "at: [0, 0]\nchoices: []"), "16:1 a cell question has no key 'choices'"
    ),
    Case(
      "stage inside", quiz("ask: cell\nstage: {input: m4, op: max, pool: 9}\nat: [0, 0]"),
      "14:35 pool size 9 does not fit a map of height 4: at most 4"),
    Case(
      "another view", quiz("ask: cell\nstage: {input: m4, op: max, pool: 2, view: shapes}\nat: [0, 0]"),
      "14:8 a question shows its stage in the view walk, not shapes"),
    Case("at outside", quiz(cell + "at: [2, 0]"), "15:5 there is no such cell in the result: it is 2×2"),
    Case("at below", quiz(cell + "at: [-1, 0]"), "15:6 at -1 must be 0 to 1000000"),
    Case("at channel", quiz(cell + "at: [1, 0, 0]"), "15:5 there is no such cell in the result: it is 2×2"),
    Case(
      "at one", quiz(cell + "at: [1]"), "15:5 at has 1 numbers: it is [row, column] or [channel, row, column]"
    ),
    Case(
      "hints text", quiz(cell + "at: [0, 0]\nhints: x"),
      "16:8 'hints' must be a list, this is text ('x')"),
    Case("hint image", quiz(cell + "at: [0, 0]\nhints: [\"![a](b)\"]"), "16:9 an image cannot be shown"),
    Case(
      "choice bare", quiz("ask: choice"), "13:1 a choice question needs 'question'",
      "13:1 a choice question needs 'choices'"),
    Case(
      "one choice", quiz(choice + "[{id: a, text: A, correct: true}]"),
      "15:10 a question has 2 to 8 choices, this has 1"),
    Case("none correct", quiz(choice + "[{id: a, text: A}, {id: b, text: B}]"), "15:1 no choice is correct"),
    Case(
      "same ids", quiz(choice + "[{id: a, text: A, correct: yes}, {id: a, text: B}]"),
      "15:48 two choices have the id 'a'"),
    Case(
      "same texts", quiz(choice + "[{id: a, text: \"*A*\", correct: yes}, {id: b, text: A}]"),
      "15:61 two choices say the same"),
    Case(
      "choice keys", quiz(choice + "[{id: a}, {text: B, corect: true}]"), "15:11 a choice needs 'text'",
      "15:20 a choice needs 'id'", "15:30 a choice has no key 'corect'"),
    Case(
      "choice text", quiz(choice + "[a, b]"), "15:11 a choice is a mapping of keys to values, this is text",
      "15:14 a choice is a mapping of keys to values, this is text"),
    Case(
      "correct maybe", quiz(choice + "[{id: a, text: A, correct: maybe}, {id: b, text: B, correct: no}]"),
      "15:37 'correct' must be yes or no, this is text ('maybe')"),
  ]

  @Test(arguments: cases) func mistake(_ example: Case) {
    #expect(headlines(example.text) == example.expected)
  }
}
