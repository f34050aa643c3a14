import Kernels

/// Finds the setting to name when a layer does not fit its map.
enum Blame {
  /// The first setting that, put back to its default, lets the layer fit; else the pool size.
  static func key(in spec: StageSpec) -> String {
    if case .prelu = spec.layer { return "slope" }
    let trials: [(key: String, change: (inout Window) -> Void)] = [
      ("stride", { $0.stride = $0.pool }), ("dilation", { $0.dilation = Extent(1) }),
      ("pad", { $0.padding = .none }), ("edge", { $0.edge = .drop }),
    ]
    let culprit = trials.first { trial in
      var window = spec.window
      trial.change(&window)
      return window != spec.window && (try? spec.layer.placed(window, on: spec.input)) != nil
    }
    return culprit?.key ?? "pool"
  }
}
