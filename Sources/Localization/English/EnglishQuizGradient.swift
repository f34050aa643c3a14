extension English {
  func text(_ message: GradientTaskMessage) -> String {
    switch message {
    case .ask(let place): "How much gradient does the map's cell in \(text(place)) receive?"
    case .notAddedUp(let value, let boxes):
      "\(value) is what one box sends. \(boxes) boxes send gradient to this cell: add them up."
    case .sharedTie(let value):
      "\(value) comes from sharing the gradient among equal values. Pooling does not: the first one gets all of it."
    case .sumOfAll(let value):
      "\(value) is the sum of the gradients of all boxes that cover the cell. Max pooling sends it only to the winner."
    case .gradientOfBox(let value):
      "\(value) is the gradient of the box. Max pooling sends it to the winner, and that is another cell."
    case .doesWin: "This cell does win: its value is the largest in a box, so it gets that box's gradient."
    case .undivided(let value, let boxes):
      "\(value) is the \(boxes > 1 ? "sum of the gradients" : "gradient") without dividing. An average sends each cell only its share."
    case .dividedByBox(let value):
      "\(value) comes from dividing by the whole box. Backward as forward, only real cells count."
    case .gateIgnored(let value, let x):
      "\(value) is the gradient of the result. The value is \(x), and ReLU passes nothing back unless it is above 0."
    case .gateOpen(let x): "The value is \(x), above 0. There ReLU passes the gradient back unchanged."
    case .ofResult: "gradient of the result"
    case .oneBox(let place): "One box covers the cell: the one for \(text(place))."
    case .boxes(let count): "\(count) boxes cover the cell. Add up what they send."
    case .cellHolds(let x): "The cell holds \(x)."
    case .maximum: "Max pooling sends its whole gradient to the winner; the other cells get none."
    case .sum: "A sum sends its whole gradient to every cell that was added."
    case .average: "An average divides its gradient by the divisor, and sends that to every real cell."
    case .norm:
      "Lp pooling sends every cell its gradient times (|value| / result) to the power p − 1, with the value's sign."
    case .convolution: "A convolution sends every cell its gradient times the weight on it."
    case .rectifier: "ReLU passes the gradient back where the value is above 0, and nowhere else."
    case .activation: "An activation multiplies the gradient by the slope of its curve at the value."
    case .cellReceives(let rule, let x, let result):
      "\(text(rule)) The cell holds \(x): it receives \(result)."
    case .noBox: "No box covers the cell. It receives 0."
    case .sends(let place, let share): "\(text(place)) sends \(share)"
    }
  }

  func text(_ message: ShiftTaskMessage) -> String {
    switch message {
    case .ask(let direction, let results):
      "The whole map moves \(moves(direction)). How many of the \(results) result cells keep their value?"
    case .notInvariant:
      "A result stays the same only if the largest value in its box does. Here not all of them do."
    case .someStay:
      "Some results do stay: if the largest value in a box is as large as before, so is its result."
    case .countedChanges: "That is how many change. The question is how many stay."
    case .wrappedAround:
      "That would be right if the values that leave came back in on the other side. Here zeros come in."
    case .draw: "Draw the moved map, and pool it again with the same boxes. Only then compare, cell by cell."
    case .secondRow(let values): "The second row of the moved map: \(text(values))."
    case .firstRow(let values): "The first row of the moved map: \(text(values))."
    case .keep(let kept, let all):
      "\(kept) of \(all) cells \(kept == 1 ? "keeps its value" : "keep their value")."
    }
  }

  func text(_ message: WinnerTaskMessage) -> String {
    switch message {
    case .ask(let place):
      "Which cell of the map wins for the result in \(text(place))? Type its row and column, or click it."
    case .firstOfEqual: "Of equal values the first wins, reading row by row."
    case .largest: "The largest value wins, and its sign counts."
    case .appears(let times):
      " It appears \(times == 2 ? "twice" : "\(times) times"); the first, reading row by row, wins."
    case .solution(let largest, let rule, let winner):
      "The largest is \(largest).\(text(rule)) The winner: \(text(winner))."
    case .lastOfTie(let largest):
      "That is a \(largest), but not the first one. Of equal values the first wins, reading row by row."
    case .largestAbsolute(let value):
      "That cell is \(value): furthest from 0, but below it. The winner is the largest, and its sign counts."
    case .placeInBox: "That is the place within the box. The winner's place is counted on the whole map."
    case .swapped: "Row and column are swapped: the row is counted from the top, and comes first."
    case .strideOne(let stride):
      "That cell wins for a box that moves 1 cell at a time. Here the stride is \(stride)."
    case .ownSize(let stride):
      "That cell wins for a box that moves by its own size. Here the stride is \(stride)."
    case .neighbours(let dilation):
      "That cell wins among neighbours. With dilation \(dilation) the box reads cells further apart."
    case .startsOnMap:
      "That cell wins if the first box starts on the map. With the padding it starts off the map."
    }
  }

  private func moves(_ direction: ShiftTaskMessage.Direction) -> String {
    switch direction {
    case .right: "right by one column; zeros come in at the left"
    case .left: "left by one column; zeros come in at the right"
    case .down: "down by one row; zeros come in at the top"
    case .up: "up by one row; zeros come in at the bottom"
    }
  }
}
