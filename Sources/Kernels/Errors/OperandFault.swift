/// An operand that does not fit the map that a layer is computed on.
public enum OperandFault: Hashable, Sendable {
  /// An output buffer with room for `Int` values instead of `results`.
  case outputBuffer(Int, results: Int)
  /// Planes of this extent, but a window placed on another.
  case planes(Extent, windowLaidOn: Extent)
  /// A window that was placed for another convolution.
  case convolutionWindow(planes: Extent)
  /// A gradient of another shape than the result.
  case gradient(channels: Int, Extent, resultChannels: Int, result: Extent)
  case gradientCount(Int, resultChannels: Int, result: Extent)
  case slopeCount(Int, channels: Int)
  /// `wanted`: the length of the axis that slopes may run along; `nil` if they can run along none.
  case slopeShape([Int], input: [Int], axis: SlopeAxis, wanted: Int?)
  case filterGroups(filters: Int, groups: Int)
  case filterChannels(Int, mapChannels: Int)
  /// The map's channels are not `groups` times those of a filter.
  case groupChannels(Int, mapChannels: Int, groups: Int)
  /// Filters of one layer that differ in size from this extent.
  case filterSizes(Extent)
  /// Planes that do not divide into so many images.
  case images(planes: Int, images: Int)
  /// Indices counted column by column together with channels last.
  case columnOrder

  /// The axis along which a vector of slopes varies.
  public enum SlopeAxis: String, Sendable {
    case channels
    case last = "last axis"
  }

  var message: String {
    switch self {
    case .outputBuffer(let room, let results): "\(results) results do not fit into an output of \(room)"
    case .planes(let planes, let laid): "a window laid on \(laid) does not fit planes of \(planes)"
    case .convolutionWindow(let planes):
      "the window was not laid on planes of \(planes) for this convolution"
    case .gradient(let channels, let extent, let resultChannels, let result):
      "a gradient of \(channels)×\(extent) does not fit a result of \(resultChannels)×\(result)"
    case .gradientCount(let count, let channels, let result):
      "a gradient of \(count) values does not fit a result of \(channels)×\(result)"
    case .slopeCount(let count, let channels):
      "\(count) slopes do not fit \(channels) channels: give 1 or \(channels)"
    case .slopeShape(let shape, let input, let axis, let wanted):
      "slopes of shape \(Tensor.name(of: shape)) do not fit \(Tensor.name(of: input)): give 1"
        + (wanted.map { ", or \($0) for the \(axis.rawValue)" } ?? "")
    case .filterGroups(let filters, let groups): "\(filters) filters do not divide into \(groups) groups"
    case .filterChannels(let channels, let mapChannels):
      "filters for \(channels) channel\(channels == 1 ? "" : "s") do not fit a map of \(mapChannels): "
        + "each needs a plane for every channel"
    case .groupChannels(let channels, let mapChannels, let groups):
      "\(mapChannels) channels do not fit \(groups) groups of filters for \(channels) channels each"
    case .filterSizes(let extent): "all filters of a layer have the same size, here \(extent)"
    case .images(let planes, let images):
      "\(planes) planes do not make up \(images) images of as many channels each"
    case .columnOrder: "with channels last, indices have no column order: count them row by row"
    }
  }
}
