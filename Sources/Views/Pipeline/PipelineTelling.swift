import Kernels
import Screen
import AppCore
import Localization

/// The maps of a chain of layers, one after the other, and where a cell comes from.
extension ViewTelling {
  /// A map of up to this many cells is described by its numbers, a larger one by their summary.
  private static let mostTold = 200

  func telling(_ pipeline: PipelineState) -> [Part] {
    let view = PipelineView(pipeline, named: stage.spec.inputName, look)
    let chain = view.maps.indices.map { Phrase.verbatim("\(view.names[$0]) \(view.maps[$0].size)") }
    return [.words(look(.viewTelling(.mapsInOrder(chain.joined(separator: .viewTelling(.thenMap))))))]
  }

  func step(_ pipeline: PipelineState) -> [Part] {
    let view = PipelineView(pipeline, named: stage.spec.inputName, look)
    if let cell = pipeline.cell { return [.words(behind(cell, view))] }
    let (index, map) = (pipeline.position, pipeline.map)
    var told = [
      look(.viewTelling(.mapLead(index + 1, of: view.maps.count, view.names[index], "\(map.size)")))
    ]
    if let walk = pipeline.chain.walk(to: index) {
      told.append(look(.telling(.sizeIs(FormulaView(walk, look).text))))
    }
    told.append(summary(view, index))
    let isSmall = map.extent.count <= Self.mostTold && map.channels <= 4
    return [.words(look.joined(told))] + (isSmall ? maps(.viewTelling(.itsNumbers), map) : [])
  }

  /// The least and the largest value, and how many there are on either side of 0.
  private func summary(_ view: PipelineView, _ index: Int) -> String {
    let values = view.maps[index].values
    let (below, zero, above) = (
      values.count { $0 < 0 }, values.count { $0 == 0 }, values.count { $0 > 0 }
    )
    let real = values.filter { !$0.isNaN }
    guard let least = real.min(), let most = real.max() else { return look(.viewTelling(.allNaN)) }
    let nan = values.count - real.count
    return look(
      .viewTelling(.valuesGo(short(least), short(most), below: below, zero: zero, above: above, nan: nan)))
  }

  /// The open cell: how it is computed, its window and its receptive field.
  private func behind(_ cell: MapCell, _ view: PipelineView) -> String {
    let channels = view.pipeline.map.channels
    let channel = channels > 1 ? [look(.viewTelling(.ofChannels(cell.channel + 1, of: channels)))] : []
    let fault = view.pipeline.step?.step.agrees == false ? [look(.viewTelling(.cellDiffers))] : []
    // The first begins with a name, which may be a file's.
    let lines = view.cellWords(cell, width: Self.room).map(text)
    let told = lines.prefix(1).map { $0 + look(.mark(.fullStop)) } + lines.dropFirst().map(sentence)
    return look.joined(told + channel + fault)
  }
}

extension PipelineState {
  /// The map of this name: its number from 1, its name in any language, or "pool" for any pooling; the last
  /// of several.
  public func map(called name: String, input: String) -> Int? {
    let names = Language.allCases.map { PipelineView(self, named: input, RenderStyle(language: $0)).names }
    if let number = Int(name) { return chain.maps.indices.contains(number - 1) ? number - 1 : nil }
    let wanted = name.lowercased()
    return chain.maps.indices.last { index in
      names.contains { $0[index].lowercased() == wanted }
        || wanted == "pool" && chain.walk(to: index)?.layer.kind.usesPool == true
        || wanted == "picture" && index == 0
    }
  }
}
