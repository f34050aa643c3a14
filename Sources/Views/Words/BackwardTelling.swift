import Kernels
import Screen
import Tutor

/// The gradient of each result on its way back.
extension ViewWords {
  func telling(_ backward: BackwardState) -> [Part] {
    maps("The gradient of the result", backward.gradient)
  }

  func step(_ backward: BackwardState) -> [Part] {
    guard let back = stage.stepBack else { return [] }
    let words = BackwardWords(stage: stage, back: back, look: look)
    let channels = stage.walk.result.channels
    let channel = channels > 1 ? "channel \(back.forward.channel + 1) of \(channels), " : ""
    let place = channel + self.place(back.forward.row, back.forward.column)
    let told = [
      "Step \(stage.step + 1) of \(stage.walk.count). Result \(place) has the gradient \(short(back.gradient)).",
      StepWords(stage, look).place, sentence(text(words.sent(limit: Self.room))), received(back),
    ]
    let remark = text(words.received(limit: Self.room))
    let fault = back.agrees ? [] : [sentence(words.verdict.0)]
    return [.words((told + (remark.isEmpty ? [] : [sentence(remark)]) + fault).joined(separator: " "))]
  }

  /// "Row 2, column 2 receives 1 and holds 2 now."
  private func received(_ back: BackStep) -> String {
    let shares = back.shares.prefix(Self.mostListed)
    let rest = back.shares.count > shares.count ? "; and so on" : ""
    let channels = stage.walk.input.channels
    let parts = shares.map { share in
      let channel = channels > 1 ? "channel \(share.channel + 1), " : ""
      let total = back.after[share.channel, share.cell.row, share.cell.column]
      return "\(channel)\(place(share.cell.row, share.cell.column)) receives \(short(share.amount)) "
        + "and holds \(short(total)) now"
    }
    return parts.isEmpty ? "No cell receives anything." : sentence(parts.joined(separator: "; ") + rest)
  }
}
