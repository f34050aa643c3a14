import Files

/// The file of all recorded cases.
public struct RecordedValues: Sendable {
  /// The file's path.
  public let path: String
  /// The comment lines, which name the frameworks' versions.
  public let header: [String]
  public let cases: [RecordedCase]

  /// Much more than was ever recorded.
  private static let byteLimit = 64 << 20

  /// Why there are no recorded cases.
  public struct Missing: Error, Equatable {
    public let message: String
  }

  /// - Throws: `Missing` if the file cannot be read or has no case.
  public init(path: String) throws(Missing) {
    guard let bytes = try? FileSystem.bytes(of: path, atMost: Self.byteLimit),
      let text = String(validating: bytes, as: UTF8.self)
    else {
      throw Missing(message: "the recorded values in \(path) cannot be read")
    }
    let lines = text.split(separator: "\n")
    self.path = path
    header = lines.filter { $0.hasPrefix("#") }.map(String.init)
    cases = lines.filter { !$0.hasPrefix("#") }.map(RecordedCase.init)
    guard !cases.isEmpty else { throw Missing(message: "there is no recorded value in \(path)") }
  }

  /// - Parameter path: the file; `nil` for the one that comes with the program.
  public static func find(_ path: String? = nil) throws(Missing) -> RecordedValues {
    if let path { return try RecordedValues(path: path) }
    let checkout = Path.sibling("Recorded/values.txt", of: #filePath)
    guard let found = Surroundings.resource("values.txt", of: "Conformance", checkout: checkout) else {
      throw Missing(
        message: "the recorded values (values.txt) are not beside the program: name them with --recorded")
    }
    return try RecordedValues(path: found)
  }

  /// The cases of one operation.
  public func all(_ operation: String) -> [RecordedCase] { cases.filter { $0.operation == operation } }
}
