/// Why a tensor cannot be read or written. `message` is one clause that names the file, the wrong number and
/// what would be accepted. It may hold any bytes of the file's name, so escape it before printing.
public enum TensorFileError: Error, Equatable, Sendable {
  /// The file does not exist, or cannot be opened or read.
  case unreadable(String)
  /// The file's bytes do not follow its format.
  case malformed(String)
  /// The file exceeds the stated limits.
  case overLimit(String)
  /// The output cannot be written.
  case unwritable(String)
  /// The values do not fit the output's format or the request.
  case doesNotFit(String)

  public var message: String {
    switch self {
    case .unreadable(let text), .malformed(let text), .overLimit(let text), .unwritable(let text),
      .doesNotFit(let text):
      text
    }
  }
}
