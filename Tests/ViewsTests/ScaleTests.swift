import Kernels
import Screen
import Testing

@testable import Views

@Suite struct ScaleTests {
  @Test(arguments: 1...9)
  func fromRoomyToTight(numberWidth: Int) {
    let scales = Scale.all(numberWidth: numberWidth)
    #expect(scales.count > 2)
    for (roomy, tight) in zip(scales, scales.dropFirst()) {
      #expect(roomy.pitchX >= tight.pitchX && roomy.pitchY >= tight.pitchY && roomy != tight)
    }
    #expect(scales.last?.hasLinesAcross == false)
  }

  /// Between two grid lines there is room for the number and a mark on either side.
  @Test(arguments: 1...9)
  func marksFitBetweenLinesWhereThereIsSpacing(numberWidth: Int) {
    for scale in Scale.all(numberWidth: numberWidth) {
      #expect(scale.pitchX == numberWidth + scale.spacing)
      #expect(scale.lead >= 1)
      #expect(scale.lead + numberWidth <= scale.pitchX)
      if scale.spacing > 1 { #expect(scale.lead + numberWidth < scale.pitchX && scale.lead > 1) }
    }
  }

  @Test(arguments: 1...6, 1...12)
  func whatFitsIsWhatItTakes(numberWidth: Int, side: Int) {
    for scale in Scale.all(numberWidth: numberWidth) {
      let extent = Extent(side, side + 1)
      #expect(scale.cells(within: scale.size(of: extent)) == extent)
      let size = scale.size(of: extent)
      let less = Size(columns: size.columns - 1, rows: size.rows)
      #expect(scale.cells(within: less) == Extent(side, side))
    }
  }

  @Test func atLeastOneCell() {
    for scale in Scale.all(numberWidth: 8) {
      #expect(scale.cells(within: Size(columns: 0, rows: 0)) == Extent(1))
    }
  }
}
