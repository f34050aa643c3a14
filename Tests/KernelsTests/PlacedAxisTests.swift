import Kernels
import Seeded
import Testing

@Suite struct PlacedAxisTests {
  @Test func dropAndOverhangOfTheFiveByFiveMap() throws {
    #expect(try axis(5, poolSize: 2, stride: 2, edge: .drop).output == 2)
    #expect(try axis(5, poolSize: 2, stride: 2, edge: .overhang).output == 3)
    #expect(try axis(5, poolSize: 2, stride: 2, edge: .same).output == 3)
  }

  @Test func overhangLeavesOutABoxThatStartsBeyondInputAndLeadingPad() throws {
    let padded = try axis(5, poolSize: 2, stride: 2, pads: (1, 1), edge: .overhang)
    #expect(padded.output == 3)
    #expect(padded.leftOutLast)
    let sparse = try axis(6, poolSize: 1, stride: 2, edge: .overhang)
    #expect(sparse.output == 3)
    #expect(sparse.leftOutLast)
    let gap = try axis(5, poolSize: 2, stride: 3, pads: (1, 1), edge: .overhang)
    #expect(gap.output == 2)
    #expect(gap.leftOutLast)
    #expect(try !axis(5, poolSize: 2, stride: 2, edge: .overhang).leftOutLast)
  }

  @Test func dilationSpreadsTheTaps() throws {
    let placed = try axis(4, poolSize: 2, stride: 1, dilation: 2)
    #expect(placed.span == 3)
    #expect(placed.output == 2)
    #expect((0..<2).map { placed.position(of: 1, tap: $0) } == [1, 3])
  }

  @Test func sameSharesOutThePadAndTheOddCellGoesLast() throws {
    let upper = try axis(5, poolSize: 2, stride: 2, edge: .same)
    #expect((upper.padBefore, upper.padAfter) == (0, 1))
    let lower = try axis(5, poolSize: 2, stride: 2, edge: .sameLower)
    #expect((lower.padBefore, lower.padAfter) == (1, 0))
    let even = try axis(5, poolSize: 3, stride: 1, edge: .same)
    #expect((even.padBefore, even.padAfter) == (1, 1))
  }

  @Test func sameWithAStrideOverTheBoxNeedsNoPad() throws {
    let placed = try axis(6, poolSize: 1, stride: 3, edge: .same)
    #expect((placed.padBefore, placed.padAfter, placed.output) == (0, 0, 2))
    #expect((0..<2).map { placed.start(of: $0) } == [0, 3])
  }

  @Test func sameRefusesDeclaredPads() {
    #expect(
      refusal { () throws(KernelError) in try axis(5, poolSize: 2, stride: 2, pads: (0, 1), edge: .same) }?
        .message
        == "edge rule same computes its own padding: declared pads must be 0")
  }

  @Test func refusesABoxLargerThanThePaddedMapAndSaysHowLargeItMayBe() {
    #expect(
      refusal { () throws(KernelError) in try axis(2, poolSize: 3) }?.message
        == "pool size 3 does not fit a map of width 2: at most 2")
    #expect(
      refusal { () throws(KernelError) in try axis(2, poolSize: 3, dilation: 2, pads: (1, 1)) }?.message
        == "pool size 3, dilated to span 5, does not fit a width 2 padded to 4: at most 4")
    #expect(
      refusal { () throws(KernelError) in try axis(2, poolSize: 3, edge: .overhang) } != nil,
      "overhang drops nothing, but it makes no room for the first box")
  }

  @Test(arguments: [0, -1, Int.min, Window.limit + 1, Int.max]) func refusesNumbersOutOfRange(bad: Int) {
    #expect(
      refusal { () throws(KernelError) in try axis(5, poolSize: bad, stride: 1) }
        == .window(.number(.poolSize, bad, .width)))
    #expect(
      refusal { () throws(KernelError) in try axis(5, poolSize: 1, stride: bad) }
        == .window(.number(.stride, bad, .width)))
    #expect(
      refusal { () throws(KernelError) in try axis(5, poolSize: 1, dilation: bad) }
        == .window(.number(.dilation, bad, .width)))
    for pads in [(bad, 0), (0, bad)] where bad != 0 {
      #expect(
        refusal { () throws(KernelError) in try axis(5, poolSize: 1, pads: pads) }
          == .window(.number(.padding, bad, .width)))
    }
  }

  @Test(arguments: [0, -1, Int.min, FeatureMap.limit + 1, Int.max]) func refusesMapsOutOfRange(input: Int) {
    for edge in EdgeRule.allCases {
      #expect(
        refusal { () throws(KernelError) in try axis(input, poolSize: 1, edge: edge) }
          == .window(.mapSide(input, .width)))
    }
  }

  /// Numbers at and next to every limit, in all combinations: an answer or a refusal, never a trap.
  @Test func noNumberTraps() {
    let sizes = [1, 2, Window.limit - 1, Window.limit, Window.limit + 1, Int.max]
    var answers = 0
    for (input, poolSize) in cross([1, 5, FeatureMap.limit], sizes) {
      for (stride, dilation) in cross(sizes, sizes) {
        for (pad, edge) in cross([0, 1, Window.limit, Int.max], EdgeRule.allCases) {
          guard
            let placed = try? axis(
              input, poolSize: poolSize, stride: stride, dilation: dilation, pads: (pad, pad), edge: edge)
          else { continue }
          answers += 1
          let last = placed.output - 1
          #expect(placed.output >= 1)
          #expect(placed.realTaps(of: last).upperBound <= placed.poolSize)
          #expect(placed.countedTaps(of: last).count >= placed.realTaps(of: last).count)
          #expect(placed.start(of: last) < input + placed.padAfter)
        }
      }
    }
    #expect(answers > 500)
  }

  /// The formulas of the edge rules against a walk that counts boxes one at a time.
  @Test func formulasAgreeWithCounting() {
    var random = SplitMix64(seed: 11)
    var leftOut = 0
    for _ in 0..<caseCount(20_000) {
      let edge = random.pick(EdgeRule.allCases)
      let pads = edge.isSame ? (0, 0) : (random.int(0...4), random.int(0...4))
      let (input, poolSize) = (random.int(1...9), random.int(1...4))
      let (stride, dilation) = (random.int(1...5), random.int(1...3))
      let case_ = "n=\(input) k=\(poolSize) s=\(stride) d=\(dilation) p=\(pads) \(edge)"
      let counted = CountedAxis(
        input: input, poolSize: poolSize, stride: stride, dilation: dilation, pads: pads, edge: edge)
      let placed = try? axis(
        input, poolSize: poolSize, stride: stride, dilation: dilation, pads: pads, edge: edge)
      #expect(placed?.output == counted?.starts.count, "\(case_)")
      guard let placed, let counted else { continue }
      #expect((0..<placed.output).map { placed.start(of: $0) } == counted.starts, "\(case_)")
      #expect((placed.padBefore, placed.padAfter) == counted.pads, "\(case_)")
      #expect(placed.leftOutLast == counted.leftOutLast, "\(case_)")
      if placed.leftOutLast { leftOut += 1 }
      checkTaps(placed, case_)
    }
    #expect(leftOut > 0, "the rule of the last box must have come up")
  }

  private func checkTaps(_ placed: PlacedAxis, _ case_: String) {
    for box in 0..<placed.output {
      for tap in 0..<placed.poolSize {
        let cell = placed.start(of: box) + tap * placed.dilation
        #expect(placed.position(of: box, tap: tap) == cell, "\(case_)")
        #expect(placed.realTaps(of: box).contains(tap) == (cell >= 0 && cell < placed.input), "\(case_)")
        #expect(
          placed.countedTaps(of: box).contains(tap)
            == (cell >= -placed.padBefore && cell < placed.input + placed.padAfter), "\(case_)")
      }
    }
    #expect(placed.padBefore >= 0 && placed.padAfter >= 0, "\(case_)")
    #expect(placed.start(of: placed.output - 1) < placed.input + placed.padAfter, "\(case_)")
  }
}

/// One axis of a window.
func axis(
  _ input: Int, poolSize: Int, stride: Int = 1, dilation: Int = 1, pads: (Int, Int) = (0, 0),
  edge: EdgeRule = .drop
) throws(KernelError) -> PlacedAxis {
  try Window(
    poolSize: Extent(1, poolSize), stride: Extent(1, stride), dilation: Extent(1, dilation),
    padding: Padding(left: pads.0, right: pads.1), edge: edge
  ).placed(on: Extent(1, input)).columns
}

func cross<A, B>(_ left: [A], _ right: [B]) -> [(A, B)] { left.flatMap { a in right.map { (a, $0) } } }
