import Foundation
import Kernels
import TensorFiles
import Testing

@Suite struct ComputeTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write("m4.npy", [1, 1, 4, 4], m4)
  }

  private func compute(_ arguments: String) throws -> Tensor {
    let outcome = try place.run("compute \(arguments) --output y.npy")
    #expect(
      outcome.status == 0 && outcome.error.isEmpty && outcome.output.isEmpty, "\(arguments): \(outcome.error)"
    )
    return try place.read("y.npy")
  }

  /// Results as the document prints them, or worked out by hand.
  @Test(
    arguments: [
      ("maxpool --kernel 2", [7, 3, 9, 3]), ("avgpool --kernel 2,2", [3, 1, 4, 2]),
      ("sumpool --kernel 2 --stride 2", [12, 4, 16, 8]), ("lppool --kernel 2 --p 1", [12, 4, 16, 8]),
      ("maxpool --kernel 2 --stride 1", [7, 7, 3, 7, 7, 3, 9, 9, 3]),
      ("maxpool --kernel 2 --dialect onnx", [7, 7, 3, 7, 7, 3, 9, 9, 3]),
      ("maxpool --kernel 2 --stride 1 --dilation 2", [5, 2, 2, 9]),
      ("maxpool --kernel 3 --stride 2 --auto-pad same-upper", [7, 3, 9, 3]),
      ("maxpool --kernel 3 --stride 2 --auto-pad same-lower", [7, 7, 9, 9]),
      ("maxpool --kernel 3 --stride 2 --pad 1", [7, 7, 9, 9]),
      ("maxpool --kernel 3 --stride 2 --ceil", [7, 3, 9, 3]),
      ("global-maxpool", [9]), ("global-avgpool", [2.5]), ("adaptive-maxpool --output-size 1,2", [9, 3]),
      ("adaptive-avgpool --output-size 2", [3, 1, 4, 2]), ("relu", m4), ("leaky-relu --alpha -0.5", m4),
      (
        "avgpool --kernel 3 --stride 3 --pad 1,1,0,0 --count-include-pad yes",
        [12 / 9.0]
      ),
      ("avgpool --kernel 3 --stride 3 --pad 1,1,0,0", [3]),
    ] as [(String, [Float])])
  func operations(arguments: String, expected: [Float]) throws {
    let result = try compute("\(arguments) --input m4.npy").values
    #expect(result == expected)
  }

  @Test func convolutionWithGroupsAndBias() throws {
    try place.write("x.npy", [1, 2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8])
    try place.write("w.npy", [2, 1, 2, 2], [1, 1, 1, 1, 1, 0, 0, -1])
    try place.write("b.npy", [2], [0.5, 100])
    let result = try compute("conv --input x.npy --weight w.npy --bias b.npy --group 2")
    #expect(result.shape == [1, 2, 1, 1])
    #expect(result.values == [10.5, 97])
  }

  @Test func activationsOfAnyShape() throws {
    try place.write("x.npy", [2, 3], [-1, 2, -3, 4, -5, 6])
    try place.write("s.npy", [3], [1, 10, 100])
    #expect(try compute("relu --input x.npy") == Tensor(shape: [2, 3], values: [0, 2, 0, 4, 0, 6]))
    #expect(try compute("prelu --input x.npy --slope s.npy").values == [-1, 2, -300, 4, -50, 6])
    #expect(try compute("leaky-relu --input x.npy").values[0] == -0.01)
    #expect(try compute("leaky-relu --input x.npy --dialect keras").values[0] == -0.3)
  }

  @Test func indicesInEveryBase() throws {
    try place.write("x.npy", [1, 2, 1, 4], [1, 9, 9, 2, 9, 0, 0, 9])
    for (options, expected) in [
      ("", [1, 4]), ("--index-base tensor", [1, 4]), ("--index-base plane", [1, 0]),
      ("--index-base nhwc", [2, 1]),
      ("--dialect pytorch", [1, 0]), ("--dialect keras", [2, 1]), ("--storage-order column", [1, 4]),
    ] as [(String, [Float])] {
      let result = try compute("maxpool --input x.npy --kernel 1,4 --indices i.npy \(options)")
      #expect(result.values == [9, 9])
      #expect(try place.read("i.npy").values == expected, "\(options)")
      #expect(try TensorFile.read("\(place.path)/i.npy").type == .int64)
    }
  }

  @Test func maxOfBytesStaysBytes() throws {
    let header = "{'descr': '|u1', 'fortran_order': True, 'shape': (1, 1, 2, 2), }"
    var file = Data([0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.utf8.count), 0])
    file.append(contentsOf: Array(header.utf8) + [1, 200, 3, 4])
    try place.write("u.npy", file)
    _ = try compute("maxpool --input u.npy --kernel 2,1")
    let result = try TensorFile.read("\(place.path)/y.npy")
    #expect(result.type == .uint8 && result.tensor.values == [200, 4])
    _ = try compute("avgpool --input u.npy --kernel 2,1")
    #expect(try TensorFile.read("\(place.path)/y.npy").type == .float32)
  }

  @Test func theSameBytesForTheSameInput() throws {
    _ = try compute("avgpool --input m4.npy --kernel 3 --stride 1")
    let first = try place.bytes("y.npy")
    _ = try compute("avgpool --input m4.npy --kernel 3 --stride 1")
    #expect(try place.bytes("y.npy") == first && place.names == ["m4.npy", "y.npy"])
  }

  @Test func throughPipes() throws {
    let outcome = try place.run(
      "compute maxpool --input - --kernel 2 --output -", input: place.bytes("m4.npy"))
    #expect(outcome.status == 0)
    try place.write("piped.npy", outcome.output)
    #expect(try place.read("piped.npy").values == [7, 3, 9, 3])
    let text = try place.run("compute maxpool --input - --kernel 2", input: Data("1,2\n3,4\n".utf8))
    #expect(text.status == 0 && text.text == "4\n")
  }

  @Test func csvInAndOut() throws {
    try place.write("x.csv", Data("1,-2\n3,4.5\n".utf8))
    #expect(try place.run("compute relu --input x.csv --output y.csv").status == 0)
    #expect(try place.bytes("y.csv") == Data("1,0\n3,4.5\n".utf8))
    try place.write("two.npy", [1, 2, 1, 1], [1, 2])
    let outcome = try place.run("compute relu --input two.npy --output z.csv")
    #expect(outcome.status == 4 && !place.names.contains("z.csv"))
  }

  @Test func tablesAlignAndNameTheirPlanes() throws {
    try place.write("x.npy", [1, 2, 1, 2], [1, -10.5, 100, 0])
    let outcome = try place.run("compute leaky-relu --alpha 1 --input x.npy")
    #expect(outcome.text == "[0, 0]\n1  -10.5\n\n[0, 1]\n100  0\n")
    #expect(
      try place.run("compute avgpool --kernel 2 --stride 1 --input m4.npy").text
        == "  3   2.5     1\n3.5  3.25  1.75\n  4     4     2\n")
  }

  @Test func jsonParses() throws {
    try place.write("x.npy", [1, 2, 1, 2], [.nan, -.infinity, 0.1, 1e20])
    let outcome = try place.run("compute leaky-relu --alpha 1 --json --input x.npy")
    let object = try #require(JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    #expect(object["shape"] as? [Int] == [1, 2, 1, 2])
    #expect(object["dtype"] as? String == "float32")
    let values = try #require(object["values"] as? [[[[Any]]]])
    #expect(values[0][0][0] as? [String] == ["nan", "-inf"])
    let numbers = try #require(values[0][1][0] as? [Double])
    #expect(numbers.map { Float($0) } == [0.1, 1e20])
  }
}
