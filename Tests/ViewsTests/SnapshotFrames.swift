import Kernels
import Playing
import Screen

@testable import AppCore
@testable import Views

typealias NamedState = (name: String, state: State)

/// A recorded file: some frames of one place, each with its name.
struct SnapshotCase: CustomStringConvertible, Sendable {
  let name: String
  let size: Size
  let frames: @Sendable () -> [NamedState]
  var look = RenderStyle()

  var description: String { "\(size.columns)x\(size.rows)/\(name)" }
  var file: String { description + ".txt" }

  var text: String {
    frames().map { frame in
      frame.name + "\n" + FrameText(render(frame.state, size: size, look: look).canvas).text
    }.joined(separator: "\n")
  }
}

extension SnapshotCase {
  /// A file for each frame, in a folder.
  static func folder(
    _ name: String, _ size: Size, of frames: [NamedState], look: RenderStyle = RenderStyle()
  ) -> [SnapshotCase] {
    frames.map { frame in
      let file = frame.name.split { !$0.isLetter && !$0.isNumber && $0 != "." }.joined(separator: "-")
      return SnapshotCase(name: "\(name)/\(file)", size: size, frames: { [frame] }, look: look)
    }
  }

  private static let usual = Size(columns: 80, rows: 24)
  private static let others = [
    Size(columns: 60, rows: 20), Size(columns: 140, rows: 45), Size(columns: 200, rows: 50),
  ]

  static let all =
    pages + otherSizes + layers + plainLayers + places + pipelines + sights + stops + taking
    + ChineseFrames.all

  /// The first, a middle and the last step of every stage page.
  private static let pages = StagePage.shipped.map { page in
    SnapshotCase(name: "\(page)", size: usual, frames: { steps(of: page) })
  }

  private static let otherSizes = others.flatMap { size in
    StagePage.firsts.map { page in
      SnapshotCase(name: "\(page)", size: size, frames: { Array(steps(of: page).suffix(1)) })
    }
  }

  private static let layers = ([usual] + others.prefix(2)).flatMap { size in
    StagePage.layers.map { page in
      SnapshotCase(name: "\(page)", size: size, frames: { steps(of: page) })
    }
  }

  private static func steps(of page: StagePage) -> [NamedState] {
    zip(["first step", "middle step", "last step"], page.states(most: 3)).map { ($0, $1) }
      + (page.firstAsked.map { [("first step that is asked", $0)] } ?? [])
  }

  /// A filter that is edited, the list of classic ones, and the form that asks for a file.
  private static let taking = ([usual, Size(columns: 48, rows: 16)] + others.prefix(2)).flatMap {
    folder("filters-and-files", $0, of: takingFrames)
  }

  private static var takingFrames: [NamedState] {
    guard var spec = try? Sample.stage(Sample.m5) else { return [] }
    (spec.layer, spec.layer.window) = (
      .convolution(.verticalEdges(channels: 1, on: Extent(5))), Window(poolSize: Extent(3))
    )
    spec.layer.window.stride = Extent(1)
    var state = State(course: Sample.course(of: [spec]), motion: false)
    state.send(.openLesson(0), .edit(.begin), .edit(.turn(by: 1)), .edit(.move(down: 1, right: 0)))
    var editing = state
    editing.type(text: "-2.5")
    state.send(.edit(.setBias), .detector(.toggle), .detector(.move(by: 8)))
    var asking = state
    asking.send(.close, .close, .exportForm(.ask), .exportForm(.turn(by: -1)))
    var refused = asking
    _ = update(&refused, .exported(.exists))
    return [
      ("a weight is typed", editing), ("classic filters", state), ("where to write", asking),
      ("it is there already", refused),
    ]
  }

  /// A picture through four layers: the first map, all maps, an open cell, the map behind it.
  private static let pipelines =
    (others.prefix(2) + [usual, Size(columns: 48, rows: 16)]).flatMap {
      folder("pipeline-digit", $0, of: pipelineFrames)
    } + plainer("pipeline-digit", of: pipelineFrames)

  private static func plainer(_ name: String, of frames: [NamedState]) -> [SnapshotCase] {
    folder("\(name)-ascii", usual, of: frames, look: RenderStyle(isASCII: true))
      + folder("\(name)-no-color", usual, of: frames, look: RenderStyle(hasColor: false))
  }

  /// A map that does not fit: around the box, elsewhere, and from farther and farther off.
  private static let sights =
    (others + [usual, Size(columns: 48, rows: 16)]).flatMap { folder("large-map", $0, of: sightFrames) }
    + plainer("large-map", of: sightFrames)

  private static let sightFrames: [NamedState] = {
    guard let map = try? Sample.waves(190, 260) else { return [] }
    var state = Sample.exploring(map)
    state.send(.forward)
    var frames = [("numbers", state)]
    for (name, commands) in [
      ("numbers elsewhere", [Command.viewport(.look(row: 90, column: 120))]),
      ("a dot for each cell", [.viewport(.zoom(by: 1, limit: 9)), .forward]),
      ("elsewhere", [.viewport(.look(row: 90, column: 120))]),
      ("larger dots", [.viewport(.zoom(by: 1, limit: 9))]), ("half of the results", [.go(toStep: 6500)]),
      ("all of it", [.viewport(.zoom(by: 6, limit: 9)), .lastStep]),
    ] {
      for command in commands { state.send(command) }
      frames.append((name, state))
    }
    return frames
  }()

  private static let pipelineFrames: [NamedState] = {
    guard var state = try? State(course: Sample.course(of: [Sample.pipeline()]), motion: false) else {
      return []
    }
    state.send(.openLesson(0))
    var frames = [("the picture", state)]
    for (name, commands) in [
      ("all maps", [Command.lastStep]), ("an open value", [.pipeline(.open)]),
      ("the cell behind it", [.pipeline(.behind)]),
      ("at the corner", [.pipeline(.move(rows: -9, columns: 9))]),
      ("of the detector", [.pipeline(.behind), .pipeline(.behind)]),
    ] {
      for command in commands { state.send(command) }
      frames.append((name, state))
    }
    return frames
  }()

  /// What is no page of a lesson.
  private static let places: [SnapshotCase] = [
    made("menu", ["": []]), made("menu-filter", ["": ["/", "p", "a", "d"]]),
    made("menu-nothing-found", ["": ["/", "z", "z"]]), made("help", ["": ["?"]]),
    made("help-on-a-stage", ["max-pooling": ["?"]]), made("form", ["max-pooling": ["tab", "down"]]),
    made("form-relu", ["relu": ["tab"]]), made("predicting", ["max-pooling": ["t", "right", "4"]]),
    made("predicted-wrongly", ["max-pooling": ["t", "right", "4", "enter"]]),
    made("refusal", ["max-pooling": ["p", "p", "p"]]),
    made("too-small", ["max-pooling": []], size: Size(columns: 40, rows: 12)),
    made("menu", ["": []], size: Size(columns: 60, rows: 20)),
    made("help", ["": ["?"]], size: Size(columns: 48, rows: 16)),
    made("shapes", ["off-the-edge": ["view shapes", "right", "+"]]),
    made("shapes", ["off-the-edge": ["view shapes", "right", "+"]], size: Size(columns: 60, rows: 20)),
    made("shapes", ["off-the-edge": ["view shapes", "right", "+"]], size: Size(columns: 140, rows: 45)),
    made("shapes", ["off-the-edge": ["view shapes", "right", "+"]], size: Size(columns: 48, rows: 16)),
    made("shapes-global", ["global-pooling": ["down", "view shapes"]]),
    made("compare", ["max-pooling": ["view compare", "right"]]),
    made("compare-edges", ["off-the-edge": ["view compare", "end"]]),
    made("compare-frameworks", ["max-pooling": ["view compare", "x", "x", "right"]]),
    made("compare", ["max-pooling": ["view compare", "right"]], size: Size(columns: 60, rows: 20)),
    made("compare-edges", ["off-the-edge": ["view compare", "end"]], size: Size(columns: 60, rows: 20)),
    made("compare", ["max-pooling": ["view compare", "x", "right"]], size: Size(columns: 140, rows: 45)),
    made("compare-edges", ["off-the-edge": ["view compare", "end"]], size: Size(columns: 48, rows: 16)),
    made("ascii-compare", ["max-pooling": ["view compare", "x", "right"]], isASCII: true),
    made("code", ["max-pooling": ["c"]]), made("code-numpy", ["off-the-edge": ["e", "c", "left"]]),
    made("code", ["max-pooling": ["c", "right", "down", "down"]], size: Size(columns: 60, rows: 20)),
    made("code", ["off-the-edge": ["e", "c"]], size: Size(columns: 200, rows: 50)),
    made("pipeline", ["off-the-edge": ["view pipeline", "end", "enter"]]),
    made("ascii-shapes", ["off-the-edge": ["view shapes", "e", "+"]], isASCII: true),
    made("backward", ["max-pooling": ["view backward", "right"]]),
    made("backward", ["max-pooling": ["view backward", "right"]], size: Size(columns: 60, rows: 20)),
    made("backward", ["max-pooling": ["view backward", "right"]], size: Size(columns: 140, rows: 45)),
    made("backward", ["max-pooling": ["view backward", "right"]], size: Size(columns: 48, rows: 16)),
    made("backward-editing", ["max-pooling": ["view backward", "i", "2"]]),
    made("backward-overhang", ["off-the-edge": ["down", "view backward", "end"]]),
    made("ascii-backward", ["average-and-sum": ["view backward", "right"]], isASCII: true),
    made("shift", ["max-pooling": ["view shift"]]),
    made("shift", ["max-pooling": ["view shift"]], size: Size(columns: 60, rows: 20)),
    made("shift", ["max-pooling": ["view shift"]], size: Size(columns: 140, rows: 45)),
    made("shift", ["max-pooling": ["view shift"]], size: Size(columns: 48, rows: 16)),
    made("shift-moving", ["off-the-edge": ["down", "view shift", "i", "down", "down"]]),
    made("shift-average", ["average-and-sum": ["view shift"]]),
    made("ascii-shift", ["max-pooling": ["view shift"]], isASCII: true),
    made("ascii-menu", ["": []], isASCII: true),
    made("ascii-stage", ["max-pooling": ["right"]], isASCII: true),
    made("ascii-curve", ["relu": ["end"]], isASCII: true),
    made("ascii-edge", ["off-the-edge": ["down", "end"]], isASCII: true),
    made("ascii-form", ["average-and-sum": ["tab"]], isASCII: true),
    made("ascii-help", ["relu": ["?"]], isASCII: true),
  ]

  private static let plainLayers = folder(
    "ascii-layers", usual, of: StagePage.layers.map { ($0.description, $0.state(step: 1)) },
    look: RenderStyle(isASCII: true))

  /// Every question before and after an answer, every closing page.
  private static let stops = Shipped.course.lessons.indices.flatMap { lesson -> [SnapshotCase] in
    let stops = LessonState(Shipped.course.lessons[lesson], seed: 0).stops
    return stops.indices.compactMap { position in
      if case .page = stops[position] { return nil }
      let page = StagePage(course: Shipped.course, lesson: lesson, position: position)
      let name = stops[position] == .closing ? "closing" : "question"
      return SnapshotCase(name: "\(page)-\(name)", size: usual, frames: { asked(page) })
    }
  }

  private static func asked(_ page: StagePage) -> [NamedState] {
    var state = page.state()
    guard let question = state.question else { return [("closing", state)] }
    var frames = [("asked", state)]
    for _ in question.item.hints { state.send(.hint) }
    if question.item.form.isTyped { state.type(text: "5") }
    state.send(.answer)
    frames.append(("answered, with all hints", state))
    return frames
  }

  /// A screen reached by keys from the menu or a lesson.
  private static func made(
    _ name: String, _ start: [String: [String]], size: Size = usual, isASCII: Bool = false
  ) -> SnapshotCase {
    SnapshotCase(
      name: name, size: size,
      frames: { [(name, start.first.map { Session.state(in: $0.key, after: $0.value) })].compactMap(filled) },
      look: RenderStyle(isASCII: isASCII))
  }

  private static func filled(_ frame: (String, State?)) -> NamedState? {
    frame.1.map { (frame.0, $0) }
  }
}
