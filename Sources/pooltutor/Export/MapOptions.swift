import ArgumentParser
import Kernels
import TensorFiles

/// How a file becomes a stack of maps.
struct MapOptions: ParsableArguments {
  @Option(help: "Which image of an N,C,H,W file, from 1.")
  var image: Int?

  @Flag(help: "Turn red, green and blue into one channel.")
  var grey = false

  @Option(
    help: ArgumentHelp("Resize the maps, by averaging areas.", valueName: "H,W"),
    transform: WindowOptions.extent)
  var resize: Extent?

  /// What a map may be made as long as: to see it, far less is enough.
  private static let longest = 4096
  /// As many values as a picture may have in three channels.
  private static let mostValues = 3 << 25

  var given: [String] { named(("--image", image != nil), ("--grey", grey), ("--resize", resize != nil)) }

  /// - Throws: `TensorFileError` for the file, `KernelError` for what does not fit.
  /// - Parameter watch: called with the part that is done, from 0 to 1; returns whether to go on.
  func read(
    _ path: String, watch: @escaping (Double) -> Bool = { _ in true }
  ) throws -> FeatureMap { try readImages(path, watch: watch).map }

  /// All images of the file, and the one that is meant.
  func readImages(
    _ path: String, watch: @escaping (Double) -> Bool = { _ in true }
  ) throws -> (images: ImageStack, index: Int, map: FeatureMap) {
    let (index, overflow) = (image ?? 1).subtractingReportingOverflow(1)
    let file = try TensorFile.read(path, mapLimit: Self.mostValues, watch: watch)
    if let resize, resize.height > Self.longest || resize.width > Self.longest {
      throw TensorFileError.overLimit("--resize \(resize) is too large: at most \(Self.longest) on each side")
    }
    let images = try ImageStack(file.tensor, isGrey: grey, size: resize)
    let number = overflow ? -1 : index
    return (images, number, try images.map(number))
  }
}
