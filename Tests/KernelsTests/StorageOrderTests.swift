import Kernels
import Testing

@Suite struct StorageOrderTests {
  @Test func columnsCountDownwards() {
    let rows = Array(0..<6)
    #expect(StorageOrder.column.reordered(rows, of: Extent(2, 3)) == [0, 2, 4, 1, 3, 5])
    #expect(StorageOrder.row.reordered(rows, of: Extent(2, 3)) == rows)
  }

  @Test func planesKeepTheirPlace() {
    #expect(StorageOrder.column.reordered([6, 7, 11], of: Extent(2, 3)) == [6, 8, 11])
  }
}
