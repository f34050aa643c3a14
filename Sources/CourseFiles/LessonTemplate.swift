/// The lesson that `pooltutor new` writes: short, whole, and an example of everything that most lessons need.
public struct LessonTemplate {
  let title: LessonTitle
  let id: String

  public init(title: LessonTitle, id: String) { (self.title, self.id) = (title, id) }

  /// The whole file.
  public var text: String {
    """
    ---
    format: 1
    id: \(id)
    title: \(title.yaml)
    summary: One sentence for the list of lessons.
    teaches: []
    terms: []
    needs: []
    sources:
      - "Author, Title of the source"
    maps:
      small:
        - [3, 2, 0, 0]
        - [0, 7, 1, 3]
        - [5, 2, 3, 0]
        - [0, 9, 2, 3]
    ---

    # The idea

    After this lesson you can do something: say what here.

    A heading like the one above starts a page. Write short paragraphs in **bold**, *emphasis* and
    `code`; lists and tables work too. A computed number is never wrong: the box covers
    {{4 = pool.cells}} cells, and the first result is {{7 = max(3, 2, 0, 7)}}.

    ```stage
    input: small
    op: max
    pool: 2
    stride: 2
    edge: drop
    expect: [[7, 3], [9, 3]]
    ```

    # Say it first

    The first two results are shown. Then the reader says each result before it appears.

    ```stage
    input: small
    op: average
    pool: 2
    predict: 3
    ```

    # Your turn

    Two questions: one to work out, one to think about.

    ```quiz
    ask: cell
    stage: {input: small, op: max, pool: 2}
    at: [1, 0]
    hints:
      - "Rows and columns are counted from 0: this is the lower left result."
      - "The box covers 5, 2, 0 and 9."
    ```

    ```quiz
    ask: choice
    question: "How many numbers does this layer learn?"
    choices:
      - id: none
        text: "none"
        correct: true
        why: "It picks values; it multiplies by nothing."
      - id: four
        text: "four"
        why: "The box has four places, but none of them holds a weight."
    hints:
      - "What could training change about taking a maximum?"
    ```

    """
  }
}
