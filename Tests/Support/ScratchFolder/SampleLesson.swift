/// The smallest lesson there is.
public func lesson(id: String, title: String) -> String {
  """
  ---
  format: 1
  id: \(id)
  title: \(title)
  summary: A lesson of a test.
  sources: ["Nobody, A book that is not there"]
  ---

  # First page

  Words.

  """
}
