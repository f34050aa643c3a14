extension English {
  func text(_ message: PositionMessage) -> String {
    switch message {
    case .coverage(let values, let off):
      "\(text(values)); \(count(off, "cell")) of it \(off == 1 ? "lies" : "lie") off the map"
    case .inChannel(let values, let channel): "\(text(values)) in channel \(channel)"
    case .firstBox(let start): "This is the first box. It starts \(text(start))."
    case .movedBox(let start, let moved):
      "The first box starts \(text(start)). From there, this one has moved \(text(moved))."
    case .adaptiveBox(let rows, let columns):
      "This box covers \(text(rows)) and \(text(columns)) of the map: ⌊i·in/out⌋ to ⌈(i+1)·in/out⌉, counted from 0."
    case .atCorner: "at the top left of the map"
    case .offMap(let above, let left):
      "off the map, "
        + list([(above, "\(count(above, "row")) above it"), (left, "\(count(left, "column")) left of it")])
    case .moved(let down, let right):
      list([(down, "\(count(down, "row")) down"), (right, "\(count(right, "column")) to the right")])
    case .filterOff(let pad): "\(count(pad, "row")) above and \(count(pad, "column")) left of the map"
    case .filterAtCorner: "at the top left of the map"
    case .filterStart(let corner): "Put the filter where it starts: \(text(corner))."
    case .movedFilter(let corner, let moved):
      "The filter starts \(text(corner)). From there it has moved \(text(moved))."
    case .boxCovers(let coverage): "The box covers \(text(coverage))."
    case .covers(let coverage): "It covers \(text(coverage))."
    case .channel(let channel): "channel \(channel)"
    case .forChannel(let channel): " for \(text(channel))"
    case .inPlaceOfChannel(let place, let channel): " in \(text(place)) of \(text(channel))"
    case .inPlace(let place): " in \(text(place))"
    }
  }

  func text(_ message: TaskMessage) -> String {
    switch message {
    case .resultOf(let title, let target): "\(text(title)): what is the result\(text(target))?"
    case .result(let target): "What is the result\(text(target))?"
    case .mapValue(let place, let x): "The value in \(text(place)) of the map is \(x)."
    case .aboveZero(let rule, let x): "\(text(rule)) \(x) is above 0."
    case .channelResult(let channel): "What is the result for channel \(channel)?"
    case .resultIn(let place): "What is the result in \(text(place))?"
    case .swapped(let value, let place):
      "\(value) is the result in \(text(place)). Count rows first, then columns."
    case .valueThere(let x): "The value there is \(x)."
    case .channelHolds(let channel, let coverage): "Channel \(channel) holds \(text(coverage))."
    }
  }

  func text(_ message: ComputingMessage) -> String {
    switch message {
    case .largestReal: "The result is the largest real value. Cells off the map never win."
    case .largest: "The result is the largest value; signs count."
    case .sum: "Add up the values, without dividing."
    case .weights: "Multiply each value by the weight on it, and add up. The filter is not flipped."
    case .thenBias: " Then add the bias."
    case .formula(let formula): "Each value x becomes f(x) = \(formula)."
    case .averageOfRealAndPads:
      "Add up the values, and divide by the number of real cells and declared pads together."
    case .average(let onlyReal):
      "Add up the values, and divide by how many \(onlyReal ? "real cells " : "")there are."
    case .averageOfBox:
      "Add up the values, and divide by the number of cells in this box: boxes differ in size."
    case .averageOfChannel: "Add up the values of the channel, and divide by how many there are."
    case .slopeOfChannel: "A value above 0 stays as it is. Any other is multiplied by its channel's slope."
    case .slope(let slope): "A value above 0 stays as it is. Any other is multiplied by the slope, \(slope)."
    case .zero: "A value above 0 stays as it is. Any other becomes 0."
    case .absolutes: "Add up the absolute values."
    case .squares: "Add up the squares of the values, and take the square root."
    case .powers(let p):
      "Raise each absolute value to the power \(p), add up, and take the root of that power."
    }
  }

  /// Those that are not 0 cells.
  private func list(_ moves: [(cells: Int, text: String)]) -> String {
    let moves = moves.filter { $0.cells > 0 }.map(\.text)
    return moves.isEmpty ? "nowhere" : moves.joined(separator: " and ")
  }
}
