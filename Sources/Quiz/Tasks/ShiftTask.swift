import Curriculum
import Kernels

/// How many results stay the same when the map moves by one cell?
struct ShiftTask: QuizTask {
  enum Direction: String, Equatable, Sendable, CaseIterable { case right, left, down, up }

  let site: Site
  let direction: Direction

  private var map: FeatureMap { site.map }

  var prompt: [Block] {
    let line = direction == .right || direction == .left ? "column" : "row"
    let entry = [.right: "left", .left: "right", .down: "top", .up: "bottom"][direction] ?? ""
    let count = before?.values.count ?? 0
    return [
      Say.paragraph(Say.settings(site.layer, site.window, on: map.extent)),
      Say.paragraph(
        "The whole map moves \(direction.rawValue) by one \(line); zeros come in at the \(entry). "
          + "How many of the \(count) result cells keep their value?"),
    ]
  }

  var stage: StageSpec? { site.stage }
  var hides: Hiding { .box }
  var form: AnswerForm { .number }

  var rightAnswers: [Answer] { kept(zero: true).map { [.number(Double($0))] } ?? [] }

  var slips: [Slip] {
    guard let count = before?.values.count, let kept = kept(zero: true) else { return [] }
    return [
      Slip(
        .invariant, count: count,
        "Pooling forgives a shift only where each winner stays under its box. Here not all of them do."),
      Slip(
        .nothingStays, count: 0,
        "Some results do stay: a box whose largest value is as large as before gives the same."),
      Slip(.countedChanges, count: count - kept, "That is how many change. The question is how many stay."),
    ]
      + [
        Slip(.wrappedAround, number: self.kept(zero: false).map { Float($0) }) { _ in
          "That holds if what leaves the map comes in again on the other side. Here zeros come in."
        }
      ].compactMap { $0 }
  }

  var hints: [[Span]] {
    guard let shifted = shifted(zero: true) else { return [] }
    return [
      [Span("Draw the moved map, and pool it again with the same boxes. Only then compare, cell by cell.")],
      // Moved down, the first row is all zeros.
      direction == .down
        ? [Span("The second row of the moved map: \(Say.numbers(Say.rows(shifted)[1])).")]
        : [Span("The first row of the moved map: \(Say.numbers(Say.rows(shifted)[0])).")],
    ]
  }

  var solution: [Block] {
    guard let before, let shifted = shifted(zero: true), let after = result(shifted),
      let kept = kept(zero: true)
    else { return [] }
    return [
      Say.figures([("before", Say.grid(before)), ("after", Say.grid(after))]),
      Say.paragraph(
        "\(kept) of \(before.values.count) cells \(kept == 1 ? "keeps its value" : "keep their value")."),
    ]
  }

  /// The moved map, pooled once more.
  var demonstration: Demonstration? {
    shifted(zero: true).map { moved in
      let stage = StageSpec(
        input: moved, inputName: site.stage.inputName, layer: site.layer, window: site.window)
      return Demonstration(stage, title: .movedMap)
    }
  }

  private var before: FeatureMap? { result(map) }

  private func result(_ map: FeatureMap) -> FeatureMap? { try? site.layer.forward(map, site.window) }

  /// The map moved by one cell; what comes in is 0, or what left it.
  private func shifted(zero: Bool) -> FeatureMap? {
    let (down, right) = offset
    let values = (0..<map.extent.count).map { index -> Float in
      let (row, column) = index.quotientAndRemainder(dividingBy: map.width)
      let (from, start) = (row - down, column - right)
      let isInside = (0..<map.height).contains(from) && (0..<map.width).contains(start)
      if zero && !isInside { return 0 }
      return map[0, (from + map.height) % map.height, (start + map.width) % map.width]
    }
    return try? FeatureMap(height: map.height, width: map.width, values: values)
  }

  private var offset: (down: Int, right: Int) {
    switch direction {
    case .right: (0, 1)
    case .left: (0, -1)
    case .down: (1, 0)
    case .up: (-1, 0)
    }
  }

  private func kept(zero: Bool) -> Int? {
    guard let before, let after = shifted(zero: zero).flatMap(result) else { return nil }
    return zip(before.values, after.values).count { $0 == $1 }
  }
}
