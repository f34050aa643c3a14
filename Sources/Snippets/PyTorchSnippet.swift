import Kernels

/// The lines for PyTorch. Axis order: batch, channels, rows, columns.
struct PyTorchSnippet {
  let task: SnippetTask
  let width: Int

  var lines: [String] {
    var code = PythonLines(width: width)
    let body = body()
    if body.contains(where: { $0.contains("F.") }) {
      code.add("import torch", "import torch.nn.functional as F")
    } else {
      code.add("import torch")
    }
    code.add("from torch import nn", "")
    let map = task.map
    let shape = (map.channels > 1 ? [map.channels] : []) + [map.height, map.width]
    code.array("x = torch.tensor", shape, map.values, ", dtype=torch.float32", module: "torch")
    code.comment("batch, channels, rows, columns")
    code.add(map.channels > 1 ? "x = x[None]" : "x = x[None, None]")
    code.add("")
    body.forEach { code.add($0) }
    code.add("y = y[0\(task.resultChannels > 1 ? "" : ", 0")]", "print(y)")
    return code.lines.filter { $0 != "from torch import nn" || body.contains { $0.contains("nn.") } }
  }

  private func body() -> [String] {
    var code = PythonLines(width: width)
    let (layer, output) = (task.layer, Python.side(task.layer.output))
    switch (layer.kind.box, layer.kind.family) {
    case (.cell, _): activate(&code)
    case (.plane, .maximum): apply(&code, "nn.AdaptiveMaxPool2d", ["1"])
    case (.plane, _): apply(&code, "nn.AdaptiveAvgPool2d", ["1"])
    case (.adaptive, .maximum): apply(&code, "nn.AdaptiveMaxPool2d", [output])
    case (.adaptive, _): apply(&code, "nn.AdaptiveAvgPool2d", [output])
    case (.filter, _): convolve(&code)
    case (.window, .maximum): max(&code, layer.window)
    case (.window, .average): average(&code, layer.window, layer.countIncludePad)
    case (.window, .norm): lp(&code, layer.window, layer.power)
    case (.window, _): sum(&code, layer.window)
    }
    return code.lines
  }

  private func activate(_ code: inout PythonLines) {
    if let (name, arguments) = task.layer.activationCode?.pyTorch { return apply(&code, name, arguments) }
    if task.layer.kind.operation.hasSlopeForEachChannel { return prelu(&code) }
    if task.layer.kind.usesSlope { return apply(&code, "nn.LeakyReLU", [number(task.slopes[0])]) }
    apply(&code, "nn.ReLU", [])
  }

  private func apply(_ code: inout PythonLines, _ layer: String, _ arguments: [String]) {
    code.call("layer = \(layer)", arguments)
    code.add("y = layer(x)")
  }

  private func prelu(_ code: inout PythonLines) {
    code.call("slopes = torch.tensor", ["[" + task.slopes.map(number).joined(separator: ", ") + "]"])
    code.add("y = F.prelu(x, slopes)")
  }

  // MARK: - Layers with a window

  private func arguments(_ window: Window, dilates: Bool) -> [String] {
    var arguments = [Python.side(window.poolSize), "stride=\(Python.side(window.stride))"]
    let pads = Extent(window.padding.top, window.padding.left)
    if pads != Extent(0) { arguments.append("padding=\(Python.side(pads))") }
    if dilates, window.dilation != Extent(1) {
      arguments.append("dilation=\(Python.side(window.dilation))")
    }
    return arguments + (window.edge == .overhang ? ["ceil_mode=True"] : [])
  }

  private func max(_ code: inout PythonLines, _ window: Window) {
    var plain = window
    if let reason = task.refusal(of: .pyTorch), let boxes = task.boxes {
      code.comment("\(reason.capitalised). So the map is padded first, with −∞ that never wins.")
      code.call("x = F.pad", ["x", order(boxes.pads), "value=-torch.inf"])
      (plain.padding, plain.edge) = (.none, .drop)
    }
    apply(&code, "nn.MaxPool2d", arguments(plain, dilates: true))
  }

  private func average(_ code: inout PythonLines, _ window: Window, _ countsPads: Bool) {
    guard let reason = task.refusal(of: .pyTorch), let boxes = task.boxes else {
      let flag = window.padding == .none ? [] : ["count_include_pad=\(countsPads ? "True" : "False")"]
      return apply(&code, "nn.AvgPool2d", arguments(window, dilates: false) + flag)
    }
    code.comment("\(reason.capitalised). So each box is written out: its sum, and how many cells count.")
    defineBoxes(&code)
    if countsPads, boxes.counted != .none {
      code.call("cells = F.pad", ["torch.ones_like(x)", order(boxes.counted), "value=1"])
      pad(&code, "cells", "cells", boxes.over)
    } else {
      pad(&code, "cells", "torch.ones_like(x)", boxes.pads)
    }
    pad(&code, "x", "x", boxes.pads)
    code.add("y = boxes(x).sum(2) / boxes(cells).sum(2)")
  }

  private func sum(_ code: inout PythonLines, _ window: Window) {
    guard let reason = task.refusal(of: .pyTorch), let boxes = task.boxes else {
      code.comment("A sum is an average that divides by 1.")
      return apply(&code, "nn.AvgPool2d", arguments(window, dilates: false) + ["divisor_override=1"])
    }
    code.comment("\(reason.capitalised). So each box is written out.")
    defineBoxes(&code)
    pad(&code, "x", "x", boxes.pads)
    code.add("y = boxes(x).sum(2)")
  }

  private func lp(_ code: inout PythonLines, _ window: Window, _ p: Int) {
    guard let reason = task.refusal(of: .pyTorch), let boxes = task.boxes else {
      return apply(&code, "nn.LPPool2d", ["\(p)"] + arguments(window, dilates: false))
    }
    code.comment("\(reason.capitalised). So each box is written out.")
    defineBoxes(&code)
    pad(&code, "x", "x", boxes.pads)
    code.add("y = boxes(x).abs().pow(\(p)).sum(2).pow(1 / \(p))")
  }

  private func convolve(_ code: inout PythonLines) {
    let (filters, window) = (task.layer.ownFilters, task.layer.laidWindow)
    let shape = [filters.count, filters.channels, filters.height, filters.width]
    code.comment("filters, channels, rows, columns")
    code.array("w = torch.tensor", shape, filters.values, ", dtype=torch.float32", module: "torch")
    if let bias = filters.bias {
      code.call("b = torch.tensor", ["[" + bias.map(number).joined(separator: ", ") + "]"])
    }
    var arguments = ["x", "w"] + (filters.bias == nil ? [] : ["b"])
    arguments.append("stride=\(Python.side(window.stride))")
    if let reason = task.refusal(of: .pyTorch), let boxes = task.boxes {
      code.comment("\(reason.capitalised). So the map is padded first.")
      pad(&code, "x", "x", boxes.pads)
    } else if window.edge == .same {
      arguments.append("padding=\"same\"")
    } else if window.padding != .none {
      arguments.append("padding=\(Python.side(Extent(window.padding.top, window.padding.left)))")
    }
    if window.dilation != Extent(1) { arguments.append("dilation=\(Python.side(window.dilation))") }
    code.call("y = F.conv2d", arguments)
  }

  // MARK: - Boxes

  /// A function that extracts the boxes: axis 2 of its result runs over the cells of a box.
  private func defineBoxes(_ code: inout PythonLines) {
    guard let boxes = task.boxes else { return }
    let (window, output) = (boxes.window, boxes.output)
    let dilation = boxes.isDilated ? ["dilation=\(Python.pair(window.dilation))"] : []
    code.add("def boxes(a):")
    code.call(
      "    a = F.unfold",
      ["a", Python.pair(window.poolSize), "stride=\(Python.pair(window.stride))"] + dilation)
    code.add(
      "    return a.view(1, \(task.map.channels), \(window.poolSize.count), \(output.height), \(output.width))",
      "")
  }

  private func pad(_ code: inout PythonLines, _ name: String, _ array: String, _ pads: Padding) {
    if pads == .none, name == array { return }
    if pads == .none { return code.add("\(name) = \(array)") }
    code.call("\(name) = F.pad", [array, order(pads)])
  }

  /// `F.pad` starts with the last axis.
  private func order(_ pads: Padding) -> String {
    "(\(pads.left), \(pads.right), \(pads.top), \(pads.bottom))"
  }

  private func number(_ value: Float) -> String { Python.number(value, "torch") }
}
