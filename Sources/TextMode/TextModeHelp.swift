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
    let general: [Phrase] = [
      .command(.enter), .command(.next), .command(.page), .command(.again), .command(.quit),
    ]
    return (here + general).flatMap { text.lines($0, indent: 2) }
  }

  private func asked(_ isTyped: Bool) -> [Phrase] {
    [isTyped ? .command(.number) : .command(.choice), .command(.hint), .command(.solution), .command(.skip)]
  }

  private var waiting: [Phrase] { [.command(.prediction), .command(.show), .command(.map)] }

  private var stage: [Phrase] {
    let views = (state.stage?.views ?? []).map(\.rawValue).joined(separator: ", ")
    return [
      .command(.step), .command(.all), .command(.toStep), .command(.map), .command(.settings),
      .command(.predict), .command(.view(views)),
    ]
      + (state.stage?.spec.images.map { [.command(.image($0.count))] } ?? [])
      + (state.stage.map { $0.view.shown.typedHelp + TextModeEdit($0).help } ?? []) + TextModeSettings.help
  }
}
