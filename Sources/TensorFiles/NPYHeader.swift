import Kernels

/// The head of an `.npy` file: a Python dictionary of three entries.
///
/// Definition: NumPy Enhancement Proposal 1, and `numpy.lib.format` for versions 2.0 and 3.0.
struct NPYHeader: Equatable {
  var type: ElementType
  /// Whether the most significant byte comes first.
  var isBigEndian: Bool
  /// Whether the first axis is the fastest.
  var isFortranOrder: Bool
  var shape: [Int]
  /// The number of values.
  var count: Int

  /// NumPy's own limit.
  static let axisLimit = 64

  /// - Parameter text: what stands between the length and the data.
  /// - Throws: `malformed`, or `overLimit` for a shape of too many axes or values.
  init(_ text: [UInt8]) throws(TensorFileError) {
    var parser = NPYLiteral(text)
    let entries = try parser.dictionary()
    for name in entries.keys where !["descr", "fortran_order", "shape"].contains(name) {
      throw .malformed("its header has an entry '\(NPYLiteral.clipped(name))' that .npy does not know")
    }
    guard let descr = entries["descr"], let order = entries["fortran_order"], let axes = entries["shape"]
    else {
      throw .malformed("its header must have descr, fortran_order and shape")
    }
    (type, isBigEndian) = try Self.type(descr)
    guard case .bool(let isFortranOrder) = order else {
      throw .malformed("its fortran_order must be True or False")
    }
    self.isFortranOrder = isFortranOrder
    (shape, count) = try Self.shape(axes)
  }

  private static func type(_ descr: NPYLiteral.Value) throws(TensorFileError) -> (ElementType, Bool) {
    guard case .string(let name) = descr else {
      throw .malformed("its values are structured: one plain number type is needed, such as '<f4'")
    }
    let order = name.first.flatMap { "<>|=".contains($0) ? $0 : nil }
    let code = order == nil ? Substring(name) : name.dropFirst()
    if code.hasPrefix("O") {
      throw .malformed(
        "its values are Python objects (dtype '\(NPYLiteral.clipped(name))'), which are not read")
    }
    guard let type = ElementType(rawValue: String(code)), type.size == 1 || order != "|" else {
      throw .malformed(
        "its dtype '\(NPYLiteral.clipped(name))' is not a float of 2, 4 or 8 bytes, an integer or a bool")
    }
    return (type, order == ">" && type.size > 1)
  }

  private static func shape(_ axes: NPYLiteral.Value) throws(TensorFileError) -> ([Int], Int) {
    guard case .tuple(let shape) = axes else {
      throw .malformed("its shape must be a tuple of whole numbers")
    }
    guard shape.count <= axisLimit else {
      throw .overLimit("its shape has \(shape.count) axes: at most \(axisLimit) are read")
    }
    do throws(KernelError) {
      return (shape, try Tensor.count(of: shape))
    } catch {
      let problem = "its " + error.message
      throw error.isOverLimit ? .overLimit(problem) : .malformed(problem)
    }
  }
}
