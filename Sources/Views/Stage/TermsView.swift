import AppCore
import Kernels
import Narration
import Screen

/// A step in words: "max(3, 2, 0, «7») = «7»", and a second line with a remark.
struct TermsView {
  let walk: Walkthrough
  let step: WalkStep
  private let look: RenderStyle
  private let equation: Equation

  init(_ stage: StageState, _ look: RenderStyle) { self.init(stage.walk, stage.current, look) }

  init(_ walk: Walkthrough, _ step: WalkStep, _ look: RenderStyle) {
    (self.walk, self.step, self.look) = (walk, step, look)
    equation = Equation(walk.layer, step)
  }

  /// The sum in a line, as far as it fits `limit` columns.
  func equation(limit: Int) -> StyledText { lines(in: Size(columns: limit, rows: 1))[0] }

  /// The sum in the lines of `room`, with as many of its terms as fit.
  func lines(in room: Size) -> [StyledText] { broken(sum(terms(in: room)), room) }

  /// The first `count` terms of the sum, without marks and result.
  func beginning(_ count: Int, in room: Size) -> [StyledText] {
    let all = Array(step.terms.indices)
    let text = { styled(equation.leftSide(all, most: $0), isMarked: false) }
    let most = Self.mostTerms(max(0, min(count, all.count, Self.mostMeasured))) { fits(text($0), room) }
    return broken(text(most), room)
  }

  /// A remark about this box, in the longest wording that fits `limit` columns; empty if there
  /// is nothing to say.
  /// - Parameter room: that of the sum above.
  func remark(limit: Int, under room: Size? = nil) -> String {
    let terms = terms(in: room ?? Size(columns: limit, rows: 1))
    let remark = StepRemark(walk.layer, step, leavesOutZeros: terms.chosen.count < step.terms.count)
    return remark.wordings.map({ look($0) }).first { TextWidth.of($0) <= limit } ?? ""
  }

  private typealias Terms = (chosen: [Int], most: Int)

  private func sum(_ terms: Terms) -> StyledText {
    styled(equation.leftSide(terms.chosen, most: terms.most)) + styled(equation.rightSide)
  }

  private func broken(_ text: StyledText, _ room: Size) -> [StyledText] {
    room.rows <= 1 ? [text] : text.wrapped(to: room.columns, indent: 2)
  }

  private func fits(_ text: StyledText, _ room: Size) -> Bool {
    text.width <= room.columns || room.rows > 1 && broken(text, room).count <= room.rows
  }

  /// The terms to write: all; without room for all, those of a convolution that add something, and of these as many
  /// as fit.
  private func terms(in room: Size) -> Terms {
    let choices = equation.choices
    // Each takes at least a column: more of them cannot fit.
    if let fitting = choices.first(where: {
      $0.count <= max(1, room.columns * room.rows) && fits(sum(($0, $0.count)), room)
    }) {
      return (fitting, fitting.count)
    }
    let fewest = choices[choices.count - 1]
    return (
      fewest, Self.mostTerms(min(fewest.count, Self.mostMeasured)) { fits(sum((fewest, $0)), room) }
    )
  }

  private static let mostMeasured = 64

  /// The largest number of terms up to `count` that fits: all of them, which need no ellipsis behind them, or else found by
  /// halving, as each makes the sum longer.
  private static func mostTerms(_ count: Int, _ fits: (Int) -> Bool) -> Int {
    if fits(count) { return count }
    var (most, tooMany) = (0, count)
    while tooMany - most > 1 {
      let middle = (most + tooMany) / 2
      if fits(middle) { most = middle } else { tooMany = middle }
    }
    return most
  }

  private func styled(_ pieces: [Equation.Piece], isMarked: Bool = true) -> StyledText {
    pieces.reduce(StyledText()) { $0 + styled($1, isMarked: isMarked) }
  }

  private func styled(_ piece: Equation.Piece, isMarked: Bool) -> StyledText {
    let text = look.text(piece.text)
    switch piece.role {
    case .sign: return StyledText(text)
    case .times: return StyledText(look.isASCII ? piece.text.replacing("·", with: "*") : text, Style(.muted))
    case .winner where isMarked, .result:
      return StyledText(look.marks.left + text + look.marks.right, Style(.winner, .bold))
    case .term, .winner: return StyledText(text, Style(.window, .bold))
    case .weight: return StyledText(text, Style(.accent, .bold))
    case .bias: return StyledText(look(.stage(.plusBias(text))))
    case .omission: return StyledText(text, Style(.muted))
    }
  }
}
