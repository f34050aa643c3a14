import Curriculum
import Kernels

extension Sample {
  /// The lessons' filters: vertical and horizontal edges.
  public static let vertical: [Float] = [1, 0, -1, 1, 0, -1, 1, 0, -1]
  public static let horizontal: [Float] = [1, 1, 1, 0, 0, 0, -1, -1, -1]

  /// A convolution with a bias, one with two filters, one over three channels; Lp; both adaptive poolings.
  public static func layerStages() throws -> [StageSpec] {
    let edges = try Filters(count: 1, channels: 1, height: 3, width: 3, values: vertical, bias: [1])
    let both = try Filters(count: 2, channels: 1, height: 3, width: 3, values: vertical + horizontal)
    let step = Window(pool: Extent(3), stride: Extent(1))
    let half = Window(pool: Extent(3), stride: Extent(2), edge: .same)
    return [
      StageSpec(input: try map(m5), inputName: "m5", layer: .convolution(edges), window: step),
      StageSpec(input: try map(m5), inputName: "m5", layer: .convolution(both), window: half),
      try threeChannels(),
      try stage([[-1, 2, -3], [4, -5, 6], [0, 1, -2]], .lp(p: 3), stride: 1),
      try stage(m5, .adaptiveAverage(output: Extent(3))),
      try stage(m5, .adaptiveMax(output: Extent(2, 3))),
    ]
  }

  private static func threeChannels() throws -> StageSpec {
    let values = (0..<48).map { Float(($0 * 7) % 5 - $0 / 16) }
    let filters = try Filters(
      count: 1, channels: 3, height: 2, width: 2, values: [1, 0, 0, -1, 0, 1, 1, 0, 0.5, 0.5, 0.5, 0.5])
    return StageSpec(
      input: try FeatureMap(channels: 3, height: 4, width: 4, values: values), inputName: "rgb",
      layer: .convolution(filters), window: Window(pool: Extent(2), stride: Extent(1)))
  }

  /// A course of them, a page each.
  public static func layerCourse() throws -> Course {
    let pages = try layerStages().map {
      Page(title: "A layer", blocks: [.paragraph([Span("Words.")])], stage: $0)
    }
    let lesson = Lesson(id: "layers", title: "Layers", summary: "Each.", pages: pages, file: "layers.md")
    return Course(title: "A course", lessons: [lesson])
  }
}
