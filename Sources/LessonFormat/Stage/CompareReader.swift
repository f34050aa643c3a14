import Kernels

/// Reads what belongs to the view `compare`: the other ways to set the stage.
struct CompareReader: ViewFormat {
  static let keys = ["with", "name"]
  /// Beside the stage's own settings.
  static let counts = 1...2
  private static let itemKeys = ["name", "dialect", "op"] + StageReader.layerKeys

  private let stages: StageReader
  private var log: MistakeLog { stages.log }

  init(_ stages: StageReader) { self.stages = stages }

  func read(_ fields: Fields, into spec: inout StageSpec, steps: Int) {
    spec.variants = variants(fields["with"], fields, for: spec)
    spec.name = fields["name"]?.text(atMost: HeadReader.longestName)
  }

  /// `nil`, with the mistakes in the log, unless each can be read, and but for what a framework refuses computed.
  private func variants(_ field: Field?, _ stage: Fields, for spec: StageSpec) -> [StageVariant]? {
    guard let field, let items = field.items() else { return nil }
    guard Self.counts.contains(items.count) else {
      log.add(
        "'with' lists 1 or 2 other settings, this list has \(items.count)", at: field.node.place,
        help: "the stage's own settings are the first of at most three")
      return nil
    }
    let variants = items.compactMap { variant($0, stage, for: spec) }
    return variants.count == items.count ? variants : nil
  }

  private func variant(_ item: Field, _ stage: Fields, for spec: StageSpec) -> StageVariant? {
    let before = log.count
    let fields = Fields(item.node, keys: Self.itemKeys, of: "an item of 'with'", log: log)
    guard let fields, log.count == before else { return nil }
    let name = fields["name"]?.text(atMost: HeadReader.longestName)
    let dialect = fields["dialect"].flatMap(dialect) ?? .house
    let parts = Set(StageVariant.Part.allCases.filter { fields[$0.rawValue] != nil })
    if parts.isEmpty, fields["dialect"] == nil {
      log.add(
        "this does not differ from the stage", at: fields.place, help: "such as {op: average}")
    }
    let operation = fields["op"].map { stages.operation($0) } ?? spec.layer.kind
    guard log.count == before, let operation else { return nil }
    stages.reportForeignKeys(fields, operation)
    let inherited = dialect == .house ? stage : stage.keeping(Self.inheritedUnderDialect)
    guard log.count == before, let read = stages.layer(operation, fields.over(inherited)) else {
      return nil
    }
    let variant = StageVariant(
      name: name, dialect: dialect, parts: parts, layer: read)
    return dialect != .house || fits(variant, fields, spec) ? variant : nil
  }

  /// What a framework's line cannot leave out.
  private static let inheritedUnderDialect: Set<String> = ["pool", "p", "output", "filter", "bias"]

  private func fits(_ variant: StageVariant, _ fields: Fields, _ spec: StageSpec) -> Bool {
    var spec = spec
    spec.layer = variant.layer
    return stages.placed(spec, fields) != nil
  }

  private func dialect(_ field: Field) -> Dialect? {
    guard let name = field.text() else { return nil }
    let names = Dialect.allCases.filter { $0 != .house }.map(\.rawValue)
    if names.contains(name) { return Dialect(rawValue: name) }
    log.add(
      "there is no dialect '\(Suggestion.clipped(name))'", at: field.node.place,
      help: Suggestion.help(for: name, among: names, called: "dialects"))
    return nil
  }
}
