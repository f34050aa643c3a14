import LessonFormat
import Kernels
import Playing
import Screen
import Testing

@testable import AppCore
@testable import Views

@Suite struct PipelineViewTests {
  private func state(_ commands: Command...) throws -> State {
    var state = State(course: Sample.course(of: [try Sample.pipeline()]), motion: false)
    state.send(.openLesson(0))
    for command in commands { state.send(command) }
    return state
  }

  private static let sizes = [(80, 24), (60, 20), (48, 16), (140, 45), (100, 30), (200, 50)]

  @Test func signsAreShades() throws {
    let picture = Picture(
      try FeatureMap(rows: [[-8, -1, 0], [0.01, 4, .infinity], [.nan, 8, -4]]), channel: 0)
    let levels = (0..<3).flatMap { row in (0..<3).map { picture.tone(row: row, column: $0).level } }
    #expect(levels == [-8, -1, 0, 1, 4, 8, nil, 8, -4])
    for look in [RenderStyle(isASCII: true), RenderStyle(hasColor: false)] {
      let glyphs = [[-8, -5, -1], [0], [1, 5, 8]].map { Set($0.map { look.glyph(Tone(level: $0)) }) }
      #expect(glyphs[0].count == 3 && glyphs[2].count == 3, "each strength has a sign")
      #expect(glyphs[0].isDisjoint(with: glyphs[2]) && glyphs[1].isDisjoint(with: glyphs[0].union(glyphs[2])))
    }
  }

  /// Half blocks show the very map: read back from the canvas, the shades are those of the values.
  @Test func everyCellIsShown() throws {
    let state = try state(.lastStep)
    let frame = render(state, size: Size(columns: 80, rows: 24), look: RenderStyle())
    guard case .pipeline(let pipeline)? = state.stage?.view else {
      throw KernelError.operand(.columnOrder)
    }
    let map = pipeline.chain.maps[1]
    let picture = Picture(map, channel: 0)
    let corner = try #require(
      frame.targets.first { $0.command == .pipeline(.openCell(MapCell(row: 0, column: 0), map: 1)) })
    for row in 0..<map.height {
      for column in 0..<map.width {
        let fill = frame.canvas[corner.rect.column + column, corner.rect.row + row / 2].style.fill
        #expect((row % 2 == 0 ? fill?.fore : fill?.back) == picture.tone(row: row, column: column))
      }
    }
  }

  /// The line runs beside the field: no cell of it is hidden, and it is closed on all sides.
  @Test func theLineRunsAroundTheField() throws {
    let map = try FeatureMap(height: 6, width: 6, values: (0..<36).map { Float($0 + 1) })
    for (row, column, height, width) in [(2, 2, 2, 2), (0, 0, 1, 1), (3, 1, 3, 5), (1, 2, 3, 1)] {
      let field = Box(row: row, column: column, height: height, width: width)
      let pane = PicturePane(
        Picture(map, channel: 0), zoom: Zoom(columns: 1, halves: 1), room: map.extent, field: field,
        look: RenderStyle())
      for y in 0..<6 {
        for x in 0..<6 {
          let fill = pane.canvas[x + 1, y / 2 + 1].style.fill
          let tone = y % 2 == 0 ? fill?.fore : fill?.back
          let isInside = (row..<row + height).contains(y) && (column..<column + width).contains(x)
          let isNear = (row - 1...row + height).contains(y) && (column - 1...column + width).contains(x)
          #expect((tone == .outline) == (isNear && !isInside), "\(field) at \(y), \(x)")
        }
      }
      let onFrame = pane.canvas.cells.count { $0.style == Style(.winner, .bold) }
      #expect((onFrame > 0) == (row == 0 || row + height == 6 || column == 0 || column + width == 6))
    }
  }

  /// Small maps are drawn larger than the picture's zoom, but not where some map would have no room then.
  @Test func allMapsComeBeforeLargeOnes() {
    let extents = [16, 14, 7, 5, 2].map { Extent($0) }
    func layout(_ columns: Int, _ rows: Int) -> PipelineLayout {
      PipelineLayout(
        extents, captions: [13, 12, 9, 10, 9], hasStrip: false, in: Size(columns: columns, rows: rows),
        look: RenderStyle())
    }
    let (small, roomy) = (layout(76, 14), layout(140, 40))
    #expect(small.corners?.count == 5 && small.tiles.allSatisfy { $0.zoom == small.tiles[0].zoom })
    #expect(roomy.corners?.count == 5 && roomy.tiles[4].zoom.columns > roomy.tiles[0].zoom.columns)
    #expect(layout(60, 14).corners == nil)
  }

  @Test(arguments: [RenderStyle(), RenderStyle(isASCII: true), RenderStyle(hasColor: false)])
  func nothingMovesFromMapToMap(look: RenderStyle) throws {
    for (columns, rows) in Self.sizes {
      let size = Size(columns: columns, rows: rows)
      var state = try state()
      let first = try #require(StageFrame(state, size, look: look))
      for command in [
        Command.forward, .lastStep, .pipeline(.open), .pipeline(.behind), .pipeline(.behind),
        .pipeline(.behind),
      ] {
        state.send(command)
        let frame = try #require(StageFrame(state, size, look: look))
        #expect(frame.rect == first.rect && frame.plan.text == first.plan.text)
        let isApart =
          frame.plan.text.row + frame.plan.text.rows <= frame.rect.row
          || frame.plan.text.column + frame.plan.text.columns <= frame.rect.column
        #expect(isApart && frame.rect.row + frame.rect.rows <= rows - 2, "\(size): \(frame.rect)")
        if case .pipeline(let pipeline) = frame.stage.view, pipeline.step != nil {
          #expect(
            frame.frame.canvas.description.contains(look.isASCII ? "checked ok" : "checked ✓"),
            "\(frame.frame.canvas)")
        }
      }
    }
  }

  @Test func wordsSayWhatIsBehind() throws {
    let text = { (state: State) in
      render(state, size: Size(columns: 80, rows: 24), look: RenderStyle()).canvas.description
    }
    let closed = text(try state(.go(toStep: 1)))
    #expect(
      closed.contains("map 2 of 5: conv 14×14")
        && closed.contains("52 below 0   ▀▀ 102 are 0   ▀▀ 42 above 0"))
    #expect(closed.contains("shades from −27 to 27"))
    let open = text(try state(.pipeline(.openCell(MapCell(row: 1, column: 5), map: 3))))
    for words in [
      "max 7×7: row 2, column 6", "= «27»", "2×2 of ReLU, 2×2 of conv, 4×4 of digit: rows 3–6, columns 11–14",
    ] {
      #expect(open.contains(words), "\(open)")
    }
  }

  @Test func theChannelOnShowIsCounted() throws {
    let map = try FeatureMap(rows: [[1, 2], [3, 0]])
    let signs = try Filters(count: 2, channels: 1, height: 1, width: 1, values: [1, -1])
    let spec = StageSpec(
      input: map, inputName: "m",
      layer: .convolution(signs).with(Window(poolSize: Extent(1), stride: Extent(1))), view: .pipeline,
      pipeline: PipelineSpec(picture: map, before: [], isFlattened: false))
    var state = State(course: Sample.course(of: [spec]), motion: false)
    for command in [Command.openLesson(0), .lastStep] { state.send(command) }
    for words in ["0 below 0 ▀▀ 1 are 0 ▀▀ 3 above 0", "3 below 0 ▀▀ 1 are 0 ▀▀ 0 above 0"] {
      let text = render(state, size: Size(columns: 80, rows: 24), look: RenderStyle()).canvas.description
      #expect(text.contains(words), "\(text)")
      state.send(.pipeline(.channel(by: 1)))
    }
  }

  @Test func aClickOpensACell() throws {
    let state = try state(.lastStep)
    let frame = render(state, size: Size(columns: 80, rows: 24), look: RenderStyle())
    let wanted = Command.pipeline(.openCell(MapCell(row: 3, column: 4), map: 3))
    let target = try #require(frame.targets.last { $0.command == wanted })
    #expect(frame.command(at: Point(column: target.rect.column + 1, row: target.rect.row)) == wanted)
    let titles = frame.targets.filter { if case .go = $0.command { true } else { false } }
    #expect(titles.map(\.command) == (0..<5).map { .go(toStep: $0) })
  }
}
