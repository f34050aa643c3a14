import ArgumentParser
import Files
import Kernels
import TensorFiles

extension Dialect: ExpressibleByArgument {
  static let names = allCases.filter { $0 != .house }.map(\.rawValue).joined(separator: ", ")

  public init?(argument: String) {
    guard let dialect = Dialect(rawValue: argument), dialect != .house else { return nil }
    self = dialect
  }

  public static var allValueStrings: [String] { allCases.filter { $0 != .house }.map(\.rawValue) }
}

extension StorageOrder: ExpressibleByArgument {}

/// Where tensors come from and go to.
struct FileOptions: ParsableArguments {
  enum Base: String, CaseIterable, ExpressibleByArgument {
    case tensor, plane, nhwc

    var kernels: IndexBase {
      switch self {
      case .tensor: .tensor
      case .plane: .plane
      case .nhwc: .channelsLast
      }
    }
  }

  @Option(help: ArgumentHelp("The tensor; - is stdin.", valueName: "X.npy"))
  var input: String

  @Option(
    help: ArgumentHelp(
      "The result; - is stdout. One map may go to a .csv, one image to a .png, .pgm or .ppm.",
      valueName: "Y.npy"))
  var output: String?

  @Flag(help: "Print the result as JSON: shape, dtype, nested values (nan, inf and -inf as strings).")
  var json = false

  @Option(help: ArgumentHelp("The winners of maxpool and global-maxpool, as int64.", valueName: "I.npy"))
  var indices: String?

  @Option(help: "What an index counts: the whole tensor, its plane, or its image with channels last.")
  var indexBase: Base?

  @Option(help: "Whether an index counts a plane row by row or column by column.")
  var storageOrder: StorageOrder?

  var given: [String] {
    named(
      ("--indices", indices != nil), ("--index-base", indexBase != nil),
      ("--storage-order", storageOrder != nil))
  }

  /// What cannot be meant: two streams in one place, or options without effect.
  func check(others: [String]) throws {
    if ([input] + others).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("stdin can give only one tensor: name a file for the others")
    }
    if output != nil, json { throw ValidationError("--json prints on stdout: leave out --output or --json") }
    if indices == nil, indexBase != nil || storageOrder != nil {
      throw ValidationError("--index-base and --storage-order need --indices")
    }
    if let output { try Self.checkEnding(of: output, among: TensorFile.writtenEndings) }
    if let indices { try Self.checkEnding(of: indices, among: ["npy"]) }
    if let indices, indices == output ?? "-" {
      throw ValidationError("--output and --indices both go to \(indices): give them two places")
    }
    if indexBase == .nhwc, storageOrder == .column {
      throw ValidationError("--index-base nhwc has no column order")
    }
  }
}

extension FileOptions {
  /// An ending says what the file holds, so one that is not written is refused.
  fileprivate static func checkEnding(of path: String, among endings: [String]) throws {
    guard case let ending = Path.ending(of: path), !ending.isEmpty, !endings.contains(ending) else { return }
    let known = endings.map { "." + $0 }.joined(separator: ", ")
    throw ValidationError(
      "\(path) cannot be written as .\(ending): give it the ending \(known), or none for .npy")
  }
}

/// The names that are there.
func named(_ options: (String, Bool)...) -> [String] { options.filter(\.1).map(\.0) }

/// The box and how it slides.
struct WindowOptions: ParsableArguments {
  enum AutoPad: String, CaseIterable, ExpressibleByArgument {
    case valid
    case sameUpper = "same-upper"
    case sameLower = "same-lower"
  }

  enum YesNo: String, CaseIterable, ExpressibleByArgument { case yes, no }

  @Option(
    parsing: .unconditional, help: ArgumentHelp("The box; one number for both.", valueName: "H,W"),
    transform: extent)
  var kernel: Extent?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How far it moves: the box's size, or 1 for conv and ONNX.", valueName: "H,W"),
    transform: extent)
  var stride: Extent?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The distance between the cells of the box.", valueName: "H,W"), transform: extent
  )
  var dilation: Extent?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Declared pads; one number for all.", valueName: "T,L,B,R"),
    transform: padding)
  var pad: Padding?

  @Option(help: "Automatic padding; valid means none.")
  var autoPad: AutoPad?

  @Flag(help: "Let the last box hang over the end.")
  var ceil = false

  @Option(help: "Whether an average's divisor counts declared pads.")
  var countIncludePad: YesNo?

  var given: [String] {
    named(
      ("--kernel", kernel != nil), ("--stride", stride != nil), ("--dilation", dilation != nil),
      ("--pad", pad != nil), ("--auto-pad", autoPad != nil), ("--ceil", ceil),
      ("--count-include-pad", countIncludePad != nil))
  }

  func check() throws {
    if autoPad != nil, pad != nil { throw ValidationError("--pad and --auto-pad exclude each other") }
    if autoPad != nil, ceil { throw ValidationError("--ceil and --auto-pad exclude each other") }
  }

  var edge: EdgeRule {
    switch autoPad {
    case .sameUpper: .same
    case .sameLower: .sameLower
    case .valid, nil: ceil ? .overhang : .drop
    }
  }

  static func extent(_ text: String) throws -> Extent {
    let numbers = try numbers(text, [1, 2], "one or two whole numbers, such as 2 or 2,3")
    return Extent(numbers[0], numbers[numbers.count - 1])
  }

  private static func padding(_ text: String) throws -> Padding {
    let numbers = try numbers(text, [1, 4], "one or four whole numbers, such as 1 or 0,1,0,1")
    guard numbers.count == 4 else { return Padding(all: numbers[0]) }
    return Padding(top: numbers[0], left: numbers[1], bottom: numbers[2], right: numbers[3])
  }

  static func numbers(_ text: String, _ counts: [Int], _ wanted: String) throws -> [Int] {
    let fields = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = fields.compactMap { Int($0) }
    guard numbers.count == fields.count, counts.contains(numbers.count) else {
      throw ValidationError("give \(wanted)")
    }
    return numbers
  }
}

/// What the layers have beside a window.
struct ParameterOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "The power of lppool; 2 by default.")
  var p: Int?

  @Option(
    parsing: .unconditional,
    help: "The slope of leaky-relu below 0 (0.01, or 0.3 in Keras), or alpha of elu (1).")
  var alpha: Float?

  @Option(help: ArgumentHelp("The slopes of prelu: 1, or one for each channel.", valueName: "S.npy"))
  var slope: String?

  @Option(help: ArgumentHelp("The filters of conv: K, C / groups, height, width.", valueName: "W.npy"))
  var weight: String?

  @Option(help: ArgumentHelp("The biases of conv, one for each filter.", valueName: "B.npy"))
  var bias: String?

  @Option(parsing: .unconditional, help: "The groups of conv; 1 by default.")
  var group: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The result's height and width under adaptive pooling.", valueName: "H,W"),
    transform: size)
  var outputSize: Extent?

  var given: [String] {
    named(
      ("--p", p != nil), ("--alpha", alpha != nil), ("--slope", slope != nil), ("--weight", weight != nil),
      ("--bias", bias != nil), ("--group", group != nil), ("--output-size", outputSize != nil))
  }

  /// The files that are read beside the input.
  var inputs: [String] { [slope, weight, bias].compactMap { $0 } }

  private static func size(_ text: String) throws -> Extent {
    let numbers = try WindowOptions.numbers(text, [1, 2], "one or two whole numbers, such as 1 or 2,3")
    return Extent(numbers[0], numbers[numbers.count - 1])
  }
}
