/// Editing filters, copying and writing stages, choosing images.
extension Phrase {
  public static let onlyThisFilterRow = Phrase("the filter has only this row", zh: "卷积核只有这一行")
  public static let onlyThisFilterColumn = Phrase("the filter has only this column", zh: "卷积核只有这一列")
  public static let onlyThisMap = Phrase(
    "there is only this map; a convolution also has a filter", zh: "只有这张特征图；卷积才另有卷积核")
  public static func blockOfOtherSize(_ block: String, than map: String) -> Phrase {
    Phrase(
      "the pasted block is \(block), but the channels here are \(map)",
      zh: "粘贴的是 \(block)，而这里每个通道都是 \(map)")
  }
  public static func tooManyWeights(_ limit: Int) -> Phrase {
    Phrase("filters have at most \(limit) weights here", zh: "这里的卷积核最多 \(limit) 个权重")
  }
  public static func ofMap(_ place: Phrase) -> Phrase { Phrase("map \(place)", zh: "特征图\(place)") }
  public static func ofFilter(_ place: Phrase) -> Phrase { Phrase("filter \(place)", zh: "卷积核\(place)") }
  public static let typeOrPasteMap = Phrase(
    "type a number, or paste rows of them; ⇥ the filter", zh: "输入一个数，或粘贴多行数字；⇥ 卷积核")
  public static let typePasteMap = Phrase("type, or paste rows; ⇥ the filter", zh: "输入或粘贴；⇥ 卷积核")
  public static let typeMap = Phrase("type or paste; ⇥ the filter", zh: "输入；⇥ 卷积核")
  public static let typeOrPasteFilter = Phrase(
    "type a number, or paste rows of them; ⇥ the map, d classic ones, b bias",
    zh: "输入一个数，或粘贴多行数字；⇥ 特征图，d 经典卷积核，b 偏置")
  public static let typePasteFilter = Phrase(
    "type, or paste rows; ⇥ the map, d classic ones, b bias", zh: "输入或粘贴；⇥ 特征图，d 经典卷积核，b 偏置")
  public static let typeFilter = Phrase("type or paste; d classic ones, b bias", zh: "输入；d 经典卷积核，b 偏置")
  public static let biasIsOfFilter = Phrase(
    "a bias belongs to a filter: ⇥ goes to it", zh: "偏置属于卷积核：按 ⇥ 转到卷积核")
  public static let typeBiasFirst = Phrase("type the bias first, then b", zh: "请先输入偏置，再按 b")
  public static let noFilterHere = Phrase(
    "only a convolution has a filter: o changes the operation", zh: "只有卷积有卷积核：按 o 换运算")
  public static let askedNotFiltered = Phrase(
    "this stage asks for results: t shows them, then d changes the filter",
    zh: "此演示正在提问：先按 t 显示结果，再按 d 换卷积核")
  public static func filterTaken(_ name: Phrase) -> Phrase {
    Phrase("the filter is now \(name); r goes back, i edits it", zh: "卷积核现在是 \(name)；按 r 恢复，按 i 编辑")
  }

  // MARK: Copying, writing, images

  public static let noStageToCopy = Phrase(
    "this page has no stage to copy from", zh: "这一页没有可复制的演示")
  public static func terminalStandsIn(_ unknown: String, _ used: String) -> Phrase {
    Phrase(
      "The terminal type \(unknown) is not known here: used as \(used).",
      zh: "此处不认识终端类型 \(unknown)，按 \(used) 使用。")
  }
  public static let noClipboard = Phrase(
    "this terminal has no clipboard to copy to", zh: "这个终端没有可用的剪贴板")
  public static let askedNotCopied = Phrase(
    "this stage asks for results: t shows them", zh: "此演示正在提问：按 t 显示结果")
  public static let result = Phrase("result", zh: "结果")
  public static let filterItself = Phrase("filter", zh: "卷积核")
  public static func theCode(lines: Int) -> Phrase { Phrase("the code, \(lines) lines", zh: "代码，\(lines) 行") }
  public static func sized(_ size: String, _ what: Phrase) -> Phrase {
    Phrase("\(size) \(what)", zh: "\(size) \(what)")
  }
  public static func copied(_ what: Phrase, bytes: Int) -> Phrase {
    Phrase("copied \(what), \(bytes) bytes", zh: "已复制\(what)，\(bytes) 字节")
  }
  public static func tooLargeToCopy(_ what: Phrase, limit: Int) -> Phrase {
    Phrase(
      "\(what) is larger than the clipboard's \(limit) bytes: w writes a file",
      zh: "\(what)超过剪贴板能容纳的 \(limit) 字节：按 w 写入文件")
  }
  public static func wrote(_ name: String, bytes: Int) -> Phrase {
    Phrase("wrote \(name), \(bytes) bytes", zh: "已写入 \(name)，\(bytes) 字节")
  }
  public static func existsAlready(_ name: String) -> Phrase {
    Phrase("\(name) already exists: ↵ once more replaces it", zh: "\(name) 已存在：再按 ↵ 覆盖")
  }
  public static func otherEnding(_ ending: String, _ format: String) -> Phrase {
    Phrase(
      "the name ends in .\(ending), but the format is \(format)", zh: "文件名以 .\(ending) 结尾，而格式是 \(format)")
  }
  public static let needsName = Phrase("the file needs a name", zh: "文件需要一个名字")
  public static let noStageToWrite = Phrase(
    "this page has no stage to write to a file", zh: "这一页没有可写入文件的演示")
  public static let askedNotWritten = Phrase(
    "this stage asks for results: t shows them, then w writes it",
    zh: "此演示正在提问：先按 t 显示结果，再按 w 写入")
  public static let oneImageOnly = Phrase("there is only one image", zh: "只有一张图像")
  public static let imageIsEdited = Phrase(
    "you have edited this image: r undoes that, then a goes on", zh: "这张图像已编辑：先按 r 放弃修改，再按 a")
  public static func imageNow(_ number: Int, of count: Int) -> Phrase {
    Phrase("image \(number) of \(count)", zh: "第 \(number)/\(count) 张图像")
  }
  public static func image(_ number: Int, of count: Int) -> Phrase {
    Phrase("image \(number)/\(count)", zh: "图像 \(number)/\(count)")
  }

  // MARK: The list of classic filters, and the form that writes a file

  public static let classicFilters = Phrase("Classic filters", zh: "经典卷积核")
  public static let exportTitle = Phrase("Write the stage to a file", zh: "把演示写入文件")
  public static let exportFormat = Phrase("format  ", zh: "格式  ")
  public static let exportFile = Phrase("file    ", zh: "文件  ")
  public static let svgIs = Phrase(
    "The whole walk, animated; other views as they are now.", zh: "整个逐步演示的动画；其他视图则是当前的样子。")
  public static let pngIs = Phrase("This step, as a picture.", zh: "这一步的图像。")
  public static let txtIs = Phrase("The screen at every step, as text.", zh: "每一步的屏幕文字。")
  public static let jsonIs = Phrase("Every step of the walk as data.", zh: "每一步的数据。")
  public static let castIs = Phrase("All steps as a recording for asciinema.", zh: "全部步骤的 asciinema 录像。")
  public static let lessonIs = Phrase("A whole lesson.", zh: "整课。")

  // MARK: Keys

  public static let keyPlane = Phrase("another channel, the filter", zh: "另一个通道、卷积核")
  public static let footPlane = Phrase("map, filter", zh: "特征图、卷积核")
  public static let keyBias = Phrase("use it as the filter's bias", zh: "作为卷积核的偏置")
  public static let keyDetectors = Phrase("a list of classic filters", zh: "经典卷积核列表")
  public static let keyChooseFilter = Phrase("choose a filter", zh: "选择一个卷积核")
  public static let keyTakeIt = Phrase("use it", zh: "采用它")
  public static let footTakeIt = Phrase("use it", zh: "采用")
  public static let keyLeaveFilter = Phrase("keep the filter", zh: "不换卷积核")
  public static let keyFormat = Phrase("another format", zh: "另一种格式")
  public static let footFormat = Phrase("format", zh: "格式")
  public static let keyWrite = Phrase("write the file", zh: "写入文件")
  public static let footWrite = Phrase("write", zh: "写入")
  public static let keyWriteNothing = Phrase("write nothing", zh: "不写文件")
  public static let keyCopy = Phrase("copy the map, the result", zh: "复制特征图、结果")
  public static let keyTakeOut = Phrase("write the stage to a file", zh: "把演示写入文件")
  public static let keyImage = Phrase("another image of the file", zh: "文件中的另一张图像")
  public static let helpDetectors = Phrase("List of classic filters", zh: "经典卷积核列表")
  public static let helpExport = Phrase("Writing a file", zh: "写文件")
}
