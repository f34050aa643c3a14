/// Draws that depend on the seed alone, in every version of the standard library.
extension SplitMix64 {
  /// A number in `range`. The modulo's bias is below 2^-50 for such short ranges.
  mutating func int(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// True once in `times`.
  mutating func oneIn(_ times: Int) -> Bool { int(1...times) == 1 }

  /// One of `first` and the others.
  mutating func pick<Element>(_ first: Element, _ others: Element...) -> Element {
    let index = int(0...others.count)
    return index == 0 ? first : others[index - 1]
  }

  /// `nil` only for no elements.
  mutating func pick<Element>(from elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[int(0...(elements.count - 1))]
  }

  /// Fisher and Yates's shuffle.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.dropFirst() { elements.swapAt(index, int(0...index)) }
    return elements
  }
}
