@testable import Kernels
import Localization
import Testing

/// Every refusal of the kernels, in every language.
@Suite struct KernelMessagesTests {
  @Test(arguments: refusals) func eachLanguageNamesTheSameNumbers(error: KernelError) {
    let numbers = { (text: String) in text.matches(of: /[0-9]+/).map { String($0.output) }.sorted() }
    let chinese = Phrase.kernel(error)[.chinese]
    #expect(Phrase.kernel(error)[.english] == error.message)
    #expect(chinese != error.message && !chinese.contains(/-[0-9]/), "\(chinese)")
    // English says "image 1" and "row 1", and repeats the shape that would do.
    #expect(Set(numbers(chinese)).isSubset(of: Set(numbers(error.message))), "\(error.message): \(chinese)")
    #expect(numbers(chinese).count >= 1 || numbers(error.message).isEmpty, "\(error.message): \(chinese)")
  }

  @Test func examples() throws {
    let map = try FeatureMap(height: 2, width: 3, values: [1, 2, 3, 4, 5, 6])
    let cases: [(Layer, Dialect, String, String)] = [
      (
        .max.with(Window(poolSize: Extent(3))), .house,
        "pool size 3 does not fit a map of height 2: at most 2",
        "窗口大小 3 放不进高为 2 的特征图：最多 2"
      ),
      (
        .max.with(Window(poolSize: Extent(1), stride: Extent(1, 0))), .house,
        "stride 0 (width) must be 1 to 16777216", "步幅（宽）必须在 1 到 16777216 之间，不能是 0"
      ),
      (.lp(p: 2), .keras, "in Keras there is no Lp pooling", "Keras 没有 Lp 池化"),
    ]
    for (layer, dialect, english, chinese) in cases {
      let error = #expect(throws: KernelError.self) { try dialect.admitted(layer, on: map).placed(on: map) }
      let phrase = Phrase.kernel(try #require(error))
      #expect(phrase[.english] == english && phrase[.chinese] == chinese)
    }
  }

  private static let refusals: [KernelError] =
    shapes.map(KernelError.shape) + windows.map(KernelError.window) + operands.map(KernelError.operand)
    + dialects.map { .dialect(.keras, $0) }

  private static let shapes: [ShapeFault] = [
    .valueCount(5, shape: [2, 2]), .emptyAxis(1, shape: [2, 0]), .tooManyValues(shape: [1 << 20, 1 << 20]),
    .raggedRow(2, holds: 5, first: 7), .noMap(shape: [1, 2, 3, 4, 5]), .notFourAxes(shape: [2, 3]),
    .noImage(7, shape: [3, 1, 4, 4]), .notFilters(shape: [2, 3]), .bias(shape: [3], filters: 2),
    .resize(Extent(0, 3)), .resize(Extent(1 << 31, 3)),
  ]

  private static let windows: [WindowFault] =
    [WindowFault.WindowNumber.poolSize, .filterSize, .stride, .dilation, .padding].flatMap { number in
      [.number(number, -1, .height), .number(number, 1 << 30, .width)]
    }
    + [
      .mapSide(0, .height), .outputSide(-2, .width), .power(40), .samePads(.same), .boxCells(Extent(9000)),
      .results(planes: 3, Extent(1 << 20)), box(span: 3, padded: 2), box(span: 5, padded: 2),
      box(span: 3, padded: 1), box(span: 5, padded: 1), stray(pads: 2, dilation: 1),
      stray(pads: 6, dilation: 4), stray(pads: 1, dilation: 4),
    ]

  private static func box(span: Int, padded: Int) -> WindowFault {
    .boxTooLarge(.init(axis: .width, named: .poolSize, size: 3, span: span, input: 1, padded: padded))
  }

  private static func stray(pads: Int, dilation: Int) -> WindowFault {
    .strayBoxes(
      .init(
        axis: .height, input: 3, padBefore: pads, padAfter: 1, span: dilation + 1, dilation: dilation))
  }

  private static let operands: [OperandFault] = [
    .outputBuffer(5, results: 4), .planes(Extent(4), windowLaidOn: Extent(6)),
    .convolutionWindow(planes: Extent(4)),
    .gradient(channels: 1, Extent(3), resultChannels: 2, result: Extent(4)),
    .gradientCount(3, resultChannels: 1, result: Extent(2)), .slopeCount(2, channels: 3),
    .slopeShape([3], input: [1, 2], axis: .channels, wanted: 2),
    .slopeShape([3], input: [1, 2], axis: .last, wanted: 2),
    .slopeShape([3], input: [1, 1], axis: .last, wanted: nil), .filterGroups(filters: 2, groups: 3),
    .filterChannels(2, mapChannels: 3), .groupChannels(2, mapChannels: 3, groups: 4), .filterSizes(Extent(2)),
    .images(planes: 3, images: 2), .columnOrder,
  ]

  private static let dialects: [DialectFault] = [
    .noSumPooling, .noLpPooling, .noAdaptivePooling, .noDilation(Extent(2)), .noEdgeRule(.sameLower),
    .onlyValidOrSame(.overhang), .noDeclaredPads, .noSameLower,
    .unevenPads(Padding(top: 1, left: 2, bottom: 3, right: 4)), .padding(3, .height, atMost: 1),
    .averageOfPads, .lpPadding, .lpOverhang, .lpOddPower(3), .leakySlope(-0.5), .slopeAxes([2, 3]),
    .convolutionOverhang, .sameWithStride(Extent(2)), .strideWithDilation(Extent(2), Extent(3)),
  ]
}
