import Tutor
import Views

/// What can be typed here.
struct PlainHelp {
  let state: State
  let text: PlainText

  var lines: [String] {
    let here =
      if let question = state.question, !question.isSettled {
        asked(question.item.form.isTyped)
      } else if state.stage?.isWaiting == true { waiting } else if state.stage != nil { stage } else {
        [String]()
      }
    let general = [
      "Enter: go on", "next, back: a whole page", "page 3: to that page", "again: this page once more",
      "quit: end; the place is kept",
    ]
    return (here + general).flatMap { text.lines($0, indent: 2) }
  }

  private func asked(_ isTyped: Bool) -> [String] {
    [
      isTyped ? "a number, such as 1.5, 3/2, -4, inf or nan: your answer" : "the number of an answer",
      "hint: help with it", "solution: the solution instead of an answer", "skip: the next page",
    ]
  }

  private var waiting: [String] {
    [
      "a number, such as 1.5, 3/2 or -4: the result, before it is shown",
      "solution: results are shown again", "map: the map and the results so far",
    ]
  }

  private var stage: [String] {
    [
      "Enter: the next step, and after the last one the next page", "all: the steps that are left",
      "step 3: to that step", "map: the map and the results so far", "settings: what is set",
      "predict: say each result before it is shown",
      "view NAME: another view of the stage: "
        + (state.stage?.views ?? []).map(\.rawValue).joined(separator: ", "),
    ] + (state.stage?.spec.images.map { ["image 2: another image of the file, 1 to \($0.count)"] } ?? [])
      + (state.stage.map { PlainView($0).help + PlainEdit($0).help } ?? []) + PlainSettings.help
  }
}
