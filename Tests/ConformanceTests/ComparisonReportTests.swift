import Conformance
import Testing

@Suite struct ComparisonReportTests {
  @Test func addsUp() {
    var (one, two) = (ComparisonReport(), ComparisonReport())
    one.add("max torch", numbers: 3)
    two.add("max torch", numbers: 4, disputes: [.nan])
    two.add("sum torch", numbers: 1)
    two.fault("no")
    one.merge(two)
    #expect(one.counts == ["max torch": 2, "sum torch": 1])
    #expect(one.numbers == 8 && one.faults == ["no"] && one.disputes == [.nan])
    #expect(one.count("max") == 2 && one.count("") == 3)
  }
}
