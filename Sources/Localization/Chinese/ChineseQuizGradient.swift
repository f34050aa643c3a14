extension Chinese {
  func text(_ message: GradientTaskMessage) -> String {
    switch message {
    case .ask(let place): "特征图\(text(place))的格得到多少梯度？"
    case .notAddedUp(let value, let boxes): "\(value) 是一个窗口传来的。有 \(boxes) 个窗口向这一格传梯度，要加起来。"
    case .sharedTie(let value): "\(value) 是把梯度平分给相等的值。池化不这样做：其中第一个全得。"
    case .sumOfAll(let value): "\(value) 是覆盖这一格的所有窗口的梯度之和。最大池化只把梯度传给胜出的格。"
    case .gradientOfBox(let value): "\(value) 是窗口的梯度。最大池化把它传给胜出的格，而那是另一格。"
    case .doesWin: "这一格确实胜出：它的值在某个窗口内最大，所以那个窗口的梯度归它。"
    case .undivided(let value, let boxes): "\(value) 是没有除过的梯度\(boxes > 1 ? "之和" : "")。求平均时，每格只分到一份。"
    case .dividedByBox(let value): "\(value) 是除以整个窗口。反向与正向一样，只有有效格才算。"
    case .gateIgnored(let value, let x): "\(value) 是结果的梯度。那里的值是 \(x)，值不大于 0 时 ReLU 什么也不传。"
    case .gateOpen(let x): "那里的值是 \(x)，大于 0，ReLU 把梯度原样传回。"
    case .ofResult: "结果的梯度"
    case .oneBox(let place): "有一个窗口覆盖这一格：结果\(text(place))的窗口。"
    case .boxes(let count): "有 \(count) 个窗口覆盖这一格。它们传来的梯度要相加。"
    case .cellHolds(let x): "这一格的值是 \(x)。"
    case .maximum: "最大池化把梯度全部传给胜出的格，其余的格得不到。"
    case .sum: "求和池化把整个梯度传给参加求和的每一格。"
    case .average: "平均池化先把梯度除以除数，再传给每个有效格。"
    case .norm: "Lp 池化传给每格的是：梯度乘以 `|值| / 结果` 的 p − 1 次幂，再带上值的符号。"
    case .convolution: "卷积传给每格的是：梯度乘以对应的权重。"
    case .rectifier: "ReLU 只在值大于 0 处传回梯度。"
    case .activation: "激活函数把梯度乘以曲线在该值处的斜率。"
    case .cellReceives(let rule, let x, let result): "\(text(rule))这一格的值是 \(x)，得到 \(result)。"
    case .noBox: "没有窗口覆盖这一格。它得到 0。"
    case .sends(let place, let share): "\(text(place))传来 \(share)"
    }
  }

  func text(_ message: ShiftTaskMessage) -> String {
    switch message {
    case .ask(let direction, let results): "整张特征图\(moves(direction))一格，另一侧移入零。\(results) 个结果格中有几个的值不变？"
    case .notInvariant: "窗口内的最大值不变，结果才不变。这里并非都如此。"
    case .someStay: "有些结果确实不变：窗口内的最大值与原来一样大，结果就一样。"
    case .countedChanges: "这是变了的个数。题目问的是不变的个数。"
    case .wrappedAround: "如果移出的值又从另一侧移入，才是这样。这里移入的是零。"
    case .draw: "画出平移后的特征图，用同样的窗口再池化一次，然后逐格比较。"
    case .secondRow(let values): "平移后的第二行：\(text(values))。"
    case .firstRow(let values): "平移后的第一行：\(text(values))。"
    case .keep(let kept, let all): "\(all) 格中有 \(kept) 格的值不变。"
    }
  }

  func text(_ message: WinnerTaskMessage) -> String {
    switch message {
    case .ask(let place): "结果\(text(place))取自特征图的哪一格？请输入它的行和列，或点击它。"
    case .firstOfEqual: "几个值相等时，按行优先顺序的第一个胜出。"
    case .largest: "最大的值胜出，符号也算在内。"
    case .appears(let times): "它出现 \(times) 次；按行优先顺序的第一个胜出。"
    case .solution(let largest, let rule, let winner): "最大的是 \(largest)。\(text(rule))胜出者：\(text(winner))。"
    case .lastOfTie(let largest): "那一格确实是 \(largest)，但不是第一个。几个值相等时，按行优先顺序的第一个胜出。"
    case .largestAbsolute(let value): "那一格是 \(value)：离 0 最远，但小于 0。胜出的是最大的，符号也算在内。"
    case .placeInBox: "那是在窗口内的位置。胜出者的位置要在整张特征图上数。"
    case .swapped: "行和列颠倒了：行从上往下数，写在前面。"
    case .strideOne(let stride): "窗口每次移动 1 格时才是那一格胜出。这里步幅是 \(stride)。"
    case .ownSize(let stride): "窗口每次移动自身的大小时才是那一格胜出。这里步幅是 \(stride)。"
    case .neighbours(let dilation): "那是相邻各格中胜出的。膨胀率为 \(dilation) 时，窗口读取的格隔得更开。"
    case .startsOnMap: "第一个窗口从图内开始时才是那一格胜出。有填充时它从图外开始。"
    }
  }

  private func moves(_ direction: ShiftTaskMessage.Direction) -> String {
    switch direction {
    case .right: "右移"
    case .left: "左移"
    case .down: "下移"
    case .up: "上移"
    }
  }
}
