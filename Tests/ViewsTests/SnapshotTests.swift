import Playing
import Testing

/// Every screen as text and styles. RECORD_SNAPSHOTS=1 takes the screens as they are now.
@Suite struct SnapshotTests {
  private static let folder = Checkout.tests.appendingPathComponent("Snapshots")

  @Test(arguments: SnapshotCase.all)
  func looksAsRecorded(snapshot: SnapshotCase) {
    let url = Self.folder.appendingPathComponent(snapshot.file)
    if let complaint = Recorded.complaint(snapshot.text, at: url) { Issue.record("\(complaint)") }
  }

  @Test func namesAreUnique() {
    let files = SnapshotCase.all.map(\.file)
    #expect(Set(files).count == files.count)
    #expect(files.count > 60)
  }

  @Test func nothingIsObsolete() {
    let known = Set(SnapshotCase.all.map(\.file))
    #expect(Recorded.obsolete(in: Self.folder, besides: known) == [], "remove them, or record anew")
  }
}
