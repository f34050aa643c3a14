@testable import Localization

extension ViewMessage {
  static let samples: [ViewMessage] = [
    .number(12, of: 34, .verbatim("p2")), .number(1, of: 1, .verbatim("p2")),
    .noView(.verbatim("p0"), "s1", but: .verbatim("p2")), .walk, .shapes, .backward, .shift, .compare,
    .pipeline, .compared(.verbatim("p0")), .nothingToCompare, .compareLesson, .compareDivisors, .compareEdges,
    .compareOperations, .compareStrides, .compareFrameworks, .shortWalk, .shortShapes, .shortBackward,
    .shortShift, .shortCompare, .shortPipeline,
  ]
}

extension ShapesMessage {
  static let samples: [ShapesMessage] = [
    .depthStays, .mapEachFilter, .rows, .columns, .depth, .span, .oneBoxOver, .oneBox,
    .sizes(12, 34, 56, isBrief: true), .sizes(1, 1, 1, isBrief: false), .lessOne(12), .lessOne(1),
    .onlyStride("s0"), .leftOutLast, .comesOutEven, .roundedUp, .roundedDown, .meansRows, .meansColumns,
    .meansDepth, .meansPool, .meansStride, .meansFilter, .meansPadding, .meansDilation,
  ]
}

extension ShiftMessage {
  static let samples: [ShiftMessage] = [
    .moved, .before, .after, .keeps(12, of: 34), .keeps(1, of: 1), .stay(12), .stay(1), .stayBriefly(12),
    .stayBriefly(1), .keepsBriefly(12, of: 34), .keepsBriefly(1, of: 1), .staysAsItIs,
    .by(.verbatim("p0"), 34), .by(.verbatim("p0"), 1), .notMoved, .rightwards, .leftwards, .upwards,
    .downwards, .noPooling, .blurredMax, .cellsThatStay, .stayInTenths, .cellsThatStayBriefly,
    .movedBy(.verbatim("p0")), .change,
  ]
}

extension PipelineMessage {
  static let samples: [PipelineMessage] = [
    .flatten, .flattened(12), .flattened(1), .map(12, of: 34, "s2"), .map(1, of: 1, "s2"),
    .inChannel(12, of: 34), .inChannel(1, of: 1), .belowZero, .areZero, .aboveZero, .countedBelow,
    .countedZero, .countedAbove, .shades("s0", "s1"), .shadesBriefly("s0", "s1"), .value(12, of: 34),
    .value(1, of: 1), .asItCame, .from(.verbatim("p0"), of: "s1"), .nothingBehindIt, .boxOffMap,
    .part("s0", of: "s1"), .behindIt,
  ]
}
