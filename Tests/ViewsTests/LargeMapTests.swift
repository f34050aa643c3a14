import Narration
import Kernels
import Playing
import Screen
import Testing
import AppCore

@testable import Views

/// A screen of a large map costs what is visible of it.
@Suite struct LargeMapTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 60, rows: 20), Size(columns: 200, rows: 50),
    Size(columns: 48, rows: 16),
  ]
  private let map: FeatureMap

  init() throws { map = try Sample.waves(1000, 1200) }

  /// No more cells are drawn, and can be clicked, than there are on the screen.
  @Test(arguments: sizes, 0...8)
  func cellsOnTheScreenAreAllThatIsDrawn(size: Size, level: Int) {
    var state = Sample.exploring(map)
    for _ in 0..<level { state.send(.viewport(.zoom(by: 1, limit: 12))) }
    let frame = render(state, size: size, look: RenderStyle())
    let clicks = frame.targets.filter { target in
      switch target.command {
      case .go, .viewport: true
      default: false
      }
    }
    #expect(!clicks.isEmpty && clicks.count <= size.columns * size.rows)
    #expect(frame.canvas.description.contains("map 1000×1200"))
  }

  /// Cells that are out of sight might as well hold anything of the kind.
  @Test(arguments: sizes)
  func whatIsOutOfSightIsNotLookedAt(size: Size) throws {
    let other = try FeatureMap(
      height: 1000, width: 1200,
      values: map.values.enumerated().map { index, value in
        index / 1200 < 60 && index % 1200 < 200 ? value : -value
      })
    let frames = [map, other].map { map in
      var player = Player(Sample.exploring(map), size: size)
      for _ in 0..<3 { player.press(.right) }
      return player.frame.canvas.description
    }
    #expect(frames[0] == frames[1])
  }

  /// Half a screen at a time, from corner to corner; at the edge a word.
  @Test(arguments: sizes, [0, 1, 3])
  func panningReachesEveryCorner(size: Size, level: Int) throws {
    var player = Player(Sample.exploring(map), size: size)
    for _ in 0..<level { player.press(.character("b")) }
    for (keys, corner) in [("LJ", (1000, 1200)), ("HK", (0, 0))] {
      for key in keys {
        var presses = 0
        while player.state.notice == nil, presses < 2000 {
          player.press(.character(key))
          presses += 1
        }
        #expect(player.state.notice?[.english].contains("the map ends on that side") == true, "\(key)")
        player.send(.command(.viewport(.zoom(by: 0, limit: 9))))
      }
      let visible = try #require(player.frame.viewport?.visible)
      let end = corner == (0, 0)
      #expect((end ? visible.row : visible.row + visible.height) == corner.0)
      #expect((end ? visible.column : visible.column + visible.width) == corner.1)
    }
  }

  /// From the farthest level all is seen, and keys say so.
  @Test(arguments: sizes)
  func zoomingOutEndsWithTheWholeMap(size: Size) throws {
    var player = Player(Sample.exploring(map), size: size)
    var levels = 0
    while player.state.notice == nil, levels < 30 {
      player.press(.character("b"))
      levels += 1
    }
    #expect(player.state.notice?[.english] == "the whole map is on the screen")
    let viewport = try #require(player.frame.viewport)
    #expect(viewport.visible == viewport.reach && viewport.map == map.extent)
    #expect(player.frame.canvas.description.contains("a dot is"))
    for _ in 0..<levels { player.press(.character("B")) }
    #expect(player.state.stage?.viewport.level == 0)
  }

  /// The box is in sight at every level and place, its outline too.
  @Test(arguments: sizes, 0...5)
  func theBoxIsInSight(size: Size, level: Int) throws {
    var state = Sample.exploring(map)
    for _ in 0..<level { state.send(.viewport(.zoom(by: 1, limit: 12))) }
    for step in [0, 599, 150_333, 299_999] {
      state.send(.go(toStep: step))
      let frame = render(state, size: size, look: RenderStyle())
      let (visible, box) = (try #require(frame.viewport?.visible), try #require(state.stage?.current.box))
      #expect((visible.row..<(visible.row + visible.height)).contains(box.row), "step \(step)")
      #expect((visible.column..<(visible.column + visible.width)).contains(box.column), "step \(step)")
      let isLined = (0..<size.rows).contains { row in
        frame.canvas.row(row).contains {
          $0.style.fill.map { $0.fore == .outline || $0.back == .outline } ?? false
        }
      }
      #expect(level == 0 || isLined)
    }
  }

  @Test func theWheelPansOverAMapThatDoesNotFit() throws {
    var player = Player(Sample.exploring(map))
    let rect = try #require(player.frame.viewport?.rect)
    player.press(.wheelDown(Point(column: rect.column + 3, row: rect.row + 3)))
    #expect(player.state.stage?.viewport.center != nil && player.frame.viewport?.visible.row ?? 0 > 0)
    player.press(.wheelUp(Point(column: rect.column + 3, row: rect.row + 3)))
    #expect(player.frame.viewport?.visible.row == 0)
  }

  /// A dot is the mean of its cells, and shown once all of them may be seen.
  /// A result of few dots still has room for its title beside a map that is cut, and nothing is off the screen.
  @Test(arguments: sizes, [Extent(2), Extent(1), Extent(1, 40)])
  func titlesHaveRoomBesideACutMap(size: Size, result: Extent) throws {
    var state = Sample.exploring(try Sample.waves(60, 190))
    var settings = try #require(state.stage?.settings)
    (settings.kind, settings.output) = (.adaptiveMax, result)
    state.send(.set(settings), .viewport(.zoom(by: 1, limit: 12)))
    let text = render(state, size: size, look: RenderStyle()).canvas.description
    #expect(text.contains("max \(result)") && text.contains("checked ✓"), "\(text)")
  }

  @Test(arguments: sizes + [Size(columns: 49, rows: 90)])
  func titlesHaveRoomBesideACutMapAndAFilter(size: Size) throws {
    var state = Sample.exploring(try Sample.waves(60, 91))
    var settings = try #require(state.stage?.settings)
    settings.kind = .convolution
    settings.window.stride = Extent(3)
    state.send(.set(settings))
    let text = render(state, size: size, look: RenderStyle()).canvas.description
    #expect(text.contains("conv 20×30") && text.contains("checked ✓"), "\(text)")
  }

  @Test func dotsAreMeans() throws {
    let map = try Sample.map([[8, 0, 4], [0, 0, 4], [-8, -8, 1]])
    let picture = Picture(map, channel: 0, most: 8, grain: 2)
    #expect(picture.extent == Extent(2))
    #expect((0..<4).map { picture.tone(row: $0 / 2, column: $0 % 2).level } == [2, 4, -8, 1])
    let half = Picture(map, channel: 0, most: 8, grain: 2, last: 4)
    #expect((0..<4).map { half.isShown(row: $0 / 2, column: $0 % 2) } == [true, false, false, false])
    let nan = try Sample.map([[.nan, 8], [.nan, .nan]])
    #expect(Picture(nan, channel: 0, most: 8, grain: 2).tone(row: 0, column: 0).level == 8)
    let none = try Sample.map([[.nan, .nan], [.nan, .nan]])
    #expect(Picture(none, channel: 0, most: 8, grain: 2).tone(row: 0, column: 0) == Tone.none)
  }

  /// The width of a column is that of the widest number, whether all were written for it or not.
  @Test func widthsOutOfTheSummary() throws {
    let maps: [[[Float]]] = [
      Sample.m4, Sample.m5, [[-0.0, 0.25]], [[.nan, -3]], [[-.infinity, 1.5]], [[-12.5, 99.75]],
    ]
    for rows in maps {
      let map = try Sample.map(rows)
      for look in [RenderStyle(), RenderStyle(isASCII: true)] {
        let format = NumberFormat(fitting: map.values, look)
        #expect(
          format.width(of: map.values, ValueSummary(map.values)) == format.width(of: map.values), "\(rows)")
      }
    }
  }

  @Test func numbersOfALargeMapFitTheirColumns() throws {
    for scale: Float in [1e-9, 1e-3, 0.1, 1, 1e4, 1e9] {
      let map = try Sample.waves(300, 300).mapped { $0 * scale * 1.37 + ($0 > 3 ? scale / 77 : 0) }
      let summary = ValueSummary(map.values)
      let format = NumberFormat(summary, RenderStyle())
      let width = format.width(of: map.values, summary)
      #expect(map.values.allSatisfy { TextWidth.of(format.string($0)) <= width }, "\(scale)")
      #expect(width <= 10, "\(scale)")
    }
  }

  @Test func workHasABarAndAWayOut() {
    var state = Sample.exploring(map)
    var settings = state.stage?.settings ?? Layer.max.with(Window(poolSize: Extent(2))).completed()
    settings.window = Window(poolSize: Extent(9), stride: Extent(1))
    _ = update(&state, .command(.set(settings)))
    _ = update(&state, .progressed(0.5))
    for size in Self.sizes {
      let frame = render(state, size: size, look: RenderStyle())
      let footer = String(frame.canvas.row(size.rows - 1).map(\.character))
      #expect(footer.contains("50 %") && footer.contains("Esc stops") && frame.targets.isEmpty, "\(footer)")
    }
  }
}
