import Localization

/// What a stage can be taken away as.
public enum ExportFormat: String, CaseIterable, Sendable {
  case svg, png, txt, json, cast, md

  /// Those that one stage makes; `md` is a whole lesson.
  public static let ofStage = allCases.filter { $0 != .md }

  /// Endings that whoever opens the file believes.
  private static let believed = [
    "svg", "png", "jpg", "jpeg", "gif", "webp", "bmp", "pnm", "pbm", "pgm", "ppm", "pdf", "npy", "npz", "csv",
    "tsv",
  ]

  /// The ending of the name, where it says that another format is in the file.
  public func contradiction(inName name: String) -> String? {
    let name = name.lowercased()
    return Self.believed.first { $0 != rawValue && name.hasSuffix("." + $0) }
  }
}

/// The form that asks what to write the stage to.
public struct ExportForm: Equatable, Sendable {
  public internal(set) var format: ExportFormat
  /// The file's path, from the folder that the program runs in.
  public internal(set) var name: String
  /// What came of the last try, if it came to nothing.
  public internal(set) var complaint: Phrase?
  /// Whether the file is there, and Enter replaces it.
  public internal(set) var replaces = false

  /// More characters are no name.
  static let longest = 200
}

/// A file to be made of what is on the stage.
public struct ExportRequest: Equatable, Sendable {
  public let format: ExportFormat
  public let name: String
  /// Whether a file of that name gives way.
  public let replaces: Bool
}

public enum ExportResult: Equatable, Sendable {
  case written(bytes: Int)
  /// There is such a file, and nothing is written.
  case exists
  case failed(Phrase)
}

/// What has to do with writing files and copying.
public enum ExportFormCommand: Equatable, Hashable, Sendable {
  /// Opens the form.
  case ask
  /// The next format, or the one before.
  case turn(by: Int)
  case erase
  case write
  /// Copies the map on show, or in the code panel the code.
  case copy
  /// Copies the result.
  case copyResult
}

extension State {
  mutating func performExportForm(_ command: ExportFormCommand) {
    switch command {
    case .ask: openExportForm()
    case .turn(let step): withExportForm { $0.turn(by: step) }
    case .erase: withExportForm { $0.edit { if !$0.isEmpty { $0.removeLast() } } }
    case .write: write()
    case .copy: copy()
    case .copyResult: copyResult()
    }
  }

  /// A name is any text without characters that steer.
  mutating func typeName(_ character: Character) {
    guard character.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else { return }
    withExportForm { form in
      if form.name.count < ExportForm.longest { form.edit { $0.append(character) } }
    }
  }

  /// Says what came of the order.
  mutating func settle(_ result: ExportResult) {
    guard case .exportForm(var form) = panel else { return }
    switch result {
    case .written(let bytes):
      panel = nil
      notice = .wrote(form.name, bytes: bytes)
      return
    case .exists:
      form.replaces = true
      form.complaint = .existsAlready(form.name)
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
      notice = .noStageToWrite
      return
    }
    guard stage.prediction == nil else {
      notice = .askedNotWritten
      return
    }
    motion.stop()
    panel = .exportForm(ExportForm(format: .svg, name: "\(suggestedName).svg"))
  }

  /// The lesson and the page as the app counts it, in letters that every file system takes; of a map of one's own its
  /// name.
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
    guard !form.name.isEmpty else { return withExportForm { $0.complaint = .needsName } }
    if let ending = form.format.contradiction(inName: form.name) {
      return withExportForm { $0.complaint = .otherEnding(ending, form.format.rawValue) }
    }
    outbox.append(.export(ExportRequest(format: form.format, name: form.name, replaces: form.replaces)))
  }
}

extension ExportForm {
  fileprivate mutating func edit(_ body: (inout String) -> Void) {
    body(&name)
    (complaint, replaces) = (nil, false)
  }

  /// The name's ending follows, where it named the format.
  fileprivate mutating func turn(by step: Int) {
    let all = ExportFormat.ofStage
    let index = (all.firstIndex(of: format) ?? 0) + step
    let new = all[(index % all.count + all.count) % all.count]
    let ending = "." + format.rawValue
    edit { if $0.hasSuffix(ending) { $0 = String($0.dropLast(ending.count)) + "." + new.rawValue } }
    format = new
  }
}
