import Kernels

/// Reads the filters of a convolution, and their biases.
///
/// A filter is a map, by its name in the head or written out: a list of rows or, if the input has several
/// channels, a list of planes, one per channel. Several filters are a list of names, or one more level of
/// lists.
struct FilterReader {
  /// The most filters of a stage: each makes a channel to step through.
  static let countLimit = 16
  /// The most weights of all filters together.
  static let weightLimit = 10_000

  let log: MistakeLog
  let maps: MapTable

  private struct Filter {
    let map: FeatureMap
    let place: SourceLocation
  }

  func read(_ fields: Fields) -> Filters? {
    let help = "filter: [[1, 0, -1]] is one row of three weights; or name a map of the head"
    guard let field = fields.required("filter", help: help), let filters = filters(field),
      areAlike(filters), areFew(filters, at: field.node.place)
    else { return nil }
    let first = filters[0].map
    var bias: [Float]?
    if let given = fields["bias"] {
      guard let read = biases(given, count: filters.count) else { return nil }
      bias = read
    }
    return try? Filters(
      count: filters.count, channels: first.channels, height: first.height, width: first.width,
      values: filters.flatMap(\.map.values), bias: bias)
  }

  /// At least one filter.
  private func filters(_ field: Field) -> [Filter]? {
    guard let items = field.node.list, Self.areSeveral(items) else {
      return filter(field.node).map { [$0] }
    }
    guard items.count <= Self.countLimit else {
      log.add(
        "a stage has at most \(Self.countLimit) filters, this list has \(items.count)", at: field.node.place)
      return nil
    }
    let filters = items.compactMap(filter)
    return filters.count == items.count ? filters : nil
  }

  /// Whether the items include a name, or are stacks of planes.
  private static func areSeveral(_ items: [YAMLNode]) -> Bool {
    items.contains { $0.text != nil && $0.number == nil }
      || items.first?.list?.first?.list?.first?.list != nil
  }

  private func filter(_ node: YAMLNode) -> Filter? {
    if node.list == nil {
      let field = Field(name: "filter", place: node.place, node: node, log: log)
      return maps.map(field).map { Filter(map: $0.map, place: node.place) }
    }
    var size = MapsSize()
    return MapsReader(log: log).numbers(node, called: "a filter", &size).map {
      Filter(map: $0, place: node.place)
    }
  }

  private func areAlike(_ filters: [Filter]) -> Bool {
    let first = filters[0].map
    for (index, filter) in filters.enumerated()
    where filter.map.extent != first.extent || filter.map.channels != first.channels {
      log.add(
        "filter \(index + 1) is \(filter.map.channels)×\(filter.map.extent), "
          + "filter 1 is \(first.channels)×\(first.extent)", at: filter.place)
      return false
    }
    return true
  }

  private func areFew(_ filters: [Filter], at place: SourceLocation) -> Bool {
    let count = filters.reduce(0) { $0 + $1.map.values.count }
    if count <= Self.weightLimit { return true }
    log.add("filters of \(count) weights are over the limit of \(Self.weightLimit) a stage", at: place)
    return false
  }

  /// One for all filters, or a list with one for each.
  private func biases(_ field: Field, count: Int) -> [Float]? {
    guard field.node.list != nil, let items = field.items() else {
      return bias(field).map { Array(repeating: $0, count: count) }
    }
    guard items.count == count else {
      log.add(
        "bias is a number, or a list with one for each filter: \(count), this has \(items.count)",
        at: field.node.place)
      return nil
    }
    let biases = items.compactMap(bias)
    return biases.count == count ? biases : nil
  }

  private func bias(_ field: Field) -> Float? {
    guard let number = field.number() else { return nil }
    if number.value.isFinite { return number.value }
    log.add("a bias must be finite", at: field.node.place)
    return nil
  }
}
