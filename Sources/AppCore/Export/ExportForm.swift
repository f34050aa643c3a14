import Localization
import Quiz

/// The formats a stage can be exported as.
public enum ExportFormat: String, CaseIterable, Sendable {
  case svg, png, txt, json, cast, md

  /// The formats of a single stage; `md` is for a whole lesson.
  public static let ofStage = allCases.filter { $0 != .md }

  public var isPicture: Bool { self == .svg || self == .png || self == .md }

  /// Endings by which other programs recognise the format.
  private static let believed = [
    "svg", "png", "jpg", "jpeg", "gif", "webp", "bmp", "pnm", "pbm", "pgm", "ppm", "pdf", "npy", "npz", "csv",
    "tsv",
  ]

  /// The ending of the name, if it contradicts the format.
  public func contradiction(inName name: String) -> String? {
    let name = name.lowercased()
    return Self.believed.first { $0 != rawValue && name.hasSuffix("." + $0) }
  }
}

/// The form that asks what to write the stage to.
public struct ExportForm: Equatable, Sendable {
  public internal(set) var format: ExportFormat
  /// The file's path, from the folder that the program runs in.
  public internal(set) var field: TextField
  /// Why the last attempt failed.
  public internal(set) var complaint: Phrase?
  /// Whether the file exists, and Enter replaces it.
  public internal(set) var replaces = false

  public var name: String { field.text }

  init(format: ExportFormat, name: String) {
    self.format = format
    field = TextField(name, limit: 200)
  }
}

/// An order to write the stage to a file.
public struct ExportRequest: Equatable, Sendable {
  public let format: ExportFormat
  public let name: String
  /// Whether an existing file is replaced.
  public let replaces: Bool
}

public enum ExportResult: Equatable, Sendable {
  case written(bytes: Int)
  /// The file exists, and nothing was written.
  case exists
  case failed(Phrase)
}

/// Commands for writing files and copying.
public enum ExportFormCommand: Equatable, Hashable, Sendable {
  /// Opens the form.
  case ask
  /// The next format, or the one before.
  case turn(by: Int)
  case erase
  case write
  /// Copies the current map, or in the code panel the code.
  case copy
  /// Copies the result.
  case copyResult
}

extension State {
  mutating func performExportForm(_ command: ExportFormCommand) {
    switch command {
    case .ask: openExportForm()
    case .turn(let step): withExportForm { $0.turn(by: step) }
    case .erase: withExportForm { $0.erase() }
    case .write: write()
    case .copy: copy()
    case .copyResult: copyResult()
    }
  }

  /// A name is any text without control characters.
  mutating func typeName(_ character: Character) {
    guard character.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else { return }
    withExportForm { form in
      if form.field.insert(character) { form.touch() }
    }
  }

  /// Reports the outcome of the order.
  mutating func settle(_ result: ExportResult) {
    guard case .exportForm(var form) = panel else { return }
    switch result {
    case .written(let bytes):
      panel = nil
      notice = .output(.wrote(form.name, bytes: bytes))
      return
    case .exists:
      form.replaces = true
      form.complaint = .output(.existsAlready(form.name))
    case .failed(let reason): form.complaint = reason
    }
    panel = .exportForm(form)
  }

  private mutating func withExportForm(_ body: (inout ExportForm) -> Void) {
    guard case .exportForm(var form) = panel else { return }
    body(&form)
    panel = .exportForm(form)
  }

  private mutating func openExportForm() {
    guard let stage else {
      notice = .output(.noStageToWrite)
      return
    }
    guard stage.prediction == nil else {
      notice = .output(.askedNotWritten)
      return
    }
    motion.stop()
    panel = .exportForm(ExportForm(format: .svg, name: "\(suggestedName).svg"))
  }

  /// The lesson and the page as the app counts it, in letters that every file system takes; for the learner's own map
  /// its name.
  private var suggestedName: String {
    guard let lesson else { return "stage" }
    let name = lesson.lesson.isExploration ? lesson.lesson.title : lesson.lesson.id
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    let plain = stem.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "-" }
    let text = String(plain.prefix(60)).drop { $0 == "-" }
    let base = text.isEmpty ? "stage" : String(text)
    return lesson.lesson.isExploration ? base : "\(base)-\(lesson.position + 1)"
  }

  private mutating func write() {
    guard case .exportForm(let form) = panel else { return }
    guard !form.name.isEmpty else { return withExportForm { $0.complaint = .output(.needsName) } }
    if let ending = form.format.contradiction(inName: form.name) {
      return withExportForm { $0.complaint = .output(.otherEnding(ending, form.format.rawValue)) }
    }
    outbox.append(.export(ExportRequest(format: form.format, name: form.name, replaces: form.replaces)))
  }
}

extension ExportForm {
  /// The name is another one: what was said of it no longer counts.
  fileprivate mutating func touch() { (complaint, replaces) = (nil, false) }

  fileprivate mutating func erase() {
    field.erase()
    touch()
  }

  /// The name's ending follows the format, if it had named it.
  fileprivate mutating func turn(by step: Int) {
    let all = ExportFormat.ofStage
    let index = (all.firstIndex(of: format) ?? 0) + step
    let new = all[(index % all.count + all.count) % all.count]
    let ending = "." + format.rawValue
    if name.hasSuffix(ending) { field.replace(with: name.dropLast(ending.count) + "." + new.rawValue) }
    touch()
    format = new
  }
}
