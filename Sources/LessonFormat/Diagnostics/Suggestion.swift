/// Help for a name that is not known: the one that was probably meant, and all there are.
public enum Suggestion {
  /// How many edits away a name may be and still be suggested.
  static let reach = 2
  /// Longer names are not compared, and long lists not written out.
  private static let longestName = 40
  private static let longestList = 30
  /// Of more names than these the others are not compared: no file can make a mistake take long.
  private static let mostCompared = 300

  /// "did you mean 'stride'? the keys are: input, op, …"
  public static func help(for name: String, among known: [String], called what: String) -> String {
    guard !known.isEmpty else { return "there are no \(what)" }
    let shown = known.prefix(longestList).map { clipped($0) }.joined(separator: ", ")
    let list = "the \(what) are: \(shown)\(known.count > longestList ? ", …" : "")"
    guard let close = meant(by: name, among: known) else { return list }
    return "did you mean '\(close)'? \(list)"
  }

  /// The names that frameworks and other formats use, each with ours: the first that is valid in its place.
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

  /// The one of `known` that was probably meant: spelt like it, or called `name` elsewhere.
  static func meant(by name: String, among known: [String]) -> String? {
    let word = name.count <= longestName ? name.lowercased().map { $0 == "_" ? "-" : $0 } : []
    return elsewhere[String(word)]?.first(where: known.contains) ?? closest(to: name, among: known)
  }

  /// The nearest of `known` within `reach` edits; of several, the first.
  static func closest(to name: String, among known: [String], within reach: Int = reach) -> String? {
    guard name.count <= longestName else { return nil }
    let near = known.prefix(mostCompared).filter {
      $0.utf8.count <= 4 * longestName && $0.count <= longestName
    }
    .map { (name: $0, edits: distance(name, $0)) }
    guard let best = near.min(by: { $0.edits < $1.edits }), best.edits <= reach else { return nil }
    return best.edits < best.name.count ? best.name : nil
  }

  /// Damerau-Levenshtein (optimal string alignment): insertions, deletions, replacements and swaps of neighbours,
  /// upper and lower case alike.
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

  /// A name from a file, short enough for a message.
  static func clipped(_ name: String) -> String {
    name.utf8.count <= longestName || name.count <= longestName ? name : name.prefix(longestName) + "…"
  }
}
