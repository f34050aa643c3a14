import Kernels

/// Replaces every {{ }} in a lesson's text by its number, or reports its mistake. In `code` braces stay.
struct ProseNumbers {
  let log: MistakeLog
  let maps: [String: FeatureMap]
  let meter: WorkMeter

  /// `pages` must be all pages of the file, in order.
  func fill(_ pages: inout [Page]) {
    guard BraceFinder.isNeeded(for: log.source) else { return }
    for index in pages.indices {
      let end = index + 1 < pages.count ? pages[index + 1].line : log.source.lineCount + 1
      let finder = BraceFinder(log.source, lines: pages[index].line..<max(pages[index].line, end))
      if !finder.isEmpty { fill(&pages[index], finder) }
    }
  }

  private func fill(_ page: inout Page, _ finder: BraceFinder) {
    let own = filler(page.stage, finder)
    page.title = own.text(page.title)
    page.blocks = page.blocks.map(own.block)
    page.questions = page.questions.map { question in
      var question = question
      let (kind, filler) = filled(question.kind, own, finder)
      question.kind = kind
      question.hints = question.hints.map(filler.spans)
      return question
    }
  }

  /// A question about a cell has its own stage; one with choices uses the page's.
  private func filled(
    _ kind: QuestionSpec.Kind, _ own: NumberFiller, _ finder: BraceFinder
  ) -> (QuestionSpec.Kind, NumberFiller) {
    switch kind {
    case .cell(let stage, _, _, _): return (kind, filler(stage, finder))
    case .choice(let question, let choices):
      let filled = choices.map { choice in
        var choice = choice
        choice.text = own.spans(choice.text)
        choice.why = choice.why.map(own.spans)
        return choice
      }
      return (.choice(question: own.spans(question), choices: filled), own)
    }
  }

  private func filler(_ stage: StageSpec?, _ finder: BraceFinder) -> NumberFiller {
    let values = ExpressionValues(maps: maps, stage: stage)
    return NumberFiller(
      log: log, evaluator: ExpressionEvaluator(values: values, meter: meter), finder: finder)
  }
}

/// Fills numbers into text that belongs to one stage.
struct NumberFiller {
  let log: MistakeLog
  let evaluator: ExpressionEvaluator
  let finder: BraceFinder

  func block(_ block: Block) -> Block {
    switch block {
    case .paragraph(let spans): .paragraph(self.spans(spans))
    case .heading(let level, let spans): .heading(level: level, self.spans(spans))
    case .list(let start, let items): .list(start: start, items: items.map { $0.map(self.block) })
    case .quote(let blocks): .quote(blocks.map(self.block))
    case .table(let header, let rows, let alignments):
      .table(header: header.map(spans), rows: rows.map { $0.map(spans) }, alignments: alignments)
    case .code, .rule: block
    }
  }

  func spans(_ spans: [Span]) -> [Span] {
    spans.map { span in
      span.traits.contains(.code) ? span : Span(text(span.text), span.traits)
    }
  }

  func text(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while evaluator.meter.numbers <= WorkMeter.numberLimit, let opening = rest.firstRange(of: "{{") {
      result += rest[..<opening.lowerBound]
      let body = rest[opening.upperBound...]
      guard let closing = body.firstRange(of: "}}") else {
        evaluator.meter.numbers += 1
        log.add(
          "{{ is never closed by }}", at: finder.place(ofTorn: body),
          help: "write × for times: a * starts emphasis; literal braces go into `code`")
        return result + rest[opening.lowerBound...]
      }
      result += number(String(body[..<closing.lowerBound]))
      rest = body[closing.upperBound...]
    }
    return result + rest
  }

  private func number(_ body: String) -> String {
    evaluator.meter.numbers += 1
    // Further mistakes would not be listed, and finding them takes time.
    guard !log.isFull else { return body }
    let place = finder.place(of: body)
    guard evaluator.meter.numbers <= WorkMeter.numberLimit else {
      log.add("over \(WorkMeter.numberLimit) numbers in {{ }} are too many for one lesson", at: place)
      return body
    }
    do {
      return try ProseNumber(body).shown(evaluator)
    } catch {
      var spot = place
      // The mistake's own column is known only if the file has exactly this text on one line.
      if finder.isVerbatim(body, at: place) { spot.column += 2 + body.prefix(error.offset).utf8.count }
      log.add(error.message, at: spot, help: error.help)
      return body
    }
  }
}
