import Foundation
import Kernels
import LessonFormat
import Playing
import Screen
import Testing

@testable import AppCore
@testable import Export

/// The stage on its way into a file.
@Suite struct StageExportTests {
  private static let size = Size(columns: 80, rows: 24)

  private func state(_ view: ViewKind = .walk) throws -> State {
    var spec = try Sample.stage()
    spec.view = view
    var state = State(course: Sample.course(of: [spec]), motion: false)
    state.send(.openLesson(0), .forward)
    return state
  }

  private func data(_ format: ExportFormat, _ view: ViewKind) throws -> [UInt8] {
    let playback = Playback(try state(view), size: Self.size)
    let stage = try #require(playback.stage)
    let export = StageExport(playback: playback, stage: stage, format: format, title: "Title", step: 0)
    return try export.data().allBytes
  }

  @Test(arguments: ExportFormat.ofStage, [ViewKind.walk, .shapes, .backward])
  func everyFormatOfEveryView(format: ExportFormat, view: ViewKind) throws {
    let bytes = try data(format, view)
    let start: [ExportFormat: String] = [.svg: "<svg", .json: "{", .cast: "{\""]
    let text = String(decoding: bytes.prefix(200), as: UTF8.self)
    #expect(!bytes.isEmpty && start[format].map { text.contains($0) } ?? true, "\(text)")
    if format == .png { #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])) }
  }

  @Test func noStage() throws {
    let state = State(course: Sample.course(of: [try Sample.stage()]), motion: false)
    let request = ExportRequest(format: .svg, name: "x.svg", replaces: false)
    #expect(StageExport.write(request, of: state, size: Self.size) == .failed(.export(.nothingOnStage)))
  }

  @Test func whatCannotBeWritten() throws {
    let request = ExportRequest(format: .svg, name: "/dev/null/x.svg", replaces: false)
    guard case .failed = StageExport.write(request, of: try state(), size: Self.size) else {
      Issue.record("nothing can be in there")
      return
    }
  }

  /// Nothing is left of what could not be made.
  @Test func largerThanTheFormatTakes() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let map = try FeatureMap(height: 200, width: 200, values: Array(repeating: 1, count: 40_000))
    var state = State(course: Sample.course(of: [StageSpec(input: map, inputName: "m", layer: .relu)]))
    state.send(.openLesson(0))
    let request = ExportRequest(format: .svg, name: folder + "/x.svg", replaces: false)
    guard case .failed = StageExport.write(request, of: state, size: Self.size) else {
      Issue.record("that is over the limit")
      return
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }
}
