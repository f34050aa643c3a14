import LessonFormat
import Kernels
import AppCore

extension Sample {
  /// Waves of whole numbers from -9 to 9, in which neighbours differ.
  public static func waves(_ height: Int, _ width: Int, channels: Int = 1) throws -> FeatureMap {
    let plane = height * width
    let values = (0..<(channels * plane)).map { index -> Float in
      let (row, column) = (index % plane / width, index % width)
      let slope = (row * 18 / height) + (column * 12 / width) - 12
      return Float((slope + (row * 7 + column * 3) % 5 - 2 + index / plane).clamped(-9, 9))
    }
    return try FeatureMap(channels: channels, height: height, width: width, values: values)
  }

  /// The app exploring a map.
  public static func exploring(_ map: FeatureMap) -> State {
    var state = State(
      course: Course(title: "map", lessons: [Lesson.exploring(map, called: "waves.npy")]), motion: false)
    state.send(.openLesson(0))
    return state
  }
}

extension Int {
  fileprivate func clamped(_ least: Int, _ most: Int) -> Int { Swift.min(Swift.max(self, least), most) }
}
