import LessonFormat
import Kernels

extension Sample {
  /// The shipped digit through a feature detector, ReLU, max pooling and a flattening.
  public static func pipeline(isFlattened: Bool = true) throws -> StageSpec {
    let digit = try (try? Shipped.read("maps/digit.csv").get())?.map ?? map([])
    let edges = try Filters(count: 1, channels: 1, height: 3, width: 3, values: vertical)
    let one = Window(poolSize: Extent(1))
    let before = [
      Layer.convolution(edges).with(Window(poolSize: Extent(3), stride: Extent(1))), Layer.relu.with(one),
    ]
    let chain = try LayerChain(before, on: digit)
    return StageSpec(
      input: chain.maps[2], inputName: "digit", layer: .max.with(Window(poolSize: Extent(2))),
      view: .pipeline,
      pipeline: PipelineSpec(picture: digit, before: before, isFlattened: isFlattened))
  }
}
