import Kernels
import Screen
import Tutor

/// The maps of a chain of layers, one after the other, and what lies behind a cell.
extension ViewWords {
  /// A map of so many cells is told by its numbers, a larger one by what they are like.
  private static let mostTold = 200

  func telling(_ pipeline: PipelineState) -> [Part] {
    let view = PipelineView(pipeline, named: stage.spec.inputName, look)
    let chain = view.maps.indices.map { "\(view.names[$0]) \(view.maps[$0].size)" }
    return [.words("The maps, one after the other: \(chain.joined(separator: ", then ")).")]
  }

  func step(_ pipeline: PipelineState) -> [Part] {
    let view = PipelineView(pipeline, named: stage.spec.inputName, look)
    if let cell = pipeline.cell { return [.words(behind(cell, view))] }
    let (index, map) = (pipeline.position, pipeline.map)
    var told = ["Map \(index + 1) of \(view.maps.count): \(view.names[index]), \(map.size)."]
    if let walk = pipeline.chain.walk(to: index) {
      told.append("Size: \(FormulaView(walk, look).text).")
    }
    told.append(summary(view, index))
    let isSmall = map.extent.count <= Self.mostTold && map.channels <= 4
    return [.words(told.joined(separator: " "))] + (isSmall ? maps("Its numbers", map) : [])
  }

  /// The least and the largest value, and how many there are on either side of 0.
  private func summary(_ view: PipelineView, _ index: Int) -> String {
    let values = view.maps[index].values
    let (below, zero, above) = (
      values.count { $0 < 0 }, values.count { $0 == 0 }, values.count { $0 > 0 }
    )
    let real = values.filter { !$0.isNaN }
    guard let least = real.min(), let most = real.max() else { return "All its values are NaN." }
    let nan = values.count - real.count
    return "Its values go from \(short(least)) to \(short(most)); \(below) are below 0, \(zero) are 0, "
      + "\(above) above 0\(nan > 0 ? ", \(nan) NaN" : "")."
  }

  /// The open cell: how it comes about, its window and its receptive field.
  private func behind(_ cell: MapCell, _ view: PipelineView) -> String {
    let channels = view.pipeline.map.channels
    let channel = channels > 1 ? ["Channel \(cell.channel + 1) of \(channels)."] : []
    let fault =
      view.pipeline.step?.step.agrees == false ? ["kernel and reference differ: please report."] : []
    // The first begins with a name, which may be a file's.
    let lines = view.cellWords(cell, width: Self.room).map(text)
    let told = lines.prefix(1).map { $0 + "." } + lines.dropFirst().map(sentence)
    return (told + channel + fault).joined(separator: " ")
  }
}

extension PipelineState {
  /// The map that a learner calls so: by its number from 1, its name, or "pool" for any pooling; the last of several.
  public func map(called name: String, input: String) -> Int? {
    let view = PipelineView(self, named: input, Look())
    if let number = Int(name) { return chain.maps.indices.contains(number - 1) ? number - 1 : nil }
    let wanted = name.lowercased()
    return chain.maps.indices.last { index in
      view.names[index].lowercased() == wanted
        || wanted == "pool" && chain.walk(to: index)?.layer.kind.usesPool == true
        || wanted == "picture" && index == 0
    }
  }
}
