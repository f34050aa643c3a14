import Kernels
import Conformance
import Testing

@Suite struct SlopesTests {
  /// -1 everywhere, so that the result is the slope that each cell got, negated.
  private func slopes(_ shape: [Int], on input: [Int], _ rule: Slopes.Rule = .alongChannels) throws -> [Float]
  {
    let count = shape.reduce(1, *)
    let slopes = try Tensor(shape: shape, values: (0..<count).map { Float($0 + 1) })
    let ones = try Tensor(shape: input, values: [Float](repeating: -1, count: input.reduce(1, *)))
    return try Slopes(slopes, rule).forward(ones).values.map { -$0 }
  }

  @Test func theRecordedDispute() throws {
    let recorded = try #require(RecordedCase.all("dispute").first { try $0.text("about") == "prelu-slopes" })
    let input = try Tensor(shape: recorded.shape("x"), values: recorded.floats("x"))
    let vector = try Tensor(shape: [3], values: recorded.floats("slope"))
    #expect(try recorded.expectBits(Slopes(vector, .alongChannels).forward(input).values, "torch"))
    #expect(try recorded.expectBits(Slopes(vector, .broadcast).forward(input).values, "onnx"))
  }

  @Test func everyRecordedCaseAlongTheChannels() throws {
    let cases = RecordedCase.all("prelu")
    #expect(cases.count >= 30)
    for recorded in cases {
      let input = try Tensor(shape: recorded.shape("x"), values: recorded.floats("x"))
      let vector = try Tensor(shape: [recorded.floats("slope").count], values: recorded.floats("slope"))
      #expect(try recorded.expectBits(Slopes(vector).forward(input).values, "torch"))
    }
  }

  @Test func aVectorLiesAlongAxisOne() throws {
    #expect(try slopes([2], on: [2, 2]) == [1, 2, 1, 2])
    #expect(try slopes([2], on: [2, 2, 2]) == [1, 1, 2, 2, 1, 1, 2, 2])
  }

  @Test func anythingElseBroadcastsFromTheLastAxis() throws {
    #expect(try slopes([2, 1, 1], on: [2, 2, 1, 2]) == [1, 1, 2, 2, 1, 1, 2, 2])
    #expect(try slopes([2, 1], on: [2, 2]) == [1, 1, 2, 2])
    #expect(try slopes([2], on: [2, 2], .broadcast) == [1, 2, 1, 2])
    #expect(try slopes([2, 1, 2], on: [2, 2, 2]) == [1, 2, 1, 2, 3, 4, 3, 4])
  }

  @Test func oneSlopeFitsEverything() throws {
    for shape in [[], [1], [1, 1, 1]] { #expect(try slopes(shape, on: [2, 1]) == [1, 1]) }
    #expect(try slopes([1], on: []) == [1])
  }

  @Test func refusesTheRest() throws {
    for (shape, input) in [([3], [2, 2]), ([2], [2]), ([2, 2, 2], [2, 2]), ([2], [])] {
      #expect(throws: KernelError.self) { try slopes(shape, on: input) }
    }
    #expect(
      refusal { () throws(KernelError) in
        try Slopes(Tensor(shape: [3], values: [1, 2, 3])).forward(Tensor(shape: [1, 2], values: [1, 2]))
      }?.message == "slopes of shape (3,) do not fit (1, 2): give 1, or 2 for the channels")
  }
}
