import Kernels
import Screen
import AppCore
import Localization

/// The maps of a chain of layers, one after the other, and where a cell comes from.
extension PipelineState: ShownView {
  public func planner(on stage: StageState, _ props: StageProps, _ look: RenderStyle) -> StagePlanner {
    PipelineView(self, named: stage.spec.inputName, look).plan
  }

  public var tellsMap: Bool { false }
  public func opening(_ teller: ViewTelling) -> [ViewTelling.Part] { teller.opening(self) }
  public func step(_ teller: ViewTelling) -> [ViewTelling.Part] { teller.step(self) }

  public var typedHelp: [Phrase] {
    [.settingCommand(.cell), .settingCommand(.cellChannel), .settingCommand(.behind)]
  }
  public var typedWords: [String] { ["cell", "behind", "close"] }
  public var tellsEffectByStep: Bool { true }

  public func typed(_ words: [String], on stage: StageState) -> TypedCommand {
    if words == ["close"] { return .commands([.command(.pipeline(.close))]) }
    if words == ["behind"] {
      return isOpen
        ? .commands([.command(.pipeline(.behind))]) : .wrong(.commandRefusal(.openFirst))
    }
    let usage = TypedCommand.wrong(.commandRefusal(.sayCell))
    var (rest, map, channel) = (words.dropFirst(), position, 1)
    if let of = rest.lastIndex(of: "of") {
      let name = rest[(of + 1)...].joined(separator: " ")
      guard let index = self.map(called: name, input: stage.spec.inputName) else {
        return .wrong(.commandRefusal(.noMap(name)))
      }
      (rest, map) = (rest[..<of], index)
    }
    if let at = rest.lastIndex(of: "channel") {
      guard rest.count == at - rest.startIndex + 2, let number = TypedCommand.number(rest[at + 1]) else {
        return usage
      }
      (rest, channel) = (rest[..<at], number)
    }
    let numbers = rest.compactMap(TypedCommand.number)
    guard numbers.count == rest.count, (1...2).contains(numbers.count) else { return usage }
    let cell = MapCell(
      channel: channel - 1, row: numbers.count == 2 ? numbers[0] - 1 : 0,
      column: numbers[numbers.count - 1] - 1)
    let size = chain.maps[map]
    guard (0..<size.height).contains(cell.row), (0..<size.width).contains(cell.column),
      (0..<size.channels).contains(cell.channel)
    else {
      return .wrong(.commandRefusal(.mapHas(rows: size.height, columns: size.width, channels: size.channels)))
    }
    return .commands([.command(.pipeline(.openCell(cell, map: map)))])
  }
}

extension ViewTelling {
  /// A map of up to this many cells is described by its numbers, a larger one by their summary.
  private static let mostTold = 200

  fileprivate func opening(_ pipeline: PipelineState) -> [Part] {
    let view = PipelineView(pipeline, named: stage.spec.inputName, look)
    let chain = view.maps.indices.map { Phrase.verbatim("\(view.names[$0]) \(view.maps[$0].size)") }
    return [.words(look(.viewTelling(.mapsInOrder(chain.joined(separator: .viewTelling(.thenMap))))))]
  }

  fileprivate func step(_ pipeline: PipelineState) -> [Part] {
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
  func map(called name: String, input: String) -> Int? {
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
