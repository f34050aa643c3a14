import Kernels

/// How one language says each message. A language is a type that conforms to it, in a folder of its own: the compiler
/// names the areas that it lacks, and within an area the messages.
protocol MessageTable: Sendable {
  func text(_ error: KernelError) -> String
  func text(_ message: MarkMessage) -> String
  func text(_ message: StageMessage) -> String
  func text(_ message: BoxMessage) -> String
  func text(_ message: BackwardMessage) -> String
  func text(_ message: CompareMessage) -> String
  func text(_ message: DifferenceMessage) -> String
  func text(_ message: ConceptMessage) -> String
  func text(_ message: StatsMessage) -> String
  func text(_ message: EditorMessage) -> String
  func text(_ message: OutputMessage) -> String
  func text(_ message: FormMessage) -> String
  func text(_ message: ExportMessage) -> String
  func text(_ message: KeyMessage) -> String
  func text(_ message: StageKeyMessage) -> String
  func text(_ message: FooterMessage) -> String
  func text(_ message: HeadingMessage) -> String
  func text(_ message: ViewMessage) -> String
  func text(_ message: NoticeMessage) -> String
  func text(_ message: RemarkMessage) -> String
  func text(_ message: SavingMessage) -> String
  func text(_ message: StorageMessage) -> String
  func text(_ message: MenuMessage) -> String
  func text(_ message: LessonMessage) -> String
  func text(_ message: QuestionMessage) -> String
  func text(_ message: SettingMessage) -> String
  func text(_ message: OperationMessage) -> String
  func text(_ message: RefusalMessage) -> String
  func text(_ message: SettingsLineMessage) -> String
  func text(_ message: TellingMessage) -> String
  func text(_ message: ViewTellingMessage) -> String
  func text(_ message: CommandMessage) -> String
  func text(_ message: SettingCommandMessage) -> String
  func text(_ message: TextModeMessage) -> String
  func text(_ message: CommandRefusalMessage) -> String
  func text(_ message: ShapesMessage) -> String
  func text(_ message: ShiftMessage) -> String
  func text(_ message: PipelineMessage) -> String
  func text(_ message: ViewportMessage) -> String
  func text(_ message: LayerMessage) -> String
  func text(_ message: PositionMessage) -> String
  func text(_ message: TaskMessage) -> String
  func text(_ message: ComputingMessage) -> String
  func text(_ message: CountTaskMessage) -> String
  func text(_ message: ActivationMistakeMessage) -> String
  func text(_ message: PoolMistakeMessage) -> String
  func text(_ message: CodeTaskMessage) -> String
  func text(_ message: ConvolutionTaskMessage) -> String
  func text(_ message: GradientTaskMessage) -> String
  func text(_ message: SettingsTaskMessage) -> String
  func text(_ message: ShiftTaskMessage) -> String
  func text(_ message: SizeTaskMessage) -> String
  func text(_ message: WinnerTaskMessage) -> String
  func text(_ message: ClassicFilterMessage) -> String

  /// `text` as the start of a sentence or title.
  func capitalised(_ text: String) -> String

  /// Whether all of its texts can be written where there is only ASCII.
  var isWrittenInASCII: Bool { get }

  /// What stands between two sentences.
  var sentenceGap: String { get }

  /// The marks that can end a sentence.
  var sentenceEnds: Set<Character> { get }

  /// The last character of the first sentence of `text`; `nil` if only the end of the text ends it.
  func endOfSentence(in text: String) -> String.Index?

  var lineRules: LineRules { get }

  /// Words of pages that teach `concept`, in lower case.
  func signs(of concept: ConceptMessage) -> [String]
}

/// Where a line must not break, in writing without blanks between words.
public struct LineRules: Sendable {
  /// Characters that must not begin a line.
  public var closing: Set<Character> = []
  /// Characters that must not end one.
  public var opening: Set<Character> = []
  /// Characters that stay on one line with a number after them.
  public var beforeNumber: Set<Character> = []
}

extension MessageTable {
  func text(_ phrase: Phrase) -> String {
    switch phrase {
    case .verbatim(let text): text
    case .joined(let phrases): phrases.map(text).joined()
    case .capitalised(let phrase): capitalised(text(phrase))
    case .kernel(let error): text(error)
    case .mark(let message): text(message)
    case .stage(let message): text(message)
    case .box(let message): text(message)
    case .backward(let message): text(message)
    case .compare(let message): text(message)
    case .difference(let message): text(message)
    case .concept(let message): text(message)
    case .stats(let message): text(message)
    case .editor(let message): text(message)
    case .output(let message): text(message)
    case .form(let message): text(message)
    case .export(let message): text(message)
    case .key(let message): text(message)
    case .stageKey(let message): text(message)
    case .footer(let message): text(message)
    case .heading(let message): text(message)
    case .view(let message): text(message)
    case .notice(let message): text(message)
    case .remark(let message): text(message)
    case .saving(let message): text(message)
    case .storage(let message): text(message)
    case .menu(let message): text(message)
    case .lesson(let message): text(message)
    case .question(let message): text(message)
    case .setting(let message): text(message)
    case .operation(let message): text(message)
    case .refusal(let message): text(message)
    case .settingsLine(let message): text(message)
    case .telling(let message): text(message)
    case .viewTelling(let message): text(message)
    case .command(let message): text(message)
    case .settingCommand(let message): text(message)
    case .textMode(let message): text(message)
    case .commandRefusal(let message): text(message)
    case .shapes(let message): text(message)
    case .shift(let message): text(message)
    case .pipeline(let message): text(message)
    case .viewport(let message): text(message)
    case .layer(let message): text(message)
    case .position(let message): text(message)
    case .task(let message): text(message)
    case .computing(let message): text(message)
    case .countTask(let message): text(message)
    case .activationMistake(let message): text(message)
    case .poolMistake(let message): text(message)
    case .codeTask(let message): text(message)
    case .convolutionTask(let message): text(message)
    case .gradientTask(let message): text(message)
    case .settingsTask(let message): text(message)
    case .shiftTask(let message): text(message)
    case .sizeTask(let message): text(message)
    case .winnerTask(let message): text(message)
    case .classicFilter(let message): text(message)
    }
  }
}
