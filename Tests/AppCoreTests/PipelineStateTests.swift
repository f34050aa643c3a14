import LessonFormat
import Kernels
import Playing
import Testing

@testable import AppCore

@Suite struct PipelineStateTests {
  private func state(_ spec: StageSpec? = nil) throws -> State {
    var state = State(course: Sample.course(of: [try spec ?? Sample.pipeline()]), motion: false)
    state.send(.openLesson(0))
    return state
  }

  private func pipeline(_ state: State) throws -> PipelineState {
    guard case .pipeline(let pipeline)? = state.stage?.view else {
      throw KernelError.operand(.columnOrder)
    }
    return pipeline
  }

  @Test func stepsGoFromMapToMap() throws {
    var state = try state()
    #expect(state.stage?.count == 5)
    for index in 0..<5 {
      #expect(try pipeline(state).position == index)
      state.send(.forward)
    }
    #expect(state.stage == nil)
  }

  /// The cell farthest from 0 opens first; from it the way leads back to the picture.
  @Test func openingLeadsBackToThePicture() throws {
    var state = try state()
    state.send(.lastStep, .pipeline(.open))
    var seen: [Float] = []
    for position in stride(from: 4, through: 1, by: -1) {
      let here = try pipeline(state)
      #expect(here.position == position && here.fields.count == position + 1)
      let cell = try #require(here.cell)
      seen.append(here.map[cell.channel, cell.row, cell.column])
      state.send(.pipeline(.behind))
      #expect(state.notice == nil)
      let before = here.fields[position - 1]
      let now = try #require(try pipeline(state).cell)
      let box = try #require(before)
      #expect(
        (box.row..<box.row + box.height).contains(now.row)
          && (box.column..<box.column + box.width).contains(now.column))
    }
    #expect(Set(seen).count == 1, "max, ReLU and flattening hand the largest value on")
    state.send(.pipeline(.behind))
    #expect(state.notice?[.english] == "no map comes before this one")
    state.send(.pipeline(.close))
    #expect(try !pipeline(state).isOpen)
  }

  @Test func cellsStayOnTheMap() throws {
    var state = try state()
    state.send(.go(toStep: 3), .pipeline(.open), .pipeline(.move(rows: 99, columns: -99)))
    #expect(try pipeline(state).cell == MapCell(row: 6, column: 0))
    state.send(.pipeline(.openCell(MapCell(channel: 5, row: 50, column: 2), map: 1)))
    #expect(try pipeline(state).cell == MapCell(row: 13, column: 2))
    state.send(.pipeline(.openCell(MapCell(row: 0, column: 0), map: 9)))
    #expect(try pipeline(state).position == 1)
    #expect(state.stage?.current.agrees == true)
  }

  /// What the learner sets is the last layer; the chain follows it.
  @Test func settingsChangeTheLastLayer() throws {
    var state = try state()
    state.send(.lastStep, .pipeline(.open), .change(.operation, by: 1))
    let average = try pipeline(state)
    #expect(average.chain.walks.last?.layer.kind == .average)
    state.send(.changePool(by: 5))
    let small = try pipeline(state)
    #expect(small.map.width == small.chain.maps[3].extent.count)
    #expect(small.map.width < average.map.width)
    #expect(small.cell.map { $0.column < small.map.width } == true)
    state.send(.reset)
    #expect(try pipeline(state).chain.maps[4].width == 49)
    #expect(state.stage?.isChanged == false)
  }

  @Test func channelsAreTurned() throws {
    var spec = try Sample.layerStages()[1]
    spec.view = .pipeline
    var state = try state(spec)
    state.send(.pipeline(.channel(by: 1)))
    #expect(state.notice?[.english] == "this map has only one channel")
    state.send(.lastStep, .pipeline(.open), .pipeline(.channel(by: 1)))
    #expect(try pipeline(state).cell?.channel == 1)
    #expect(try pipeline(state).channel(ofMap: 0) == 0)
    #expect(try pipeline(state).step?.step.channel == 1)
    state.send(.pipeline(.channel(by: 1)))
    #expect(try pipeline(state).cell?.channel == 0)
  }
}
