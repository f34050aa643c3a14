/// Help for an unknown name: the name that was probably meant, and all valid names.
public enum Suggestion {
  /// The most edits between a name and its suggestion.
  static let reach = 2
  /// Longer names are not compared, and longer lists not written out.
  private static let longestName = 40
  private static let longestList = 30
  /// The most names that are compared, so that no file can make a mistake slow.
  private static let mostCompared = 300

  /// "did you mean 'stride'? the keys are: input, op, …"
  public static func help(for name: String, among known: [String], called what: String) -> String {
    guard !known.isEmpty else { return "there are no \(what)" }
    let shown = known.prefix(longestList).map { clipped($0) }.joined(separator: ", ")
    let list = "the \(what) are: \(shown)\(known.count > longestList ? ", …" : "")"
    guard let close = meant(by: name, among: known) else { return list }
    return "did you mean '\(close)'? \(list)"
  }

  /// Names that frameworks and other formats use, each with ours: the first that is valid in context is
  /// suggested.
  private static let elsewhere: [String: [String]] = [
    "padding": ["pad"], "kernel": ["pool", "filter"], "kernel-size": ["pool"], "pool-size": ["pool"],
    "window": ["pool"], "ceil-mode": ["edge", "overhang"], "ceil": ["overhang"], "valid": ["drop"],
    "floor": ["drop"], "same-upper": ["same"], "negative-slope": ["slope"], "alpha": ["slope"],
    "weights": ["filter"], "map": ["input"], "operation": ["op"], "avg": ["average"], "mean": ["average"],
    "avgpool": ["average"], "maxpool": ["max"], "sumpool": ["sum"], "convolution": ["conv"],
    "conv2d": ["conv"], "gap": ["global-average"], "leaky": ["leaky-relu"], "formula": ["shapes"],
    "gradient": ["backward"], "pictures": ["pipeline"], "options": ["choices"], "answers": ["choices"],
    "prompt": ["question"], "explanation": ["why"], "right": ["correct"], "name": ["title"],
    "description": ["summary"], "requires": ["needs"], "prerequisites": ["needs"], "concepts": ["teaches"],
    "lessons": ["order"],
  ]

  /// The one of `known` that was probably meant: similarly spelt, or called `name` elsewhere.
  static func meant(by name: String, among known: [String]) -> String? {
    let word = name.count <= longestName ? name.lowercased().map { $0 == "_" ? "-" : $0 } : []
    return elsewhere[String(word)]?.first(where: known.contains) ?? closest(to: name, among: known)
  }

  /// The nearest of `known` within `reach` edits; of equally near ones the first.
  static func closest(to name: String, among known: [String], within reach: Int = reach) -> String? {
    guard name.count <= longestName else { return nil }
    let near = known.prefix(mostCompared).filter {
      $0.utf8.count <= 4 * longestName && $0.count <= longestName
    }
    .map { (name: $0, edits: distance(name, $0)) }
    guard let best = near.min(by: { $0.edits < $1.edits }), best.edits <= reach else { return nil }
    return best.edits < best.name.count ? best.name : nil
  }

  /// Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, replacements and swaps
  /// of neighbours, ignoring case.
  static func distance(_ first: String, _ second: String) -> Int {
    let (a, b) = (Array(first.lowercased()), Array(second.lowercased()))
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var edits = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { edits = min(edits, beforeLast[j - 1] + 1) }
        row.append(edits)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }

  /// A name from a file, shortened for a message.
  static func clipped(_ name: String) -> String {
    name.utf8.count <= longestName || name.count <= longestName ? name : name.prefix(longestName) + "…"
  }
}
