import Kernels
import Testing

@Suite struct ClassicFilterTests {
  private func run(_ classic: ClassicFilter, _ rows: [[Float]]) throws -> [Float] {
    let filters = try Filters(count: 1, channels: 1, height: 1, width: 1, values: [1])
      .replacing(filter: 0, with: classic)
    return try Convolution(filters).forward(try FeatureMap(rows: rows)).values
  }

  @Test(arguments: ClassicFilter.allCases) func isThreeByThreeAndTold(classic: ClassicFilter) {
    #expect(classic.weights.map(\.count) == [3, 3, 3])
    #expect(!classic.name.isEmpty)
    #expect(ClassicFilter.allCases.count { $0.name == classic.name || $0.weights == classic.weights } == 1)
  }

  /// Edge detectors give 0 on an even area; the others keep its brightness.
  @Test(arguments: ClassicFilter.allCases) func onEvenGround(classic: ClassicFilter) throws {
    let result = try run(classic, Array(repeating: [3, 3, 3], count: 3))
    let isEdge = [.verticalEdges, .horizontalEdges, .sobelX, .sobelY, .outline, .laplacian].contains(classic)
    #expect(abs(result[0] - (isEdge ? 0 : 3)) < 1e-5)
  }

  /// Each filter responds in the direction that its summary names.
  @Test func directions() throws {
    let beginsRight: [[Float]] = Array(repeating: [0, 0, 1], count: 3)
    let beginsBelow: [[Float]] = [[0, 0, 0], [0, 0, 0], [1, 1, 1]]
    #expect(try run(.verticalEdges, beginsRight) == [-3] && run(.verticalEdges, beginsBelow) == [0])
    #expect(try run(.sobelX, beginsRight) == [4] && run(.sobelX, beginsBelow) == [0])
    #expect(try run(.horizontalEdges, beginsBelow) == [-3] && run(.horizontalEdges, beginsRight) == [0])
    #expect(try run(.sobelY, beginsBelow) == [4] && run(.sobelY, beginsRight) == [0])
    #expect(try run(.emboss, beginsRight)[0] > 0 && run(.emboss, beginsBelow)[0] > 0)
    #expect(try run(.outline, [[0, 0, 0], [0, 1, 0], [0, 0, 0]]) == [8])
    #expect(try run(.laplacian, [[0, 0, 0], [0, 1, 0], [0, 0, 0]]) == [-4])
    #expect(try run(.sharpen, [[1, 1, 1], [1, 2, 1], [1, 1, 1]]) == [6])
    #expect(try run(.identity, [[1, 2, 3], [4, 5, 6], [7, 8, 9]]) == [5])
    #expect(try abs(run(.boxBlur, [[1, 2, 3], [4, 5, 6], [7, 8, 9]])[0] - 5) < 1e-5)
    #expect(try run(.gaussianBlur, [[0, 0, 0], [0, 16, 0], [0, 0, 0]]) == [4])
  }

  @Test func oneOfSeveralIsReplaced() throws {
    let two = try Filters(
      count: 2, channels: 2, height: 3, width: 3, values: (0..<36).map { Float($0) }, bias: [1, 2])
    let changed = try two.replacing(filter: 1, with: .identity)
    #expect(Array(changed.values.prefix(18)) == Array(two.values.prefix(18)) && changed.bias == [1, 2])
    let identity: [Float] = [0, 0, 0, 0, 1, 0, 0, 0, 0]
    #expect(Array(changed.values.suffix(18)) == identity + identity)
    let small = try Filters(count: 2, channels: 1, height: 2, width: 2, values: [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(
      throws: KernelError.operand(.filterSizes(Extent(2)))
    ) {
      try small.replacing(filter: 0, with: .sharpen)
    }
  }

  @Test func planesComeBack() throws {
    let filters = try Filters(count: 2, channels: 1, height: 1, width: 2, values: [1, 2, 3, 4])
    #expect(filters.planes.plane(1).values == [3, 4])
    #expect(try filters.replacing(planes: filters.planes) == filters)
    let wider = try filters.replacing(planes: filters.planes.insertingColumn(before: 1))
    #expect(wider.extent == Extent(1, 3) && wider.values == [1, 0, 2, 3, 0, 4])
    #expect(filters.replacing(bias: 5, of: 1).bias == [0, 5])
    #expect(throws: KernelError.self) { try filters.replacing(planes: filters.planes.plane(0)) }
  }
}
