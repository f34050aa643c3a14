import Kernels

/// The task of a snippet: a layer that is known to fit its map.
struct SnippetTask {
  let layer: Layer
  let map: FeatureMap
  /// The placement of the boxes, if there is a window.
  let boxes: BoxPlan?
  /// Below 0: one, or one a channel.
  let slopes: [Float]
  let resultChannels: Int

  init(_ layer: Layer, on map: FeatureMap) throws(KernelError) {
    _ = try layer.forward(Tensor(map))
    self.layer = layer
    self.map = map
    boxes = layer.usesWindow ? try BoxPlan(layer.laidWindow, on: map.extent) : nil
    slopes = try Self.slopes(layer, map)
    resultChannels = layer.resultChannels(on: map.channels)
    if layer.filters != nil, layer.groups != 1 {
      throw .doesNotFit("there is no code for a convolution in \(layer.groups) groups")
    }
  }

  private static func slopes(_ layer: Layer, _ map: FeatureMap) throws(KernelError) -> [Float] {
    let slopes = layer.slopes
    let values = slopes.tensor.values
    guard values.count == 1 || slopes.tensor.shape == [map.channels] else {
      throw .doesNotFit("there is no code for slopes of shape \(Tensor.name(of: slopes.tensor.shape))")
    }
    return values
  }

  /// Why `dialect` has no layer for this; `nil` if it has one.
  func refusal(of dialect: Dialect) -> String? {
    do throws(KernelError) {
      _ = try dialect.admitted(layer, on: Tensor(map))
      return nil
    } catch {
      return error.message
    }
  }
}
