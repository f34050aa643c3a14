import Kernels

/// Finds the setting to blame when a layer does not fit its map.
enum OffendingParameter {
  /// The first setting whose default value would let the layer fit; else the size of the box.
  static func key(in spec: StageSpec) -> String {
    if spec.layer.kind.operation.hasSlopeForEachChannel { return "slope" }
    guard spec.layer.usesWindow else { return sizeKey(of: spec.layer) }
    if let filters = spec.layer.filters, filters.channels != spec.input.channels { return "filter" }
    let trials: [(key: String, change: (inout Window) -> Void)] = [
      ("stride", { $0.stride = spec.layer.kind.usesPool ? $0.poolSize : Extent(1) }),
      ("dilation", { $0.dilation = Extent(1) }),
      ("pad", { $0.padding = .none }), ("edge", { $0.edge = .drop }),
    ]
    let culprit = trials.first { trial in
      var window = spec.layer.window
      trial.change(&window)
      return window != spec.layer.window && (try? spec.layer.with(window).placed(on: spec.input)) != nil
    }
    return culprit?.key ?? sizeKey(of: spec.layer)
  }

  /// The setting that gives the size of the boxes.
  static func sizeKey(of layer: Layer) -> String {
    switch layer.kind.box {
    case .filter: "filter"
    case .adaptive: "output"
    case .cell, .window, .plane: "pool"
    }
  }
}
