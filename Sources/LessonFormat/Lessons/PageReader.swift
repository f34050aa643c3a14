/// Reads the body of a lesson into pages.
struct PageReader {
  /// The most pages of a lesson.
  static let pageLimit = 1000
  /// The most text of a page, by `Block.size`: about eight full screens, since every key press lays the text
  /// out again.
  static let sizeLimit = 1 << 14

  let log: MistakeLog
  let stages: StageReader
  private let blocks: BlockReader
  private var pages: [Page] = []
  /// The size of the last page's text.
  private var size = 0

  init(log: MistakeLog, stages: StageReader) {
    self.log = log
    self.stages = stages
    blocks = BlockReader(log: log)
  }

  /// The pages from line `firstLine` of the file to its end.
  mutating func read(from firstLine: Int) -> [Page] {
    let lines = firstLine..<(log.source.lineCount + 1)
    guard MarkdownGuard(log: log).passes(from: firstLine),
      let document = MarkdownDocument(log.source.bytes(ofLines: lines), firstLine: firstLine)
    else { return [] }
    withExtendedLifetime(document) {
      for node in document.root.children {
        if pages.count == Self.pageLimit, node.headingLevel == 1 {
          log.add("over \(Self.pageLimit) pages", at: node.place, help: "split the lesson")
          break
        }
        read(node)
      }
    }
    if pages.isEmpty {
      log.add(
        "a lesson has at least one page", at: SourceLocation(line: max(1, firstLine - 1), column: 1),
        help: "a level-1 heading (# Title) starts a page")
    }
    return pages
  }

  private mutating func read(_ node: MarkdownNode) {
    switch node.kind {
    case .heading where node.headingLevel == 1: startPage(node)
    case .code where node.fenceWord == "stage": readStage(node)
    case .code where node.fenceWord == "quiz": readQuiz(node)
    default:
      guard let block = blocks.block(node), belongsToPage(node), hasRoom(for: block, node) else { return }
      pages[pages.count - 1].blocks.append(block)
    }
  }

  private mutating func startPage(_ node: MarkdownNode) {
    size = 0
    let title = SpanReader(log: log).spans(in: node).map(\.text).joined()
    if title.unicodeScalars.count > HeadReader.longestName {
      log.add("a page's title has at most \(HeadReader.longestName) characters", at: node.place)
    }
    if title.allSatisfy(\.isWhitespace) {
      log.add("a page needs a title", at: node.place, help: "write it after the #")
    }
    pages.append(Page(title: title, blocks: [], stage: nil, questions: [], line: node.place.line))
  }

  /// Makes sure that there is a page. Text before the first page is a mistake, reported once.
  private mutating func belongsToPage(_ node: MarkdownNode) -> Bool {
    if !pages.isEmpty { return true }
    log.add(
      "text before the first page", at: node.place, help: "start with a level-1 heading: # Title")
    pages.append(Page(title: "", blocks: [], stage: nil, questions: [], line: node.place.line))
    return true
  }

  /// Whether the block still fits on the page; logs a mistake for the first that does not.
  private mutating func hasRoom(for block: Block, _ node: MarkdownNode) -> Bool {
    let before = size
    size += block.size
    if size <= Self.sizeLimit { return true }
    if before <= Self.sizeLimit {
      log.add(
        "from here on the page has over \(Self.sizeLimit) bytes of words", at: node.place,
        help: "split it: # Title")
    }
    return false
  }

  private mutating func readStage(_ node: MarkdownNode) {
    guard let yaml = yaml(of: node, called: "this stage"), belongsToPage(node) else { return }
    let stage = stages.read(yaml)?.spec
    if stagedPages.contains(pages.count) {
      log.add(
        "a page has at most one stage", at: node.place, help: "start another page for it: # Title")
    }
    stagedPages.insert(pages.count)
    pages[pages.count - 1].stage = stage
  }

  /// The pages (by number) that have a stage, valid or not.
  private var stagedPages: Set<Int> = []

  private mutating func readQuiz(_ node: MarkdownNode) {
    guard let yaml = yaml(of: node, called: "this quiz"), belongsToPage(node) else { return }
    guard let question = QuizReader(log: log, stages: stages).read(yaml, line: node.place.line) else {
      return
    }
    pages[pages.count - 1].questions.append(question)
  }

  /// The YAML between the fences, read from the file's own lines so that positions are right.
  private func yaml(of node: MarkdownNode, called what: String) -> YAMLNode? {
    let before = log.count
    blocks.checkFence(node)
    guard log.count == before else { return nil }
    return YAMLReader(log: log).read((node.place.line + 1)..<node.lastLine, called: what)
  }
}
