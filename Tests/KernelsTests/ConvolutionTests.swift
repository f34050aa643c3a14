import Kernels
import Seeded
import Testing

/// One random convolution with a batch to run it on.
struct ConvolutionTrial: CustomStringConvertible {
  let batch: Int
  let map: FeatureMap
  let convolution: Convolution

  init?(_ palette: Palette, _ random: inout SplitMix64) {
    batch = random.int(1...2)
    let (groups, channels) = (random.int(1...2), random.int(1...2))
    let count = groups * random.int(1...2)
    let (height, width) = (random.int(1...3), random.int(1...3))
    map = .drawn(batch * groups * channels, random.int(1...5), random.int(1...5), palette, &random)
    let weights = random.values(count * channels * height * width, palette)
    let bias = random.oneIn(2) ? random.values(count, palette) : nil
    let edge = random.pick(EdgeRule.allCases)
    guard
      let filters = try? Filters(
        count: count, channels: channels, height: height, width: width, values: weights, bias: bias),
      let convolution = try? Convolution(
        filters, stride: Extent(random.int(1...3), random.int(1...3)),
        dilation: Extent(random.int(1...2), random.int(1...2)),
        padding: edge.isSame ? .none : .drawn(&random), edge: edge, groups: groups)
    else { return nil }
    self.convolution = convolution
  }

  var description: String { "batch \(batch) of \(map), \(convolution)" }
}

@Suite struct ConvolutionTests {
  private func filter(_ rows: [[Float]], bias: Float? = nil) throws -> Filters {
    try Filters(
      count: 1, channels: 1, height: rows.count, width: rows[0].count, values: rows.flatMap { $0 },
      bias: bias.map { [$0] })
  }

  @Test func crossCorrelatesAndDoesNotFlip() throws {
    let result = try Convolution(filter([[1, 10]])).forward(row([1, 2, 3]))
    #expect(result.values == [21, 32])
  }

  @Test func addsTheBias() throws {
    #expect(try Convolution(filter([[1, 10]], bias: 0.5)).forward(row([1, 2, 3])).values == [21.5, 32.5])
  }

  @Test func zerosAroundTheMap() throws {
    let padded = try Convolution(filter([[1, 10, 100]]), padding: Padding(left: 1, right: 1))
    #expect(try padded.forward(row([1, 2, 3])).values == [210, 321, 32])
    let same = try Convolution(filter([[1, 10, 100]]), edge: .same)
    #expect(try same.forward(row([1, 2, 3])).values == [210, 321, 32])
  }

  @Test func strideAndDilation() throws {
    let convolution = try Convolution(filter([[1, 10]]), stride: Extent(1, 2), dilation: Extent(1, 2))
    #expect(try convolution.forward(row([1, 2, 3, 4, 5])).values == [31, 53])
  }

  @Test func sumsOverTheChannels() throws {
    let filters = try Filters(count: 2, channels: 2, height: 1, width: 1, values: [1, 10, 100, 1000])
    let map = try FeatureMap(channels: 2, height: 1, width: 2, values: [1, 2, 3, 4])
    #expect(try Convolution(filters).forward(map).values == [31, 42, 3100, 4200])
  }

  @Test func groupsReadTheirOwnChannels() throws {
    let filters = try Filters(count: 2, channels: 1, height: 1, width: 1, values: [10, 1000])
    let map = try FeatureMap(channels: 2, height: 1, width: 2, values: [1, 2, 3, 4])
    #expect(try Convolution(filters, groups: 2).forward(map).values == [10, 20, 3000, 4000])
  }

  @Test func imagesOfABatchDoNotMix() throws {
    let filters = try Filters(count: 1, channels: 2, height: 1, width: 1, values: [1, 10])
    let map = try FeatureMap(channels: 4, height: 1, width: 1, values: [1, 2, 3, 4])
    let result = try Convolution(filters).forward(map, batch: 2)
    #expect(result.values == [21, 43])
    #expect(result.channels == 2)
  }

  /// Depthwise with weights 1/k² is average pooling; k² = 4 keeps it exact.
  @Test func averagePoolingIsAConvolution() throws {
    var random = SplitMix64(seed: 61)
    let filters = try Filters(
      count: 3, channels: 1, height: 2, width: 2, values: [Float](repeating: 0.25, count: 12))
    for _ in 0..<100 {
      let map = FeatureMap.drawn(3, 5, 5, .small, &random)
      let convolution = try Convolution(filters, stride: Extent(2), groups: 3)
      #expect(try convolution.forward(map) == AveragePool.forward(map, Window(poolSize: Extent(2))))
    }
  }

  @Test func padsAddNothingEvenToAnInfiniteWeight() throws {
    let convolution = try Convolution(filter([[.infinity, 1]]), padding: Padding(left: 1))
    #expect(try convolution.forward(row([2])).values == [2])
  }

  @Test func refusals() throws {
    let two = try Filters(count: 2, channels: 2, height: 1, width: 1, values: [1, 2, 3, 4])
    #expect(
      refusal { () throws(KernelError) in try Convolution(two, groups: 3) }?.message
        == "2 filters do not divide into 3 groups")
    #expect(refusal { () throws(KernelError) in try Convolution(two, groups: 0) } != nil)
    let map = try FeatureMap(channels: 3, height: 1, width: 1, values: [1, 2, 3])
    let convolution = try Convolution(two)
    let error = KernelError.operand(.filterChannels(2, mapChannels: 3))
    let grouped = try Convolution(two, groups: 2)
    #expect(refusal { () throws(KernelError) in try convolution.forward(map) } == error)
    #expect(refusal { () throws(KernelError) in try convolution.reference(map) } == error)
    #expect(refusal { () throws(KernelError) in try convolution.forward(map, batch: 2) } != nil)
    #expect(
      refusal { () throws(KernelError) in try grouped.forward(map) }?.message
        == "3 channels do not fit 2 groups of filters for 2 channels each")
    let (wide, short) = (try Convolution(filter([[1, 2, 3]])), try row([1, 2]))
    #expect(
      refusal { () throws(KernelError) in try wide.forward(short) }?.message
        == "filter size 3 does not fit a map of width 2: at most 2")
  }

  @Test func refusesMoreResultsThanFit() throws {
    let convolution = try Convolution(filter([[1]]), padding: Padding(all: Window.limit))
    #expect(
      refusal { () throws(KernelError) in try convolution.forward(FeatureMap(rows: [[1]])) }?.message
        == "1×33554433×33554433 results are too many: at most 1073741824 fit")
  }

  @Test func fastAndNaiveAgreeBitForBit() throws {
    var random = SplitMix64(seed: 62)
    var computed = 0
    for index in 0..<2000 {
      let trial = try #require(ConvolutionTrial(random.pick(Palette.allCases), &random))
      let fast = try? trial.convolution.forward(trial.map, batch: trial.batch)
      let naive = try? trial.convolution.reference(trial.map, batch: trial.batch)
      #expect((fast == nil) == (naive == nil), "#\(index) \(trial)")
      guard let fast, let naive else { continue }
      computed += 1
      #expect(fast.isIdentical(to: naive), "#\(index) \(trial)")
    }
    #expect(computed > 1000)
  }

  /// A third way: copy each image into a zeroed frame and multiply out every index by hand. Whole numbers are exact.
  @Test func agreesWithBruteForce() throws {
    var random = SplitMix64(seed: 63)
    var computed = 0
    for index in 0..<1000 {
      let trial = try #require(ConvolutionTrial(.small, &random))
      guard let fast = try? trial.convolution.forward(trial.map, batch: trial.batch) else { continue }
      computed += 1
      #expect(fast.values == bruteForce(trial), "#\(index) \(trial)")
    }
    #expect(computed > 400)
  }

  private func bruteForce(_ trial: ConvolutionTrial) -> [Float] {
    let (filters, window) = (trial.convolution.filters, trial.convolution.window)
    let perImage = trial.map.channels / trial.batch
    let perGroup = filters.count / trial.convolution.groups
    guard let marked = MarkedMap(trial.map, window) else { return [] }
    // What each box of each plane sees, pads and overhang as zeros.
    var seen: [[Float]] = []
    _ = marked.slide { marks in
      seen.append(marks.map { mark in if case .real(let value) = mark { value } else { 0 } })
      return 0
    }
    let plane = marked.rows.starts.count * marked.columns.starts.count
    var results: [Float] = []
    for (image, filter) in cross(Array(0..<trial.batch), Array(0..<filters.count)) {
      for box in 0..<plane {
        var sum = filters.bias?[filter] ?? 0
        for channel in 0..<filters.channels {
          let source = image * perImage + (filter / perGroup) * filters.channels + channel
          for (tap, value) in seen[source * plane + box].enumerated() {
            sum += value * filters[filter, channel, tap / filters.width, tap % filters.width]
          }
        }
        results.append(sum)
      }
    }
    return results
  }
}
