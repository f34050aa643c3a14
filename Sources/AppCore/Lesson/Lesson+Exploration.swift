import LessonFormat
import Kernels
import Localization

extension Lesson {
  /// A learner's own map on a stage, with no lesson around it: max pooling to begin with, 2×2 where it fits.
  /// - Parameters:
  ///   - name: the map's name, such as its file's name.
  ///   - images: all images of the file, if the map is one of several.
  ///   - image: which of them it is, from 0.
  ///   - language: of the words beside the stage.
  public static func exploring(
    _ map: FeatureMap, called name: String, of images: ImageStack? = nil, image: Int = 0,
    in language: Language = .english
  ) -> Lesson {
    let window = Window(poolSize: Extent(min(2, map.height), min(2, map.width)))
    var stage = StageSpec(input: map, inputName: name, layer: .max.with(window))
    if let images, images.count > 1 { (stage.images, stage.image) = (images, image) }
    let page = Page(
      title: Phrase.export(.ownMap)[language],
      blocks: [.paragraph([Span(Phrase.export(.ownMapKeys)[language])])], stage: stage)
    var lesson = Lesson(id: "explore", title: name, summary: "", pages: [page], file: name)
    lesson.isExploration = true
    return lesson
  }
}
