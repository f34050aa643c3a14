import Kernels
import Playing
import Seeded
import Testing

@testable import AppCore

@Suite struct SettingChangeTests {
  private static let maps: [[[Float]]] = [
    Sample.m4, Sample.m5, [[1]], [[1, 2, 3]], [[1], [2]], [[-1, 2], [3, -4]],
  ]

  /// Walks from seeded settings in seeded directions, and hands every change on the way to `check`, which says whether it
  /// had something to look at; some of them must have.
  private func wander(
    _ rows: [[Float]], seed: UInt64,
    _ check: (Layer, SettingChange, Result<Layer, Refusal>, FeatureMap) throws -> Bool
  ) throws {
    var checked = 0
    let map = try Sample.map(rows)
    var generator = SplitMix64(seed: seed)
    var settings = Layer.max.with(Window(poolSize: Extent(1))).completed()
    for _ in 0..<20 {
      for change in Self.allChanges {
        if try check(settings, change, settings.changing(change, on: map), map) { checked += 1 }
      }
      if case .success(let next) = settings.changing(generator.pick(Self.allChanges), on: map) {
        settings = next
      }
    }
    #expect(checked > 0)
  }

  private static let allChanges: [SettingChange] =
    Setting.allCases.flatMap { [SettingChange.one($0, by: 1), .one($0, by: -1)] }
    + [.pool(by: 1), .pool(by: -1), .stride(by: 1), .stride(by: -1)]

  @Test(arguments: maps, 0..<4)
  func whatIsReachedCanBeComputed(rows: [[Float]], seed: UInt64) throws {
    try wander(rows, seed: UInt64(seed)) { _, change, result, map in
      guard case .success(let new) = result else { return false }
      #expect(throws: Never.self, "\(change)") { try new.forward(map) }
      return true
    }
  }

  @Test(arguments: maps, 0..<4)
  func refusalsCarryAReason(rows: [[Float]], seed: UInt64) throws {
    try wander(rows, seed: UInt64(seed)) { settings, change, result, map in
      guard case .failure(let refusal) = result else { return false }
      #expect(refusal.reason[.english].count > 10, "\(change) on \(settings)")
      return true
    }
  }

  /// A number is refused only where the kernels refuse it too, or where the picture would say nothing.
  @Test(arguments: maps, 0..<4)
  func whatIsRefusedCannotBeComputedOrSaysNothing(rows: [[Float]], seed: UInt64) throws {
    try wander(rows, seed: UInt64(seed)) { settings, change, result, map in
      guard case .one(let setting, let step) = change, let number = setting.number,
        setting.unusedReason(under: settings.kind) == nil, case .failure(let refusal) = result
      else { return false }
      var changed = settings
      changed.window[keyPath: number] += step
      let isComputed = (try? changed.forward(map)) != nil
      let isPointless =
        refusal.reason[.english].contains("still leaves one box")
        || refusal.reason[.english].contains("all of it")
      #expect(isComputed == isPointless, "\(change) on \(settings): \(refusal.reason[.english])")
      return true
    }
  }

  @Test(arguments: maps, 0..<4)
  func aChangeAndItsInverseComeBack(rows: [[Float]], seed: UInt64) throws {
    try wander(rows, seed: UInt64(seed)) { settings, change, result, map in
      guard case .success(let new) = result, let inverse = change.inverse else { return false }
      let back = try? new.changing(inverse, on: map).get()
      #expect(back == settings, "\(inverse) after \(change) on \(settings)")
      return true
    }
  }

  /// Pressing a cycling key often enough comes around, through values that can all be computed, in both directions.
  @Test(arguments: maps, [Setting.operation, .edge])
  func cyclingComesAround(rows: [[Float]], setting: Setting) throws {
    let map = try Sample.map(rows)
    let start = Layer.max.with(Window(poolSize: Extent(1))).completed()
    let forward = try ring(from: start, .one(setting, by: 1), on: map)
    let backward = try ring(from: start, .one(setting, by: -1), on: map)
    #expect(forward == [start] + backward.dropFirst().reversed())
  }

  private func ring(from start: Layer, _ change: SettingChange, on map: FeatureMap) throws -> [Layer] {
    var ring = [start]
    while ring.count <= LayerKind.allCases.count {
      let next = try ring[ring.count - 1].changing(change, on: map).get()
      if next == start { return ring }
      ring.append(next)
    }
    Issue.record("\(change) never comes around")
    return ring
  }
}

extension SettingChange {
  /// What takes the change back; `nil` for a slope, which keeps to its own raster, for motion, and for what was typed.
  fileprivate var inverse: SettingChange? {
    switch self {
    case .one(.slope, _), .one(.motion, _), .all: nil
    case .one(let setting, let step): .one(setting, by: -step)
    case .pool(let step): .pool(by: -step)
    case .stride(let step): .stride(by: -step)
    }
  }
}
