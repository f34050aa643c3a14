import Kernels

extension Lesson {
  /// A learner's own map on a stage, with no lesson around it: max pooling to begin with, 2×2 where it fits.
  /// - Parameters:
  ///   - name: what the map is called, such as its file's name.
  ///   - images: those that the map is one of, where there are several.
  ///   - image: which of them it is, from 0.
  public static func exploring(
    _ map: FeatureMap, called name: String, of images: ImageStack? = nil, image: Int = 0
  ) -> Lesson {
    let window = Window(pool: Extent(min(2, map.height), min(2, map.width)))
    var stage = StageSpec(input: map, inputName: name, layer: .max, window: window)
    if let images, images.count > 1 { (stage.images, stage.image) = (images, image) }
    let page = Page(title: "Your own map", blocks: [.paragraph([Span(introduction)])], stage: stage)
    var lesson = Lesson(id: "explore", title: name, summary: "", pages: [page], file: name)
    lesson.isExploration = true
    return lesson
  }

  private static let introduction =
    "o: operation; p, s: pool size, stride; e: edge rule; Tab: all settings. "
    + "v: other views. i edits the map: type numbers, or paste them. w writes the stage to a file, y copies the map. "
    + "b shows it from farther off."
}
