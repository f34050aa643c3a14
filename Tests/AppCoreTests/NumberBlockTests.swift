import Kernels
import Testing

@testable import AppCore

@Suite struct NumberBlockTests {
  @Test(
    arguments: [
      ("1,5\t2,5\n3\t4,25", [[1.5, 2.5], [3, 4.25]]), ("1,5;2,5\n-3,5;4", [[1.5, 2.5], [-3.5, 4]]),
      ("1,2\n3,4", [[1, 2], [3, 4]]), ("1, 2; 3, 4", [[1, 2, 3, 4]]),
      ("[[1, 2], [3, 4]]", [[1, 2], [3, 4]]),
      ("1;2\n3;4", [[1, 2], [3, 4]]),
    ] as [(String, [[Float]])])
  func commasPartNumbersOrAreDecimal(text: String, rows: [[Float]]) throws {
    #expect(try NumberBlock.map(text).get() == (try FeatureMap(rows: rows)))
  }
}
