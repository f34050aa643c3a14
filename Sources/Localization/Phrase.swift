import Kernels

/// What is said, in no language yet: `phrase[language]` writes it. What each area can say is an enum in `Messages`;
/// how a language says it is in the language's folder.
public indirect enum Phrase: Hashable, Sendable {
  /// A text that is the same in all languages, such as a number or a name, or that comes from elsewhere.
  case verbatim(String)
  case joined([Phrase])
  /// "Max pooling": as the start of a sentence or title.
  case capitalised(Phrase)
  /// Why the kernels refuse.
  case kernel(KernelError)

  case mark(MarkMessage)
  case stage(StageMessage)
  case box(BoxMessage)
  case backward(BackwardMessage)
  case compare(CompareMessage)
  case difference(DifferenceMessage)
  case concept(ConceptMessage)
  case stats(StatsMessage)
  case editor(EditorMessage)
  case output(OutputMessage)
  case form(FormMessage)
  case export(ExportMessage)
  case key(KeyMessage)
  case stageKey(StageKeyMessage)
  case footer(FooterMessage)
  case heading(HeadingMessage)
  case view(ViewMessage)
  case notice(NoticeMessage)
  case remark(RemarkMessage)
  case saving(SavingMessage)
  case storage(StorageMessage)
  case menu(MenuMessage)
  case lesson(LessonMessage)
  case question(QuestionMessage)
  case setting(SettingMessage)
  case operation(OperationMessage)
  case refusal(RefusalMessage)
  case settingsLine(SettingsLineMessage)
  case telling(TellingMessage)
  case viewTelling(ViewTellingMessage)
  case command(CommandMessage)
  case settingCommand(SettingCommandMessage)
  case textMode(TextModeMessage)
  case commandRefusal(CommandRefusalMessage)
  case shapes(ShapesMessage)
  case shift(ShiftMessage)
  case pipeline(PipelineMessage)
  case viewport(ViewportMessage)
  case layer(LayerMessage)
  case position(PositionMessage)
  case task(TaskMessage)
  case computing(ComputingMessage)
  case countTask(CountTaskMessage)
  case activationMistake(ActivationMistakeMessage)
  case poolMistake(PoolMistakeMessage)
  case codeTask(CodeTaskMessage)
  case convolutionTask(ConvolutionTaskMessage)
  case gradientTask(GradientTaskMessage)
  case settingsTask(SettingsTaskMessage)
  case shiftTask(ShiftTaskMessage)
  case sizeTask(SizeTaskMessage)
  case winnerTask(WinnerTaskMessage)
  case classicFilter(ClassicFilterMessage)

  public subscript(language: Language) -> String { language.table.text(self) }
}

extension Phrase {
  public static let nothing = Phrase.verbatim("")

  public var isEmpty: Bool {
    switch self {
    case .verbatim(let text): text.isEmpty
    case .joined(let phrases): phrases.allSatisfy(\.isEmpty)
    default: false
    }
  }

  public static func + (one: Phrase, other: Phrase) -> Phrase { .joined(one.parts + other.parts) }

  fileprivate var parts: [Phrase] {
    if case .joined(let phrases) = self { return phrases }
    return isEmpty ? [] : [self]
  }
}

extension [Phrase] {
  public func joined(separator: Phrase = .nothing) -> Phrase {
    dropFirst().reduce(first ?? .nothing) { $0 + separator + $1 }
  }
}

extension DefaultStringInterpolation {
  /// A phrase has no text until a language is chosen.
  @available(*, deprecated, message: "look(phrase) or phrase[language] gives its words")
  public mutating func appendInterpolation(_ phrase: Phrase) { appendLiteral(phrase[.english]) }
}
