extension English {
  func text(_ message: CountTaskMessage) -> String {
    switch message {
    case .askReal(let place, let hasGaps):
      "How many cells of the map does the box for \(text(place)) \(hasGaps ? "read" : "cover")?"
    case .askDivisor(let place): "What does the average in \(text(place)) divide by?"
    case .rowsRead(let rows):
      "The box reads \(rows) rows; how many of them are on the map? And how many columns?"
    case .padsCount: " Declared pads count here; the part that hangs over does not."
    case .rowsOnMap(let rows): "\(count(rows, "row")) of the box \(rows == 1 ? "is" : "are") on the map."
    case .cellsOnMap(let rows, let columns):
      "\(count(rows, "row")) and \(count(columns, "column")) of the box lie on the map: `\(rows) · \(columns) = \(rows * columns)`."
    case .addPads(let cells, let pads, let divisor):
      "Add the declared pads in the box: `\(cells) + \(pads) = \(divisor)`."
    case .countedAll(let all, let off):
      "\(all) is the whole box. \(count(off, "cell")) of it \(off == 1 ? "lies" : "lie") off the map, and only real cells count."
    case .countedPads(let cells): "\(cells) counts pads as cells. They are empty, and do not count here."
    case .countedMissing(let missing):
      "\(missing) is how many cells of the box lie off the map. Count the others."
    case .countedOverhang(let all):
      "\(all) is the whole box. A part of it hangs over, beyond map and pads, and that never counts."
    case .leftOutPads(let real): "\(real) counts the real cells alone. Here declared pads count too."
    case .bothDirections: "The box leaves the map in both directions: fewer rows count, and fewer columns."
    }
  }

  func text(_ message: ActivationMistakeMessage) -> String {
    switch message {
    case .keptNegative(let value): "\(value) is the value itself. It is below 0, and ReLU replaces it with 0."
    case .withoutSign(let value):
      "\(value) is the value without its sign. ReLU does not flip signs: anything below 0 becomes 0."
    case .cutPositive(let x): "\(x) is above 0, so ReLU keeps it. Only values below 0 become 0."
    case .plain(let slope):
      "Plain ReLU gives 0 here. Leaky ReLU lets a part through: the value times \(slope)."
    case .lostSign(let value): "\(value) has lost its sign. A slope above 0 leaves a negative value negative."
    case .unscaled(let value, let slope):
      "\(value) is the value itself. It is below 0, so it is multiplied by \(slope)."
    case .scaledPositive(let value):
      "\(value) is the value times the slope. The slope is for values below 0; above, the value stays."
    }
  }

  func text(_ message: PoolMistakeMessage) -> String {
    switch message {
    case .zeroAtEdge:
      "No cell in the box is 0. For a maximum, cells off the map are −∞, which loses to every number."
    case .dividedByBox(let value, let whole, let divisor, let countsPads):
      "\(value) is the sum divided by \(whole), the whole box. Here the divisor is \(divisor): \(countsPads ? "the part that hangs over does not count." : "only cells on the map count.")"
    case .leftOutPads(let value):
      "\(value) leaves the pads out of the divisor. Here declared pads count, as in PyTorch by default."
    case .countedPads(let value, let divisor):
      "\(value) counts the pads as cells. Here only real cells count: the divisor is \(divisor)."
    case .averageForMax(let value): "\(value) is the average. Max pooling keeps one value, the largest."
    case .sumForMax(let value): "\(value) is the sum. Max pooling keeps one value, the largest."
    case .sumForAverage(let value): "\(value) is the sum. To get the average, divide it."
    case .maxForAverage(let value): "\(value) is the maximum. In an average every cell counts."
    case .averageForSum(let value): "\(value) is the average. Sum pooling does not divide."
    case .maxForSum(let value): "\(value) is the maximum. Sum pooling adds up all cells in the box."
    case .forgotRoot(let value, _): "\(value) is the sum of the powers. Its root is still missing."
    case .sumForNorm(let value, let p):
      "\(value) adds up the values as they are. Lp pooling takes absolute values\(p > 1 ? " to the power \(p)" : "")."
    case .maxForNorm(let value): "\(value) is the maximum. Lp pooling gets close to it only for large p."
    case .largestAbsolute(let value):
      "\(value) is furthest from 0, but below it. The largest value is the one furthest to the right on the number line."
    case .lostSign(let value): "\(value) has lost its sign. Max pooling keeps a value as it is, even below 0."
    case .dividedBySide(let value, let side, let divisor):
      "\(value) is the sum divided by \(side), the side of the box. Here the divisor is \(divisor): count cells."
    case .strideOne(let value, let stride):
      "\(value) comes from a box that moves 1 cell at a time. Here the stride is \(stride)."
    case .ownSize(let value, let stride):
      "\(value) comes from a box that moves by its own size. Here the stride is \(stride)."
    case .neighbours(let value, let dilation):
      "\(value) comes from neighbouring cells. With dilation \(dilation) the box reads cells further apart."
    case .otherStart(let value, let padding):
      "\(value) comes from boxes that start elsewhere. \(text(padding))"
    case .samePads: "`same` puts an odd pad at the end."
    case .sameLowerPads: "`same-lower` puts an odd pad at the start."
    case .declaredPads: "With the declared padding, the first box starts off the map."
    case .rowsForChannels(let value, let values):
      "\(value) comes from one place across all channels: \(text(values)). A channel is one value from each place."
    }
  }
}
