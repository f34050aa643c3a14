extension Chinese {
  func text(_ message: OutputMessage) -> String {
    switch message {
    case .noStageToCopy: "这一页没有可复制的演示"
    case .terminalStandsIn(let unknown, let used): "此处不认识终端类型 \(unknown)，按 \(used) 使用。"
    case .noClipboard: "这个终端没有可用的剪贴板"
    case .askedNotCopied: "此演示正在提问：按 t 显示结果"
    case .result: "结果"
    case .filterItself: "卷积核"
    case .theCode(let lines): "代码，\(lines) 行"
    case .sized(let size, let what): "\(size) \(text(what))"
    case .copied(let what, let bytes): "已复制\(text(what))，\(bytes) 字节"
    case .tooLargeToCopy(let what, let limit): "\(text(what))超过剪贴板能容纳的 \(limit) 字节：按 w 写入文件"
    case .wrote(let name, let bytes): "已写入 \(name)，\(bytes) 字节"
    case .existsAlready(let name): "\(name) 已存在：再按 ↵ 覆盖"
    case .otherEnding(let ending, let format): "文件名以 .\(ending) 结尾，而格式是 \(format)"
    case .needsName: "文件需要一个名字"
    case .noStageToWrite: "这一页没有可写入文件的演示"
    case .askedNotWritten: "此演示正在提问：先按 t 显示结果，再按 w 写入"
    case .oneImageOnly: "只有一张图像"
    case .imageIsEdited: "这张图像已编辑：先按 r 放弃修改，再按 a"
    case .imageNow(let number, let count): "第 \(number)/\(count) 张图像"
    case .image(let number, let count): "图像 \(number)/\(count)"
    }
  }

  func text(_ message: FormMessage) -> String {
    switch message {
    case .classicFilters: "经典卷积核"
    case .exportTitle: "把演示写入文件"
    case .exportFormat: "格式  "
    case .exportFile: "文件  "
    case .svgIs: "整个逐步演示的动画；其他视图则是当前的样子。"
    case .pngIs: "这一步的图像。"
    case .txtIs: "每一步的屏幕文字。"
    case .jsonIs: "每一步的数据。"
    case .castIs: "全部步骤的 asciinema 录像。"
    case .lessonIs: "整课。"
    }
  }

  func text(_ message: ExportMessage) -> String {
    switch message {
    case .titleAndPage(let title, let page, let count): "\(title)，第 \(page)/\(count) 页"
    case .questionOf(let title, let question): "\(title)：第 \(question) 题"
    case .pageOf(let title, let page): "\(title)：\(page)"
    case .settingsAndSize(let settings, let size): "\(settings)。\(size)"
    case .questionsHeading: "题目"
    case .solutionsHeading: "解答"
    case .choiceIs(let letter, let right, let why):
      "\(letter) \(right ? "**正确**" : "不对")\(why.map { "：" + $0 } ?? "。")"
    case .stepOf(let step, let count): "第 \(step)/\(count) 步"
    case .channelTitle(let channel, let count): "通道 \(channel)/\(count)"
    case .stepIs(let step, let sentence): "第 \(step) 步：\(sentence)"
    case .stepsInAll(let count): "其余从略，共 \(count) 步。"
    case .stepRule(let step, let count): "第 \(step)/\(count) 步"
    case .nothingOnStage: "没有演示"
    case .noPlainFile(let name): "\(name) 不是普通文件"
    case .cannotWrite(let name): "\(name) 无法写入"
    case .aPicture: "图像"
    case .tooManyCellsOfBothMaps(let count, let place, let limit):
      "两张图共 \(count) 格，\(text(place))放不下：最多 \(limit) 格"
    case .tooManyCellsUnderBoxes(let count, let place, let limit):
      "全部窗口共 \(count) 格，\(text(place))放不下：最多 \(limit) 格"
    case .tooManySteps(let count, let place, let limit): "\(count) 步太多，\(text(place)) 放不下：最多 \(limit) 步"
    case .tooManyCellsOfMapsAndBoxes(let count, let place, let limit):
      "特征图与窗口共 \(count) 格，\(text(place)) 放不下：最多 \(limit) 格"
    case .ownMap: "你自己的特征图"
    case .emptyMap: "空的特征图"
    case .ownMapKeys: "o：运算；p、s：窗口大小、步幅；e：边缘规则；Tab：全部设置。v：其他视图。i 编辑特征图：输入数字，或粘贴。w 把演示写入文件，y 复制特征图。b 缩小。"
    }
  }
}
