import Yams

/// Reads lines of a file as YAML. The only code that uses the library.
///
/// The library limits nesting (1000 levels) but follows aliases without limit, even to hash mapping keys. So
/// text with an alias of an anchor is refused before the library parses it.
struct YAMLReader {
  /// The deepest nesting of lists and mappings; lessons need five levels.
  static let deepest = 100

  let log: MistakeLog

  /// `nil`, with the mistake in the log, unless `lines` hold one YAML value.
  func read(_ lines: Range<Int>, called what: String) -> YAMLNode? {
    let text = log.source.bytes(ofLines: lines)
    guard YAMLGuard(log: log).passes(text, firstLine: lines.lowerBound) else { return nil }
    let start = SourceLocation(line: max(1, lines.lowerBound - 1), column: 1)
    do {
      // Nodes hold their anchors weakly: anchors live as long as the parser.
      let parser = try Parser(yaml: String(decoding: text, as: UTF8.self), resolver: .basic, encoding: .utf8)
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else {
          log.add("\(what) is empty", at: start)
          return nil
        }
        return try convert(root, lineOffset: lines.lowerBound - 1, depth: 1)
      }
    } catch let error as YamlError {
      log.add(error, lineOffset: lines.lowerBound - 1, start: start)
    } catch let refusal as Refusal {
      log.add(refusal.message, at: refusal.place, help: refusal.help)
    } catch {
      log.add("\(what) is not YAML: \(error)", at: start)
    }
    return nil
  }

  /// Valid YAML that lessons do not use.
  private struct Refusal: Error {
    var message: String
    var place: SourceLocation
    var help: String
  }

  private func convert(_ node: Node, lineOffset: Int, depth: Int) throws -> YAMLNode {
    let place = SourceLocation(line: (node.mark?.line ?? 1) + lineOffset, column: node.mark?.column ?? 1)
    if node.anchor != nil {
      throw Refusal(message: YAMLGuard.aliasMessage, place: place, help: YAMLGuard.aliasHelp)
    }
    guard depth <= Self.deepest else {
      throw Refusal(
        message: "lists and mappings are nested more than \(Self.deepest) deep", place: place,
        help: "a map needs three levels: channels, rows, numbers")
    }
    return YAMLNode(content: try content(of: node, lineOffset: lineOffset, depth: depth), place: place)
  }

  private func content(of node: Node, lineOffset: Int, depth: Int) throws -> YAMLNode.Content {
    let inner = { (node: Node) in try convert(node, lineOffset: lineOffset, depth: depth + 1) }
    switch node {
    case .scalar(let scalar):
      return .text(scalar.string, isQuoted: scalar.style != .plain && scalar.style != .any)
    case .sequence(let nodes): return .list(try nodes.map(inner))
    case .mapping(let pairs): return .mapping(try pairs.map { (try inner($0.key), try inner($0.value)) })
    case .alias: return .text("", isQuoted: true)
    }
  }
}
