import Kernels
import Testing

/// The plan is not public; which planes meet which filters shows in the results.
@Suite struct ConvolutionPlanTests {
  /// Each filter weighs its channels 1 and 100, each plane holds its own number: the sums name the planes read.
  @Test func everyFilterReadsTheChannelsOfItsGroupInItsImage() throws {
    let filters = try Filters(
      count: 4, channels: 2, height: 1, width: 1, values: [1, 100, 1, 100, 1, 100, 1, 100])
    let map = try FeatureMap(channels: 8, height: 1, width: 1, values: [0, 1, 2, 3, 4, 5, 6, 7])
    let convolution = try Convolution(filters, groups: 2)
    let expected: [Float] = [100, 100, 302, 302, 504, 504, 706, 706]
    #expect(try convolution.forward(map, batch: 2).values == expected)
    #expect(try convolution.reference(map, batch: 2).values == expected)
  }

  @Test func refusesChannelsThatDoNotMakeUpTheBatch() throws {
    let filters = try Filters(count: 1, channels: 1, height: 1, width: 1, values: [1])
    let map = try FeatureMap(channels: 3, height: 1, width: 1, values: [1, 2, 3])
    #expect(
      refusal { () throws(KernelError) in try Convolution(filters).forward(map, batch: 2) }?.message
        == "3 planes do not make up 2 images of as many channels each")
  }
}
