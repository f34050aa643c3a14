import Kernels

extension Lesson {
  /// A learner's own map on a stage, with no lesson around it: max pooling to begin with, 2×2 where it fits.
  /// - Parameter name: what the map is called, such as its file's name.
  public static func exploring(_ map: FeatureMap, called name: String) -> Lesson {
    let window = Window(pool: Extent(min(2, map.height), min(2, map.width)))
    let stage = StageSpec(input: map, inputName: name, layer: .max, window: window)
    let page = Page(title: "Your own map", blocks: [.paragraph([Span(introduction)])], stage: stage)
    var lesson = Lesson(id: "explore", title: name, summary: "", pages: [page], file: name)
    lesson.isExploration = true
    return lesson
  }

  private static let introduction =
    "o: operation; p, s: pool size, stride; e: edge rule; Tab: all settings. "
    + "v: other views. i edits the map: type numbers, or paste them."
}
