import Localization
import Playing
import Testing
import AppCore

@testable import Export

/// What is too large to be taken along, and says so.
@Suite struct ExportFormatTests {
  private func refusal(_ format: ExportFormat, _ stage: StageState) -> ExportLimit? {
    do throws(ExportLimit) {
      try format.check(stage)
      return nil
    } catch {
      return error
    }
  }

  /// A map of `height`×`width` under ReLU: as many steps, each of one cell.
  private func pointwise(_ height: Int, _ width: Int) throws -> StageState {
    try StageState(
      try Sample.stage([[Float]](repeating: [Float](repeating: 1, count: width), count: height), .relu))
  }

  @Test(arguments: ExportFormat.allCases) func stagesOfLessonsFit(format: ExportFormat) {
    for named in NamedStage.all { #expect(refusal(format, named.stage) == nil, "\(named)") }
  }

  @Test(arguments: [
    (ExportFormat.svg, 2048), (.png, 2048), (.md, 2048), (.txt, 2048), (.cast, 2048),
  ]) func oneCellMoreIsTooMany(format: ExportFormat, most: Int) throws {
    #expect(refusal(format, try pointwise(1, most)) == nil)
    let limit = try #require(refusal(format, try pointwise(1, most + 1)))
    #expect(limit.limit == (format.isPicture ? 4096 : 2048) && limit.count > limit.limit)
    for language in Language.allCases {
      #expect(
        limit.reason[language].contains("\(limit.count)") && limit.reason[language].contains("\(limit.limit)")
      )
    }
  }

  /// A picture of few cells may still have too many under its boxes.
  @Test func cellsUnderAllBoxesCount() throws {
    let rows = [[Float]](repeating: [Float](repeating: 1, count: 40), count: 40)
    let stage = try StageState(try Sample.stage(rows, .max, poolSize: 15, stride: 1))
    #expect(
      refusal(.svg, stage)?.reason[.english]
        == "152100 cells under all boxes are too many for a picture: at most 65536")
    #expect(refusal(.json, stage) == nil)
    let more = [[Float]](repeating: [Float](repeating: 1, count: 80), count: 80)
    let large = try StageState(try Sample.stage(more, .max, poolSize: 20, stride: 1))
    #expect(refusal(.json, large)?.part == .cellsOfMapsAndBoxes)
  }
}
