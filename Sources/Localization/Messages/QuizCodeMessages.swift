/// Questions about lines of Keras and PyTorch, and mistakes in them.
public enum CodeTaskMessage: Hashable, Sendable {
  case lead(String, String)
  case size
  case places(Int)
  case defaultSlope(String, String)
  case channelsLast
  case defaultStride(String)
  case stride(String)
  case ringOfPads(Int)
  case padsCount
  case padsDoNotCount
  case same
  case ceilMode
  case leftOut
  case thatSize(Phrase)
  case thatResult(String, Phrase)
  case withStrideOne
  case withOtherSlope(String, String, String)
  case withTorchPadding
}

/// Questions about a cell of a convolution, and mistakes in them.
public enum ConvolutionTaskMessage: Hashable, Sendable {
  case flipped(String)
  case forgotWeights(String)
  case flippedSigns(String)
  case forgotBias(String)
  case strideOne(String, String)
  case startsOnMap(String, Phrase)
  case forgotDilation(String, String)
  case padding(Int)
  case lead(stride: Int, Phrase)
  case padsAddNothing
  case covers(Phrase, Phrase)
  case multiply
  case solution
}
