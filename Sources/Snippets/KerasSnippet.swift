import Kernels

/// The lines for Keras. Axis order: batch, rows, columns, channels.
struct KerasSnippet {
  let task: SnippetTask
  let width: Int

  var lines: [String] {
    var code = PythonLines(width: width)
    let map = task.map
    code.add("import keras", "import numpy as np", "")
    let shape = (map.channels > 1 ? [map.channels] : []) + [map.height, map.width]
    code.array("x = np.array", shape, map.values, ", dtype=\"float32\"", module: "np")
    code.comment("batch, rows, columns, channels")
    code.add(map.channels > 1 ? "x = np.moveaxis(x, 0, -1)[None]" : "x = x[None, :, :, None]", "")
    compute(&code)
    code.add("y = keras.ops.convert_to_numpy(y)[0]")
    code.add(task.resultChannels > 1 ? "y = np.moveaxis(y, -1, 0)" : "y = y[:, :, 0]", "print(y)")
    return code.lines
  }

  private func compute(_ code: inout PythonLines) {
    let (layer, output) = (task.layer, Python.side(task.layer.output))
    switch (layer.kind.box, layer.kind.family) {
    case (.cell, _): activate(&code)
    case (.plane, .maximum): apply(&code, "GlobalMaxPooling2D", ["keepdims=True"])
    case (.plane, _): apply(&code, "GlobalAveragePooling2D", ["keepdims=True"])
    case (.adaptive, .maximum): adaptiveMax(&code, layer.output)
    case (.adaptive, _): apply(&code, "AdaptiveAveragePooling2D", [output])
    case (.filter, _): convolve(&code)
    case (.window, .maximum): max(&code, layer.window)
    case (.window, .average): average(&code, layer.window, layer.countIncludePad)
    case (.window, .norm):
      code.comment("Keras has no Lp pooling, so each box is written out.")
      fold(&code, "powers = keras.ops.abs(boxes(x)) ** \(layer.power)")
      code.add("y = keras.ops.sum(powers, axis=0) ** (1 / \(layer.power))")
    case (.window, _):
      code.comment("Keras has no sum pooling, so each box is written out.")
      fold(&code, "y = keras.ops.sum(boxes(x), axis=0)")
    }
  }

  private func activate(_ code: inout PythonLines) {
    if let (name, arguments) = task.layer.activationCode?.keras {
      return code.call("y = keras.activations.\(name)", ["x"] + arguments)
    }
    if task.layer.kind.operation.hasSlopeForEachChannel { return prelu(&code) }
    if task.layer.kind.usesSlope { return leaky(&code, task.slopes[0]) }
    apply(&code, "ReLU", [])
  }

  private func apply(_ code: inout PythonLines, _ layer: String, _ arguments: [String]) {
    code.call("layer = keras.layers.\(layer)", arguments)
    code.add("y = layer(x)")
  }

  private func leaky(_ code: inout PythonLines, _ slope: Float) {
    guard let reason = task.refusal(of: .keras) else {
      return apply(&code, "LeakyReLU", ["negative_slope=\(number(slope))"])
    }
    code.comment("\(reason.capitalised).")
    code.add("y = np.where(x > 0, x, \(number(slope)) * x)")
  }

  private func prelu(_ code: inout PythonLines) {
    code.add("layer = keras.layers.PReLU(shared_axes=[1, 2])", "layer.build(x.shape)")
    let shape =
      task.slopes.count == 1 ? "np.full((1, 1, \(task.map.channels)), \(number(task.slopes[0])))" : nil
    code.call(
      "layer.set_weights",
      ["[" + (shape ?? "np.array([[[\(task.slopes.map(number).joined(separator: ", "))]]])") + "]"])
    code.add("y = layer(x)")
  }

  private func adaptiveMax(_ code: inout PythonLines, _ output: Extent) {
    if !hasSpecials, output.width > 1 {
      return apply(&code, "AdaptiveMaxPooling2D", [Python.side(output)])
    }
    code.comment(
      hasSpecials
        ? "AdaptiveMaxPooling2D ignores NaN. So each box is written out."
        : "AdaptiveMaxPooling2D to one column fails in Keras 3.15 with TensorFlow. So each box is written out."
    )
    code.adaptiveRanges()
    code.add("y = keras.ops.stack([keras.ops.stack([", "    keras.ops.max(x[:, a:b, c:d], axis=(1, 2))")
    code.add("    for c, d in ranges(\(task.map.width), \(output.width))], axis=1)")
    code.add("    for a, b in ranges(\(task.map.height), \(output.height))], axis=1)")
  }

  // MARK: - Layers with a window

  private func arguments(_ window: Window) -> [String] {
    [
      "pool_size=\(Python.side(window.poolSize))", "strides=\(Python.side(window.stride))",
      "padding=\"\(window.edge == .same ? "same" : "valid")\"",
    ]
  }

  private func max(_ code: inout PythonLines, _ window: Window) {
    guard let boxes = task.boxes else { return }
    if window.dilation == Extent(1), !hasSpecials {
      var plain = window
      if let reason = task.refusal(of: .keras) {
        code.comment("\(reason.capitalised). So the map is padded first, with −∞ that never wins.")
        pad(&code, "x", "x", boxes.pads, "-np.inf")
        (plain.padding, plain.edge) = (.none, .drop)
      }
      return apply(&code, "MaxPooling2D", arguments(plain))
    }
    code.comment(
      window.dilation == Extent(1)
        ? "MaxPooling2D ignores NaN, and starts from the lowest finite float. So each box is written out."
        : "MaxPooling2D has no dilation. So each box is written out.")
    defineBoxes(&code)
    pad(&code, "x", "x", boxes.pads, "-np.inf")
    code.add("y = keras.ops.max(boxes(x), axis=0)")
  }

  /// Whether the map has values that TensorFlow's pooling kernel for CPUs does not treat as numbers.
  private var hasSpecials: Bool { task.map.values.contains { $0.isNaN || $0 == -.infinity } }

  private func average(_ code: inout PythonLines, _ window: Window, _ countsPads: Bool) {
    guard let boxes = task.boxes else { return }
    if task.refusal(of: .keras) == nil || (boxes.pads == .none && !boxes.isDilated) {
      return apply(&code, "AveragePooling2D", arguments(window))
    }
    let reason = task.refusal(of: .keras) ?? ""
    code.comment("\(reason.capitalised). So each box is written out: its sum, and how many cells count.")
    defineBoxes(&code)
    if countsPads, boxes.counted != .none {
      pad(&code, "cells", "np.ones_like(x)", boxes.counted, "1")
      pad(&code, "cells", "cells", boxes.over, nil)
    } else {
      pad(&code, "cells", "np.ones_like(x)", boxes.pads, nil)
    }
    pad(&code, "x", "x", boxes.pads, nil)
    code.add("total = keras.ops.sum(boxes(x), axis=0)")
    code.add("count = keras.ops.sum(boxes(cells), axis=0)", "y = total / count")
  }

  private func fold(_ code: inout PythonLines, _ result: String) {
    guard let boxes = task.boxes else { return }
    defineBoxes(&code)
    pad(&code, "x", "x", boxes.pads, nil)
    code.add(result)
  }

  private func convolve(_ code: inout PythonLines) {
    guard let boxes = task.boxes else { return }
    let (filters, window) = (task.layer.ownFilters, task.layer.laidWindow)
    let shape = [filters.count, filters.channels, filters.height, filters.width]
    code.comment("filters, channels, rows, columns; Keras has them last")
    code.array("w = np.array", shape, filters.values, ", dtype=\"float32\"", module: "np")
    code.add("w = w.transpose(2, 3, 1, 0)")
    var arguments = ["x", "w"]
    let reason = task.refusal(of: .keras)
    let cuts = window.stride != Extent(1) && boxes.isDilated
    if let reason {
      code.comment("\(reason.capitalised). So the map is padded\(cuts ? ", and the result cut," : "") here.")
      pad(&code, "x", "x", boxes.pads, nil)
    }
    if !cuts, window.stride != Extent(1) { arguments.append("strides=\(Python.pair(window.stride))") }
    if boxes.isDilated { arguments.append("dilation_rate=\(Python.pair(window.dilation))") }
    arguments.append("padding=\"\(reason == nil && window.edge == .same ? "same" : "valid")\"")
    code.call("y = keras.ops.conv", arguments)
    if cuts { code.add("y = y[:, ::\(window.stride.height), ::\(window.stride.width)]") }
    if let bias = filters.bias {
      code.call("b = np.array", ["[" + bias.map(number).joined(separator: ", ") + "]", "dtype=\"float32\""])
      code.add("y = y + b")
    }
  }

  // MARK: - Boxes

  /// A function that extracts the boxes: axis 0 of its result runs over the cells of a box.
  private func defineBoxes(_ code: inout PythonLines) {
    guard let boxes = task.boxes else { return }
    let (ends, stride) = (boxes.reachOfStarts, boxes.window.stride)
    code.add("def boxes(a):")
    code.add("    return keras.ops.stack([")
    code.add(
      "        a[:, \(slice("i", ends.height, stride.height)), \(slice("j", ends.width, stride.width))]")
    code.add("        for i in \(range(boxes.span.height, boxes.window.dilation.height))")
    code.add("        for j in \(range(boxes.span.width, boxes.window.dilation.width))])")
    code.add("")
  }

  private func slice(_ start: String, _ end: Int, _ step: Int) -> String {
    "\(start):\(start) + \(end)" + (step == 1 ? "" : ":\(step)")
  }

  private func range(_ span: Int, _ step: Int) -> String {
    step == 1 ? "range(\(span))" : "range(0, \(span), \(step))"
  }

  private func pad(
    _ code: inout PythonLines, _ name: String, _ array: String, _ pads: Padding, _ value: String?
  ) {
    if pads == .none, name == array { return }
    if pads == .none { return code.add("\(name) = \(array)") }
    let widths = "((0, 0), (\(pads.top), \(pads.bottom)), (\(pads.left), \(pads.right)), (0, 0))"
    code.call("\(name) = np.pad", [array, widths] + (value.map { ["constant_values=\($0)"] } ?? []))
  }

  private func number(_ value: Float) -> String { Python.number(value, "np") }
}
