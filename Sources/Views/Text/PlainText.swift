import LessonFormat
import Quiz
import Screen
import AppCore
import Localization

/// A lesson's text as lines without colours, for plain mode.
public struct PlainText {
  public let width: Int
  public let look: RenderStyle

  public init(width: Int, look: RenderStyle) {
    self.width = width
    self.look = look
  }

  private var prose: ProseView { ProseView(width: width, look: look) }

  public func lines(_ blocks: [Block]) -> [String] { prose.lines(blocks).map(plain) }

  /// A sentence, or several, in lines.
  public func lines(_ text: String, indent: Int = 0) -> [String] {
    StyledText(look.text(VisibleText.of(text))).wrapped(to: width, indent: indent).map(plain)
  }

  /// A text of the interface, in lines.
  public func lines(_ phrase: Phrase, indent: Int = 0) -> [String] {
    lines(phrase[look.language], indent: indent)
  }

  /// The answers to choose from, with their numbers.
  public func options(_ question: Question) -> [String] {
    question.item.form.options.enumerated().flatMap { index, option in
      (StyledText("\(index + 1). ") + prose.styled(option.text)).wrapped(to: width, indent: 3).map(plain)
    }
  }

  public func hint(_ spans: [Span]) -> [String] {
    (StyledText(look(.textMode(.hintLead))) + prose.styled(spans)).wrapped(to: width).map(plain)
  }

  /// The verdict on the answer, and why; the expected form, if it could not be read.
  public func verdict(_ question: Question) -> [String] {
    let view = QuestionView(
      question: question, prompt: [], title: "", counter: nil, intro: [], width: width, look: look)
    return view.verdict.map(plain).filter { !$0.isEmpty }
  }

  /// Control characters show as marks, whatever their source.
  private func plain(_ line: StyledText) -> String {
    var text = look.text(VisibleText.of(line.runs.map(\.text).joined()))
    while text.last == " " { text.removeLast() }
    return text
  }
}

/// The stage alone, as the app draws it in its view, on a canvas no larger than it needs and `size` allows.
public func stageCanvas(_ stage: StageState, hides: Hiding = .nothing, size: Size, look: RenderStyle)
  -> Canvas
{
  let plan = stage.planner(StageProps(hides: hides), look: look)(size)
  let needed = Size(columns: min(plan.size.columns, size.columns), rows: min(plan.size.rows, size.rows))
  var frame = Frame(needed)
  plan.draw(&frame, Point(column: 0, row: 0))
  return frame.canvas
}
