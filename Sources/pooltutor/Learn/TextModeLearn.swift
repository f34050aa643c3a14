/// `pooltutor` and `pooltutor learn ID`, without the parser: to set it up for all subcommands takes longer than anything
/// else on the way to the first screen. What is not given is as the parser would have it, which a test compares.
extension Learn {
  /// `nil` leaves the command line to the parser.
  static func plain(_ arguments: ArraySlice<String>) -> Learn? {
    let words = Array(arguments)
    guard words.isEmpty || words[0] == "learn", words.count <= 2,
      !words.contains(where: { $0.hasPrefix("-") })
    else { return nil }
    var learn = Learn()
    learn.lesson = words.count == 2 ? words[1] : nil
    learn.watch = false
    learn.plain = false
    learn.session = .plain
    learn.session.validate()
    return learn
  }
}

extension SessionOptions {
  fileprivate static var plain: Self {
    var options = Self()
    options.folder = .plain
    options.progress = .plain
    options.display = .plain
    options.seed = nil
    return options
  }
}

extension FolderOptions {
  fileprivate static var plain: Self {
    var options = Self()
    options.path = nil
    options.spoken = .plain
    return options
  }
}

extension LanguageOptions {
  fileprivate static var plain: Self {
    var options = Self()
    options.language = nil
    return options
  }
}

extension StateOptions {
  fileprivate static var plain: Self {
    var options = Self()
    options.path = nil
    return options
  }
}

extension DisplayOptions {
  fileprivate static var plain: Self {
    var options = Self()
    options.background = .auto
    options.ascii = false
    options.noColor = false
    options.noMotion = false
    options.noMouse = false
    return options
  }
}
