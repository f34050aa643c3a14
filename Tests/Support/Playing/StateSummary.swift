import Kernels
import Quiz
import AppCore

/// A state as lines of "name: value", for the expectations of sessions.
public struct StateSummary {
  public let lines: [String]

  public init(_ state: State) {
    let all =
      [Self.place(state), "panel: \(Self.panel(state))", "notice: \(state.notice?[.english] ?? "")"]
      + [
        "playing: \(state.motion.isPlaying ? "yes" : "no")",
        "moving: \(state.motion.glide == nil && state.motion.replay == nil ? "no" : "yes")",
      ]
      + ["motion: \(state.motion.isOn ? "on" : "off")", "speed: \(state.motion.speed + 1)"]
      + ["filter: \(state.menu.filter)", "finished: \(state.finished.sorted().joined(separator: " "))"]
      + Self.lesson(state) + Self.stage(state) + Self.question(state)
    lines = all.map { $0.last == " " ? String($0.dropLast()) : $0 }
  }

  private static func place(_ state: State) -> String {
    switch state.place {
    case .menu:
      "place: menu, lesson \(state.menu.selection + 1) of \(state.menu.matches(in: state.course).count)"
    case .lesson(let index): "place: lesson \(state.course.lessons[index].id)"
    case .quiz: "place: quiz, \((state.quiz?.position ?? 0) + 1) of \(state.quiz?.stops.count ?? 0)"
    }
  }

  private static func panel(_ state: State) -> String {
    switch state.panel {
    case nil: "none"
    case .help: "help"
    case .form(let setting): "form, \(setting.title[.english])"
    case .code: "code, \(state.framework.rawValue)"
    case .detectors(let index): "filters, \(ClassicFilter.allCases[index].name)"
    case .exportForm(let form): "file, \(form.name)"
    }
  }

  private static func lesson(_ state: State) -> [String] {
    guard let lesson = state.lesson else { return [] }
    return ["stop: \(lesson.position + 1)/\(lesson.stops.count)", "scroll: \(lesson.state.scroll)"]
  }

  private static func stage(_ state: State) -> [String] {
    guard let stage = state.stage else { return [] }
    let (window, pads) = (stage.settings.window, stage.settings.window.padding)
    return [
      "view: \(stage.view.kind.rawValue)",
      "step: \(stage.position + 1)/\(stage.count)", "value: \(stage.current.result)",
      "op: \(stage.settings.kind.title[.english])", "pool: \(window.poolSize)", "stride: \(window.stride)",
      "edge: \(window.edge.rawValue)", "pads: \(pads.top) \(pads.left) \(pads.bottom) \(pads.right)",
      "dilation: \(window.dilation)", "result: \(stage.walk.result.extent)",
      "changed: \(stage.isChanged ? "yes" : "no")",
    ] + view(stage)
  }

  /// The state of the current view.
  private static func view(_ stage: StageState) -> [String] {
    switch stage.view {
    case .walk: []
    case .compare(let compare):
      [
        "compared: \(compare.comparison)",
        "results: \(compare.variants.map { $0.walk.map { "\($0.result.extent)" } ?? "refused" }.joined(separator: ", "))",
        "differing: \(compare.differences(upTo: compare.position))",
      ]
    case .shapes(let shapes): ["sizes: \(shapes.size) to \(shapes.sizes.output)"]
    case .backward(let backward): self.backward(backward, stage)
    case .shift(let shift):
      [
        "shift: \(shift.shift.down) \(shift.shift.right)", "kept: \(shift.kept)",
        "moving the picture: \(shift.isMoving ? "yes" : "no")",
      ]
    case .pipeline(let pipeline):
      [
        "maps: \(pipeline.chain.maps.map { "\($0.extent)" }.joined(separator: " "))",
        "open: \(pipeline.cell.map { "\($0.channel + 1) \($0.row + 1) \($0.column + 1)" } ?? "no")",
      ]
    }
  }

  private static func backward(_ backward: BackwardState, _ stage: StageState) -> [String] {
    let numbers = { (map: FeatureMap?) in (map?.values ?? []).map { "\($0)" }.joined(separator: " ") }
    return [
      "gradient: \(numbers(backward.gradient))", "received: \(numbers(stage.stepBack?.after))",
      "editing: \(backward.entry.map { "'\($0.field.text)'" } ?? "no")",
    ]
  }

  private static func question(_ state: State) -> [String] {
    guard let question = state.question else { return [] }
    return [
      "typed: \(question.typed)", "hints: \(question.hintsShown)", "verdict: \(verdict(question.verdict))",
    ]
  }

  private static func verdict(_ verdict: Judgement?) -> String {
    switch verdict {
    case nil: "none"
    case .right: "right"
    case .wrong: "wrong"
    case .unreadable: "unreadable"
    }
  }
}
