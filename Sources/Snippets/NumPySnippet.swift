import Kernels

/// The lines for NumPy, which has no such layers: the boxes are extracted and reduced.
struct NumPySnippet {
  let task: SnippetTask
  let width: Int

  private var isFlat: Bool { task.map.channels == 1 }
  private static let cells = "axis=(-2, -1)"

  var lines: [String] {
    var code = PythonLines(width: width)
    code.add("import numpy as np")
    if task.boxes != nil {
      let module = "from numpy.lib.stride_tricks import"
      if width < 56 {
        code.add("\(module) (", "    sliding_window_view)")
      } else {
        code.add("\(module) sliding_window_view")
      }
    }
    code.add("")
    // The box of a convolution covers all channels.
    let keepsAxis = !isFlat || task.layer.filters != nil
    let shape = (keepsAxis ? [task.map.channels] : []) + [task.map.height, task.map.width]
    code.array("x = np.array", shape, task.map.values, ", dtype=np.float32", module: "np")
    code.add("")
    compute(&code)
    code.add("print(y)")
    return code.lines
  }

  private func compute(_ code: inout PythonLines) {
    let layer = task.layer
    switch (layer.kind.box, layer.kind.family) {
    case (.cell, _): activate(&code)
    case (.plane, .maximum): code.call("y = x.max", [Self.cells, "keepdims=True"])
    case (.plane, _): code.call("y = x.mean", [Self.cells, "keepdims=True"])
    case (.adaptive, .maximum): adaptive(&code, layer.output, "max")
    case (.adaptive, _): adaptive(&code, layer.output, "mean")
    case (.filter, _): convolve(&code, layer.ownFilters)
    case (.window, .maximum): fold(&code, pad: "-np.inf", "y = boxes(x).max(\(Self.cells))")
    case (.window, .average): average(&code, layer.countIncludePad)
    case (.window, .norm): lp(&code, layer.power)
    case (.window, _): fold(&code, pad: nil, "y = boxes(x).sum(\(Self.cells))")
    }
  }

  /// The leaky activations are written alike.
  private func activate(_ code: inout PythonLines) {
    if let lines = task.layer.activationCode?.numPy { return lines.forEach { code.add($0) } }
    if task.layer.kind.usesSlope { return prelu(&code) }
    code.add("y = np.maximum(x, 0)")
  }

  private func prelu(_ code: inout PythonLines) {
    guard task.slopes.count > 1 else {
      return code.add("y = np.where(x > 0, x, \(number(task.slopes[0])) * x)")
    }
    vector(&code, "slopes", task.slopes)
    code.add("slopes = slopes[:, None, None]", "y = np.where(x > 0, x, slopes * x)")
  }

  private func vector(_ code: inout PythonLines, _ name: String, _ values: [Float]) {
    let list = "[" + values.map(number).joined(separator: ", ") + "]"
    code.call("\(name) = np.array", [list, "dtype=np.float32"])
  }

  // MARK: - Boxes

  private func fold(_ code: inout PythonLines, pad: String?, _ result: String) {
    defineBoxes(&code)
    padInput(&code, with: pad)
    code.add(result)
  }

  /// A function that extracts the boxes: the last two axes of its result run over the cells of a box.
  private func defineBoxes(_ code: inout PythonLines, keepsAxis: Bool = false) {
    guard let boxes = task.boxes else { return }
    let isFlat = isFlat && !keepsAxis
    let starts = steps(boxes.window.stride)
    let taps = boxes.isDilated ? ", " + steps(boxes.window.dilation) : ""
    let skips = boxes.window.stride != Extent(1) || boxes.isDilated
    // If taps are indexed, the axes before them are too.
    let subscripts = skips ? "[\(isFlat ? "" : ":, ")\(starts)\(taps)]" : ""
    code.add("def boxes(a):")
    let arguments = ["a", Python.pair(boxes.span)] + (isFlat ? [] : [Self.cells])
    code.call("    return sliding_window_view", arguments, subscripts)
    code.add("")
  }

  private func steps(_ extent: Extent) -> String {
    [extent.height, extent.width].map { $0 == 1 ? ":" : "::\($0)" }.joined(separator: ", ")
  }

  private func padInput(_ code: inout PythonLines, with value: String?, keepsAxis: Bool = false) {
    guard let boxes = task.boxes, boxes.pads != .none else { return }
    pad(&code, "x", "x", boxes.pads, value, keepsAxis: keepsAxis)
  }

  private func pad(
    _ code: inout PythonLines, _ name: String, _ array: String, _ pads: Padding, _ value: String?,
    keepsAxis: Bool = false
  ) {
    let axes = (isFlat && !keepsAxis ? "" : "(0, 0), ")
    let widths = "(\(axes)(\(pads.top), \(pads.bottom)), (\(pads.left), \(pads.right)))"
    code.call("\(name) = np.pad", [array, widths] + (value.map { ["constant_values=\($0)"] } ?? []))
  }

  private func average(_ code: inout PythonLines, _ countsPads: Bool) {
    guard let boxes = task.boxes else { return }
    if boxes.pads == .none || (countsPads && boxes.over == .none) {
      return fold(&code, pad: nil, "y = boxes(x).mean(\(Self.cells))")
    }
    defineBoxes(&code)
    code.comment(
      countsPads ? "Declared pads count; the part that hangs over does not." : "Only real cells count.")
    if countsPads, boxes.counted != .none {
      pad(&code, "cells", "np.ones_like(x)", boxes.counted, "1")
      pad(&code, "cells", "cells", boxes.over, nil)
    } else {
      pad(&code, "cells", "np.ones_like(x)", boxes.pads, nil)
    }
    padInput(&code, with: nil)
    code.add("total = boxes(x).sum(\(Self.cells))", "y = total / boxes(cells).sum(\(Self.cells))")
  }

  private func lp(_ code: inout PythonLines, _ p: Int) {
    fold(&code, pad: nil, "powers = np.abs(boxes(x)) ** \(p)")
    code.add("y = powers.sum(\(Self.cells)) ** (1 / \(p))")
  }

  private func convolve(_ code: inout PythonLines, _ filters: Filters) {
    let shape = [filters.count, filters.channels, filters.height, filters.width]
    code.comment("filters, channels, rows, columns")
    code.array("w = np.array", shape, filters.values, ", dtype=np.float32", module: "np")
    defineBoxes(&code, keepsAxis: true)
    padInput(&code, with: nil, keepsAxis: true)
    code.call("y = np.einsum", ["\"chwij,kcij->khw\"", "boxes(x)", "w"])
    if let bias = filters.bias {
      vector(&code, "b", bias)
      code.add("y = y + b[:, None, None]")
    }
    if filters.count == 1 { code.add("y = y[0]") }
  }

  // MARK: - Adaptive pooling

  private func adaptive(_ code: inout PythonLines, _ output: Extent, _ fold: String) {
    let map = task.map
    code.adaptiveRanges()
    code.add("y = np.stack([np.stack([", "    x[..., a:b, c:d].\(fold)(\(Self.cells))")
    code.add("    for c, d in ranges(\(map.width), \(output.width))], axis=-1)")
    code.add("    for a, b in ranges(\(map.height), \(output.height))], axis=-2)")
  }

  private func number(_ value: Float) -> String { Python.number(value, "np") }
}
