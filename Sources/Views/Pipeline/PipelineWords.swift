import Narration
import Kernels
import Screen
import AppCore
import Localization

/// The words under the pictures: three rows about the current map, or about its open cell.
extension PipelineView {
  func drawWords(on frame: inout Frame, _ at: Point, width: Int) {
    let lines = pipeline.cell.map { cellWords($0, width: width) } ?? mapWords(width: width)
    for (index, line) in lines.prefix(PipelineLayout.wordRows).enumerated() {
      frame.canvas.put(line, column: at.column, row: at.row + index, limit: width)
    }
    guard let step = pipeline.step?.step else { return }
    let (text, style) = step.verdict(look)
    frame.canvas.put(text, column: at.column + max(0, width - TextWidth.of(text)), row: at.row, style)
  }

  private func mapWords(width: Int) -> [StyledText] {
    let index = pipeline.position
    var heading = StyledText(
      look(.pipeline(.map(index + 1, of: maps.count, title(index)))), Style(.text, .bold))
    if pipeline.map.channels > 1 {
      heading.append(
        look(.pipeline(.inChannel(pipeline.channel(ofMap: index) + 1, of: pipeline.map.channels))),
        Style(.muted))
    }
    let counts = [
      self.counts([.pipeline(.belowZero), .pipeline(.areZero), .pipeline(.aboveZero)], gap: "   "),
      self.counts([.pipeline(.belowZero), .pipeline(.areZero), .pipeline(.aboveZero)], gap: " "),
      self.counts([.pipeline(.countedBelow), .pipeline(.countedZero), .pipeline(.countedAbove)], gap: " "),
    ]
    return [heading, counts.first { $0.width <= width } ?? counts[2], scale(width)]
  }

  /// How many values of the current channel are on either side of 0, with their shades.
  private func counts(_ words: [Phrase], gap: String) -> StyledText {
    let (map, channel) = (pipeline.map, pipeline.channel(ofMap: pipeline.position))
    let cells = map.extent.count
    let values = map.values[(channel * cells)..<((channel + 1) * cells)]
    let counts = [
      (-Tone.levels, values.count { $0 < 0 }), (0, values.count { $0 == 0 }),
      (Tone.levels, values.count { $0 > 0 }),
    ]
    return zip(counts, words).enumerated().reduce(into: StyledText()) { line, item in
      let ((level, count), word) = item.element
      line =
        line + StyledText(item.offset > 0 ? gap : "") + swatch(level) + StyledText(" \(count) \(look(word))")
    }
  }

  private func swatch(_ level: Int) -> StyledText {
    let tone = Tone(level: level)
    return look.usesGlyphs
      ? StyledText(String(repeating: look.glyph(tone), count: 2)) : StyledText("▀▀", Style(tone, on: tone))
  }

  private func scale(_ width: Int) -> StyledText {
    let most = NumberFormat.short(Picture(pipeline.map, channel: 0).most, look)
    let wordings = [
      Phrase.pipeline(.shades(look.numbers.minus + most, most)),
      .pipeline(.shadesBriefly(look.numbers.minus + most, most)),
    ].map {
      look($0)
    }
    return StyledText(wordings.first { TextWidth.of($0) <= width } ?? "", Style(.muted))
  }

  func cellWords(_ cell: MapCell, width: Int) -> [StyledText] {
    [heading(cell), value(cell, width: width), behind(cell, width: width)]
  }

  private func heading(_ cell: MapCell) -> StyledText {
    let isFlat = pipeline.chain.isFlattened && pipeline.position == maps.count - 1
    let place =
      isFlat
      ? Phrase.pipeline(.value(cell.column + 1, of: maps[pipeline.position].width))
      : .stage(.place(cell.row + 1, cell.column + 1))
    return StyledText(title(pipeline.position) + look(.mark(.colon)), Style(.muted))
      + StyledText(look(place), Style(.text, .bold))
  }

  private func value(_ cell: MapCell, width: Int) -> StyledText {
    if let (walk, step) = pipeline.step { return TermsView(walk, step, look).equation(limit: width) }
    let value = NumberFormat.short(pipeline.map[cell.channel, cell.row, cell.column], look)
    let mark = StyledText(look.marks.left + value + look.marks.right, Style(.winner, .bold))
    guard pipeline.position > 0 else { return mark + StyledText(look(.pipeline(.asItCame)), Style(.muted)) }
    let source = maps[pipeline.position - 1].cell(atFlat: cell.column)
    return mark
      + StyledText(
        look(
          .pipeline(
            .from(.stage(.place(source.row + 1, source.column + 1)), of: names[pipeline.position - 1]))),
        Style(.muted))
  }

  /// The window that the cell reads, and its receptive field in the picture.
  private func behind(_ cell: MapCell, width: Int) -> StyledText {
    guard pipeline.position > 0, let first = pipeline.fields.first else {
      return StyledText(look(.pipeline(.nothingBehindIt)), Style(.muted))
    }
    guard let field = first else { return StyledText(look(.pipeline(.boxOffMap)), Style(.muted)) }
    let picture = part(field, of: 0)
    let place =
      span(.box(.row), field.row, field.height) + .mark(.comma)
      + span(.box(.column), field.column, field.width)
    let between = pipeline.fields.indices.dropFirst().dropLast().reversed().compactMap { index in
      pipeline.fields[index].map { part($0, of: index) }
    }
    let wordings = [
      .pipeline(.behindIt) + (between + [picture]).joined(separator: .mark(.comma)) + .mark(.colon) + place,
      .pipeline(.behindIt) + picture + .mark(.colon) + place, picture + .mark(.colon) + place, picture,
    ].map { look($0) }
    return StyledText(wordings.first { TextWidth.of($0) <= width } ?? "", Style(.muted))
  }

  private func part(_ box: Box, of map: Int) -> Phrase {
    .pipeline(.part("\(Extent(box.height, box.width))", of: names[map]))
  }

  private func span(_ noun: Phrase, _ first: Int, _ count: Int) -> Phrase {
    .box(.span(noun, Array((first + 1)..<(first + 1 + count))))
  }
}
