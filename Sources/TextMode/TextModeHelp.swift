import AppCore
import Views
import Localization

/// The list of what can be typed here.
struct TextModeHelp {
  let state: State
  let text: PlainText

  var lines: [String] {
    let here =
      if let question = state.question, !question.isSettled {
        asked(question.item.form.isTyped)
      } else if state.stage?.isWaiting == true { waiting } else if state.stage != nil { stage } else {
        [Phrase]()
      }
    let general: [Phrase] = [.plainEnter, .plainNext, .plainPage, .plainAgain, .plainQuit]
    return (here + general).flatMap { text.lines($0, indent: 2) }
  }

  private func asked(_ isTyped: Bool) -> [Phrase] {
    [isTyped ? .plainNumber : .plainChoice, .plainHint, .plainSolution, .plainSkip]
  }

  private var waiting: [Phrase] { [.plainPrediction, .plainShow, .plainMap] }

  private var stage: [Phrase] {
    let views = (state.stage?.views ?? []).map(\.rawValue).joined(separator: ", ")
    return [.plainStep, .plainAll, .plainToStep, .plainMap, .plainSettings, .plainPredict, .plainView(views)]
      + (state.stage?.spec.images.map { [.plainImage($0.count)] } ?? [])
      + (state.stage.map { $0.view.shown.typedHelp + TextModeEdit($0).help } ?? []) + TextModeSettings.help
  }
}
