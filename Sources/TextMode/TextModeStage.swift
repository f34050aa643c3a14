import LessonFormat
import Quiz
import Screen
import AppCore
import Views
import Localization

/// A stage as lines of text: its maps as aligned numbers, its settings, and its steps in sentences.
struct TextModeStage {
  let stage: StageState
  let text: PlainText

  private var words: StageWords { StageWords(stage, look: text.look) }

  /// Everything before the first step.
  var opening: [String] {
    let parts = ViewTelling(stage, look: text.look).opening.flatMap(lines)
    let (view, isWalk) = (stage.view.shown, stage.view.kind == .walk)
    return (isWalk ? [] : title) + (view.tellsMap ? inputMap : [])
      + (view.tellsMap && view.tellsSettings ? filters : []) + (view.tellsSettings ? settings : []) + parts
  }

  private var title: [String] { text.lines(.telling(.onStage(stage.view.kind.words.title))) }

  /// Everything up to the current step: the reply to `map`.
  var maps: [String] {
    stage.view.kind == .walk ? inputMap + filters + resultMap : opening + (stage.isAtEnd ? closing : [])
  }

  private var closing: [String] { ViewTelling(stage, look: text.look).closing.flatMap(lines) }

  private func lines(_ part: ViewTelling.Part) -> [String] {
    switch part {
    case .words(let words): return text.lines(words)
    case .map(let title, let cells):
      return text.lines(title) + grid(cells.count, cells[0].count) { cells[$0][$1] }
    case .table(let title, let rows): return text.lines(title) + table(rows)
    }
  }

  /// The first column to the left, as wide as it must be; the others to the right, in blocks that fit a line.
  private func table(_ rows: [[String]]) -> [String] {
    let names = rows.map { text.look.text($0[0]) }
    let width = names.map(TextWidth.of).max() ?? 0
    let cells = rows.map { $0.dropFirst().map { text.look.text($0) } }
    let widest = cells.joined().map(TextWidth.of).max() ?? 1
    let most = max(1, (text.width - 4 - width) / (widest + 2))
    let columns = cells.map(\.count).max() ?? 0
    return stride(from: 0, to: columns, by: most).flatMap { start in
      rows.indices.map { row in
        let shown = cells[row].dropFirst(start).prefix(most).map {
          String(repeating: " ", count: widest + 2 - TextWidth.of($0)) + $0
        }
        return "  " + names[row] + String(repeating: " ", count: width - TextWidth.of(names[row]))
          + shown.joined()
      }
    }
  }

  var settings: [String] { text.lines(words.setting) }

  var inputMap: [String] {
    let input = stage.walk.input
    let words = words
    return (0..<input.channels).flatMap { channel in
      text.lines(Self.title(.telling(.theMap), channel, of: input.channels, "\(input.extent)"))
        + grid(input.height, input.width) { words.input(channel: channel, row: $0, column: $1) }
    }
  }

  /// The weights of a convolution.
  private var filters: [String] {
    guard let filters = stage.walk.layer.filters else { return [] }
    let words = words
    return (0..<filters.count).flatMap { filter in
      let name: Phrase =
        filters.count == 1 ? .telling(.theFilter) : .telling(.theFilterOf(filter + 1, of: filters.count))
      let planes = (0..<filters.channels).flatMap { channel in
        text.lines(Self.title(name, channel, of: filters.channels, "\(filters.extent)"))
          + grid(filters.height, filters.width) {
            words.weight(filter: filter, channel: channel, row: $0, column: $1)
          }
      }
      return planes + (words.bias(filter: filter).map { text.lines(.telling(.biasIs($0))) } ?? [])
    }
  }

  /// The results up to the current step; later ones are dots, and one that is asked for is a question mark.
  var resultMap: [String] {
    let result = stage.walk.result
    let words = words
    return (0..<result.channels).flatMap { channel in
      text.lines(Self.title(.telling(.theResult), channel, of: result.channels, "\(result.extent)"))
        + grid(result.height, result.width) { row, column in
          let index = stage.walk.index(channel: channel, row: row, column: column)
          if index == stage.step, stage.isWaiting { return "?" }
          return index > stage.step ? "." : words.result(index)
        }
    }
  }

  /// The current step, or its question.
  var step: [String] {
    guard stage.view.kind == .walk else {
      return ViewTelling(stage, look: text.look).step.flatMap(lines) + (stage.isAtEnd ? closing : [])
    }
    let lead = text.look(.telling(.stepLead(stage.step + 1, of: stage.walk.count)))
    let step = words.step(stage.step)
    guard stage.isWaiting else {
      return text.lines(text.look.joined([lead, step.sentence])) + (stage.isAtEnd ? resultMap : [])
    }
    let place = Phrase.stage(.place(stage.current.row + 1, stage.current.column + 1))
    return text.lines(text.look.joined([lead, step.question, text.look(.telling(.askedResult(place)))]))
  }

  private static func title(_ name: Phrase, _ channel: Int, of channels: Int, _ extent: String) -> Phrase {
    channels == 1
      ? .telling(.mapTitle(name, extent))
      : .telling(.channelTitle(name, channel: channel + 1, of: channels, extent))
  }

  /// Numbers in aligned columns; where a row is longer than a line, one block of columns after the other.
  private func grid(_ height: Int, _ width: Int, number: (Int, Int) -> String) -> [String] {
    let cells = (0..<height).map { row in (0..<width).map { number(row, $0) } }
    let widest = cells.joined().map(TextWidth.of).max() ?? 1
    let most = max(1, (text.width - 2) / (widest + 2))
    return stride(from: 0, to: width, by: most).flatMap { start in
      let columns = start..<min(width, start + most)
      let title =
        columns.count < width
        ? [text.look(.telling(.columnBlock(columns.lowerBound + 1, columns.upperBound)))] : []
      return title
        + cells.map { row in
          columns.map { String(repeating: " ", count: widest + 2 - TextWidth.of(row[$0])) + row[$0] }.joined()
        }
    }
  }
}
