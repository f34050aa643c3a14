import Foundation
import Playing
import Screen
import Testing
import AppCore

@testable import Export

/// The picture in the README is what the command beside it makes. RECORD_SNAPSHOTS=1 makes it anew.
@Test func readmeShowsTheWalkAsItIs() throws {
  let index = try #require(Shipped.index(of: "off-the-edge"))
  let lesson = Shipped.course.lessons[index]
  let playback = Playback(Shipped.course, lesson: index, stop: 1, size: Size(columns: 80, rows: 24))
  let stage = try #require(playback.stage)
  let pages = LessonState(lesson, seed: 0).stops.count
  let picture = StageSVG(stage, title: "\(lesson.title), page 2 of \(pages)").text
  let file = Checkout.root.appendingPathComponent(".github/off-the-edge.svg")
  if let complaint = Recorded.complaint(picture, at: file) { Issue.record("\(complaint)") }
  #expect(
    Checkout.text(Checkout.root.appendingPathComponent("README.md"))?.contains("(.github/off-the-edge.svg)")
      == true)
}
