/// Why a tensor cannot be read or written. `message` is one clause that names the file, the wrong number, and what would
/// do; it may hold any bytes of the file's name, so whoever prints it makes it visible first.
public enum TensorFileError: Error, Equatable, Sendable {
  /// There is no such file, or it cannot be opened or read.
  case unreadable(String)
  /// The file's bytes are not what its format asks for.
  case malformed(String)
  /// The file asks for more than the stated limits.
  case overLimit(String)
  /// The output cannot be made.
  case unwritable(String)
  /// The values are none that the file can hold, or that are asked of it.
  case doesNotFit(String)

  public var message: String {
    switch self {
    case .unreadable(let text), .malformed(let text), .overLimit(let text), .unwritable(let text),
      .doesNotFit(let text):
      text
    }
  }
}
