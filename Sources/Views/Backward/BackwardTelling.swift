import Kernels
import Screen
import AppCore
import Quiz
import Localization

/// The gradient of each result on its way back.
extension BackwardState: ShownView {
  public func planner(on stage: StageState, _ props: StageProps, _ look: RenderStyle) -> StagePlanner {
    BackwardView.planner(stage, self, glide: props.glide, look: look)
  }

  public func opening(_ teller: ViewTelling) -> [ViewTelling.Part] {
    teller.maps(.viewTelling(.gradientOfResult), gradient)
  }

  public func closing(_ teller: ViewTelling) -> [ViewTelling.Part] {
    guard let back = teller.stage.stepBack else { return [] }
    return teller.maps(.viewTelling(.receivedByCells), back.after, fitting: teller.stage.receivable)
  }

  public func step(_ teller: ViewTelling) -> [ViewTelling.Part] { teller.stepBack }

  public var typedHelp: [Phrase] { [.settingCommand(.gradient), .settingCommand(.ownGradient)] }
  public var typedWords: [String] { ["gradient"] }

  public func typed(_ words: [String], on stage: StageState) -> TypedCommand {
    guard words.count == 2 else { return .wrong(.commandRefusal(.giveGradient)) }
    if words[1] == "own" {
      return .commands([.command(.backward(.edit)), .command(.backward(.restore)), .command(.close)])
    }
    guard AnswerReader.number(words[1]) != nil else { return .wrong(.commandRefusal(.typeAnyNumber)) }
    return .commands(
      [.command(.backward(.edit))] + words[1].map { .type($0) } + [
        .command(.backward(.set)), .command(.close),
      ])
  }
}

extension ViewTelling {
  fileprivate var stepBack: [Part] {
    guard let back = stage.stepBack else { return [] }
    let words = BackwardWords(stage: stage, back: back, look: look)
    let channels = stage.walk.result.channels
    let channel: Phrase =
      channels > 1 ? .telling(.theChannelOf(back.forward.channel + 1, of: channels)) : .nothing
    let place = channel + self.place(back.forward.row, back.forward.column)
    let told = [
      stepLead, look(.viewTelling(.hasGradient(place, short(back.gradient)))),
      StepWords(stage, look).place, sentence(text(words.sent(limit: Self.room))), received(back),
    ]
    let remark = text(words.received(limit: Self.room))
    let fault = back.agrees ? [] : [sentence(words.verdict.0)]
    return [.words(look.joined(told + (remark.isEmpty ? [] : [sentence(remark)]) + fault))]
  }

  /// "Row 2, column 2 receives 1 and holds 2 now."
  private func received(_ back: BackStep) -> String {
    let shares = back.shares.prefix(Self.mostListed)
    let rest: Phrase = back.shares.count > shares.count ? .telling(.andSoOn) : .nothing
    let channels = stage.walk.input.channels
    let parts = shares.map { share in
      let channel: Phrase = channels > 1 ? .telling(.theChannel(share.channel + 1)) : .nothing
      let total = back.after[share.channel, share.cell.row, share.cell.column]
      return Phrase.viewTelling(
        .receives(
          channel + place(share.cell.row, share.cell.column), short(share.amount), total: short(total)))
    }
    return parts.isEmpty
      ? look(.viewTelling(.nobodyReceives))
      : sentence(look(parts.joined(separator: .mark(.semicolon)) + rest))
  }
}
