/// Builds spans; neighbours of the same style are merged.
struct SpanRun {
  private(set) var spans: [Span] = []
  private var depth: [UInt8: Int] = [:]
  private var linkText: String?

  private var traits: Span.Traits { Span.Traits(rawValue: depth.keys.reduce(0, |)) }

  mutating func add(_ text: String, _ extra: Span.Traits = []) {
    guard !text.isEmpty else { return }
    linkText? += text
    let dress = traits.union(extra)
    if let last = spans.last, last.traits == dress {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Span(text, dress))
    }
  }

  /// Nested strong text stays strong until both levels end.
  mutating func enter(_ trait: Span.Traits, _ isEntry: Bool) {
    let count = depth[trait.rawValue, default: 0] + (isEntry ? 1 : -1)
    depth[trait.rawValue] = count > 0 ? count : nil
  }

  mutating func beginLink() {
    linkText = ""
    enter(.link, true)
  }

  /// A link that does not show its address gets it in brackets.
  mutating func endLink(to url: String) {
    enter(.link, false)
    let text = linkText ?? ""
    linkText = nil
    let shown = url.hasPrefix("mailto:") ? String(url.dropFirst("mailto:".count)) : url
    if text != url, text != shown { add(text.isEmpty ? url : " (\(url))") }
  }
}
