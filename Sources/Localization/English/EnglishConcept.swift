extension English {
  func text(_ message: ConceptMessage) -> String {
    switch message {
    case .questions(let id): "questions from the lesson \(id)"
    case .convolutionValue: "the value of a convolved cell"
    case .reluValue: "the value of a cell after ReLU"
    case .maxValue: "the value of a max-pooled cell"
    case .winner: "which cell wins"
    case .averageValue: "the value of an average-pooled cell"
    case .sumValue: "the value of a sum-pooled cell"
    case .sizeDrop: "the size of the result when the rest is dropped"
    case .sizeOverhang: "the size of the result when the last box may hang over"
    case .realCells: "how many cells of a box are real"
    case .divisor: "what an average divides by"
    case .sizeSame: "the size of the result under same"
    case .sizePadded: "the size of the result with declared padding"
    case .code: "what a line of Keras or PyTorch gives"
    case .settings: "which settings made a result"
    case .shift: "what changes when the map shifts"
    case .gradient: "how much gradient a cell receives"
    case .topic(let word): word
    }
  }

  func text(_ message: StatsMessage) -> String {
    switch message {
    case .empty: "No questions yet."
    case .concept: "concept"
    case .asked: "asked"
    case .right: "right"
    case .weeks(let count): "last \(count) weeks"
    case .due: "due"
    case .dueNow: "now"
    case .dueIn(let days): days == 1 ? "in 1 day" : "in \(days) days"
    case .damaged(let answers): "\(answers) answers are damaged and do not count"
    case .name(let id, _): id
    case .nothingDueNow: "Nothing is due. pooltutor quiz asks anyway."
    }
  }

  func signs(of concept: ConceptMessage) -> [String] {
    switch concept {
    case .convolutionValue: ["convolution", "weights"]
    case .reluValue: ["relu takes", "above zero", "max(0, x)"]
    case .maxValue: ["largest value", "max pooling"]
    case .winner: ["equal values", "first one wins", "winner"]
    case .averageValue: ["average pooling", "every cell"]
    case .sumValue: ["sum pooling", "undivided"]
    case .sizeDrop: ["does not divide", "rounded down", "boxes start"]
    case .sizeOverhang: ["overhang", "hang over", "half box"]
    case .realCells: ["real cells", "real cell", "divides by"]
    case .divisor: ["divisor", "divides by", "divide by"]
    case .sizeSame: ["same", "same-lower"]
    case .sizePadded: ["how far pads"]
    case .code: ["stride out", "keras", "pytorch"]
    case .settings: ["two numbers", "pool size"]
    case .shift: ["invariance", "shift", "moved"]
    case .gradient: ["gradient", "training"]
    case .questions, .topic: []
    }
  }
}
