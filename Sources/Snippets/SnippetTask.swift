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

  init(_ layer: Layer, on map: FeatureMap) throws(SnippetError) {
    self.layer = layer
    self.map = map
    do throws(KernelError) {
      _ = try layer.forward(Tensor(map))
      boxes = layer.usesWindow ? try BoxPlan(layer.laidWindow, on: map.extent) : nil
    } catch {
      throw .layer(error)
    }
    slopes = try Self.slopes(layer, map)
    resultChannels = layer.resultChannels(on: map.channels)
    if layer.filters != nil, layer.groups != 1 {
      throw .groups(layer.groups)
    }
  }

  private static func slopes(_ layer: Layer, _ map: FeatureMap) throws(SnippetError) -> [Float] {
    let slopes = layer.slopes
    let values = slopes.tensor.values
    guard values.count == 1 || slopes.tensor.shape == [map.channels] else {
      throw .slopes(shape: slopes.tensor.shape)
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
