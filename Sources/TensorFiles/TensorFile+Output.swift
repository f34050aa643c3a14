import Decimals
import Files
import Kernels

extension TensorFile {
  /// What can be written; without an ending .npy is.
  public static let writtenEndings = ["npy", "csv", "tsv", "png", "pnm", "pgm", "ppm"]

  /// The tensor as the file at `path` holds it, by its ending.
  /// - Throws: `doesNotFit` where that format cannot hold it, `unwritable` where a picture cannot be made.
  public func data(for path: String) throws -> OutputData {
    let ending = Path.ending(of: path)
    if let separator = ["csv": ",", "tsv": "\t"][ending] {
      let planes = tensor.shape.dropLast(2)
      guard planes.allSatisfy({ $0 == 1 }), let width = tensor.shape.last else {
        throw TensorFileError.doesNotFit(
          "\(path) can hold one map, the result is \(Tensor.name(of: tensor.shape)): write it as .npy")
      }
      return TextWriter.data(tensor.values, width: width, separator: separator)
    }
    if ending == "png" { return try PictureWriter.png(picture(path)) }
    if ["pnm", "pgm", "ppm"].contains(ending) {
      return try PictureWriter.pnm(picture(path))
    }
    return type == .uint8 ? NPYWriter.bytes(tensor) : NPYWriter.data(tensor)
  }

  /// One image of one or three channels.
  private func picture(_ path: String) throws -> FeatureMap {
    let map = try TensorFile(tensor: tensor).map()
    guard tensor.shape.count < 4 || tensor.shape[0] == 1, map.channels == 1 || map.channels == 3 else {
      throw TensorFileError.doesNotFit(
        "\(path) can hold one image of 1 or 3 channels, the result is \(Tensor.name(of: tensor.shape)): "
          + "write it as .npy")
    }
    return map
  }

  /// Shape, type and nested values, as `compute --json` prints them; NaN and the infinities as strings.
  ///
  /// Written here and not by a JSONEncoder, which takes four times as long for numbers and holds each of them in 50 bytes
  /// until all are there: a result may have a thousand million.
  public var json: String {
    let shape = tensor.shape.map(String.init).joined(separator: ",")
    let type = type == .uint8 ? "uint8" : "float32"
    return "{\"shape\":[\(shape)],\"dtype\":\"\(type)\",\"values\":\(nested())}\n"
  }

  /// The values in as many brackets as there are axes: one opens wherever an axis starts anew.
  private func nested() -> String {
    var text = ""
    let blocks = tensor.shape.indices.map { tensor.shape[$0...].reduce(1, *) }
    for (index, value) in tensor.values.enumerated() {
      let opened = blocks.count { index.isMultiple(of: $0) }
      if index > 0 { text += String(repeating: "]", count: opened) + "," }
      text += String(repeating: "[", count: opened) + Self.json(value)
    }
    return text + String(repeating: "]", count: blocks.count)
  }

  /// JSON has no word for NaN and the infinities.
  private static func json(_ value: Float) -> String {
    value.isFinite ? DecimalText.shortest(value) : "\"\(DecimalText.shortest(value))\""
  }
}
