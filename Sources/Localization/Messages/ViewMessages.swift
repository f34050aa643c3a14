/// Names of views, and of what the view compare compares.
public enum ViewMessage: Hashable, Sendable {
  case number(Int, of: Int, Phrase)
  case noView(Phrase, String, but: Phrase)
  case walk
  case shapes
  case backward
  case shift
  case compare
  case pipeline
  case compared(Phrase)
  case nothingToCompare
  case compareLesson
  case compareDivisors
  case compareEdges
  case compareOperations
  case compareStrides
  case compareFrameworks

  case shortWalk
  case shortShapes
  case shortBackward
  case shortShift
  case shortCompare
  case shortPipeline
}

/// The view shapes.
public enum ShapesMessage: Hashable, Sendable {
  case depthStays
  case mapEachFilter
  case rows
  case columns
  case depth
  case span
  case oneBoxOver
  case oneBox
  case sizes(Int, Int, Int, isBrief: Bool)
  case lessOne(Int)
  case onlyStride(String)
  case leftOutLast
  case comesOutEven
  case roundedUp
  case roundedDown
  case meansRows
  case meansColumns
  case meansDepth
  case meansPool
  case meansStride
  case meansFilter
  case meansPadding
  case meansDilation
}

/// The view shift.
public enum ShiftMessage: Hashable, Sendable {
  case moved
  case before
  case after
  case keeps(Int, of: Int)
  case stay(Int)
  case stayBriefly(Int)
  case keepsBriefly(Int, of: Int)
  case staysAsItIs
  case by(Phrase, Int)
  case notMoved
  case rightwards
  case leftwards
  case upwards
  case downwards
  case noPooling
  case blurredMax
  case cellsThatStay
  case stayInTenths
  case cellsThatStayBriefly
  case movedBy(Phrase)
  case change
}

/// The view pipeline.
public enum PipelineMessage: Hashable, Sendable {
  case flatten
  case flattened(Int)
  case map(Int, of: Int, String)
  case inChannel(Int, of: Int)
  case belowZero
  case areZero
  case aboveZero
  case countedBelow
  case countedZero
  case countedAbove
  case shades(String, String)
  case shadesBriefly(String, String)
  case value(Int, of: Int)
  case asItCame
  case from(Phrase, of: String)
  case nothingBehindIt
  case boxOffMap
  case part(String, of: String)
  case behindIt
}
