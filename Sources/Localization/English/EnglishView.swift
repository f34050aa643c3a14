extension English {
  func text(_ message: ViewMessage) -> String {
    switch message {
    case .number(let number, let count, let title): "view \(number) of \(count): \(text(title))"
    case .noView(let kind, let view, let now): "\(text(kind)) has no view \(view): this is \(text(now))"
    case .walk: "the walk"
    case .shapes: "the size formula"
    case .backward: "the gradient going back"
    case .shift: "the picture moved"
    case .compare: "settings compared"
    case .pipeline: "the maps as pictures"
    case .compared(let what): "compared: \(text(what))"
    case .nothingToCompare: "there is nothing else to compare here"
    case .compareLesson: "the lesson's own"
    case .compareDivisors: "what an average divides by"
    case .compareEdges: "edge rules"
    case .compareOperations: "operations"
    case .compareStrides: "strides"
    case .compareFrameworks: "frameworks' defaults"
    case .shortWalk: "walk"
    case .shortShapes: "shapes"
    case .shortBackward: "backward"
    case .shortShift: "shift"
    case .shortCompare: "compare"
    case .shortPipeline: "pipeline"
    }
  }

  func text(_ message: ShapesMessage) -> String {
    switch message {
    case .depthStays: " stays: each map by itself"
    case .mapEachFilter: ": a map for each filter"
    case .rows: "rows"
    case .columns: "columns"
    case .depth: "depth"
    case .span: "span"
    case .oneBoxOver: "one box over all "
    case .oneBox: "whatever the size, one box covers the map"
    case .sizes(let input, let output, let parameters, let isBrief):
      "\(input) \(isBrief ? "" : "values ")in, \(output) out, \(parameters) parameters"
    case .lessOne(let output): " minus one: \(output)"
    case .onlyStride(let edge): "under \(edge) only the stride counts, rounded up"
    case .leftOutLast: "rounded up, but a box that would start off the map is left out"
    case .comesOutEven: "it fits exactly: nothing to round"
    case .roundedUp: "rounded up: under overhang the last box may hang off the map"
    case .roundedDown: "rounded down: drop leaves out a box that does not fit whole"
    case .meansRows: "rows of the map"
    case .meansColumns: "columns of the map"
    case .meansDepth: "depth: how many channels"
    case .meansPool: "pool size: side of the box"
    case .meansStride: "stride: how far it moves"
    case .meansFilter: "filter: side of the box"
    case .meansPadding: "padding before and after"
    case .meansDilation: "dilation: step in the box"
    }
  }

  func text(_ message: ShiftMessage) -> String {
    switch message {
    case .moved: "moved"
    case .before: "before"
    case .after: "after"
    case .keeps(let kept, let all): "\(kept == 0 ? "none" : "\(kept)") of \(all) result\(all == 1 ? "" : "s")"
    case .stay(let kept): " \(kept < 2 ? "stays" : "stay") the same"
    case .stayBriefly(let kept): " \(kept < 2 ? "stays" : "stay")"
    case .keepsBriefly(let kept, let all): "\(kept) of \(all) \(kept < 2 ? "stays" : "stay")"
    case .staysAsItIs: " stays"
    case .by(let direction, let distance): "\(text(direction)) by \(distance)"
    case .notMoved: "not moved"
    case .rightwards: "right"
    case .leftwards: "left"
    case .upwards: "up"
    case .downwards: "down"
    case .noPooling: "no pooling"
    case .blurredMax: "blurred max"
    case .cellsThatStay: "cells that stay, in %, and mean change"
    case .stayInTenths: "stay, in tenths"
    case .cellsThatStayBriefly: "cells that stay"
    case .movedBy(let direction): "\(text(direction)) by"
    case .change: "change"
    }
  }

  func text(_ message: PipelineMessage) -> String {
    switch message {
    case .flatten: "flatten"
    case .flattened(let count): "flatten \(count)"
    case .map(let map, let count, let title): "map \(map) of \(count): \(title)"
    case .inChannel(let channel, let count): ", channel \(channel) of \(count)"
    case .belowZero: "below 0"
    case .areZero: "are 0"
    case .aboveZero: "above 0"
    case .countedBelow: "below"
    case .countedZero: "zero"
    case .countedAbove: "above"
    case .shades(let least, let most): "shades from \(least) to \(most), 0 in the middle"
    case .shadesBriefly(let least, let most): "shades: \(least) to \(most)"
    case .value(let value, let count): "value \(value) of \(count)"
    case .asItCame: "  the input itself"
    case .from(let place, let map): "  from \(text(place)) of \(map)"
    case .nothingBehindIt: "no map comes before it"
    case .boxOffMap: "all of its box lies off the map"
    case .part(let extent, let map): "\(extent) of \(map)"
    case .behindIt: "it reads: "
    }
  }
}
