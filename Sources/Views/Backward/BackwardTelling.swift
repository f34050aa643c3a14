import Kernels
import Screen
import AppCore
import Localization

/// The gradient of each result on its way back.
extension ViewTelling {
  func telling(_ backward: BackwardState) -> [Part] {
    maps(.viewTelling(.gradientOfResult), backward.gradient)
  }

  func step(_ backward: BackwardState) -> [Part] {
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
