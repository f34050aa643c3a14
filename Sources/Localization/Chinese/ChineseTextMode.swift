extension Chinese {
  func text(_ message: CommandMessage) -> String {
    switch message {
    case .enter: "回车：继续"
    case .next: "next、back：翻一整页"
    case .page: "page 3：到那一页"
    case .again: "again：重读这一页"
    case .quit: "quit：结束；学习位置会保存"
    case .number: "一个数，例如 1.5、3/2、-4、inf 或 nan：你的答案"
    case .choice: "一个答案的编号"
    case .hint: "hint：给一个提示"
    case .solution: "solution：不作答，直接看解答"
    case .skip: "skip：下一页"
    case .prediction: "一个数，例如 1.5、3/2 或 -4：显示之前先答结果"
    case .show: "solution：重新直接显示结果"
    case .map: "map：特征图和目前的结果"
    case .step: "回车：下一步，最后一步之后是下一页"
    case .all: "all：余下的各步"
    case .toStep: "step 3：到那一步"
    case .settings: "settings：当前设置"
    case .predict: "predict：每个结果先预测再显示"
    case .view(let names): "view 名称：演示的另一种视图：\(names)"
    case .image(let count): "image 2：文件中的另一张图像，1 到 \(count)"
    }
  }

  func text(_ message: SettingCommandMessage) -> String {
    switch message {
    case .operation(let names): "op 名称：\(names)"
    case .window: "pool 3、pool 2x3、stride 2、dilation 1、pad 1、pad 0 1 0 1（上、左、下、右）：窗口、步幅、膨胀率、填充"
    case .edge(let names): "edge 名称（边缘规则）：\(names)"
    case .divisor: "divisor cells、divisor pads：平均的除数"
    case .slope: "slope 0.1：leaky-relu 和 prelu 的负半轴斜率"
    case .power: "power 2：lp 的指数 p"
    case .output: "output 2、output 2x3：自适应池化的结果大小"
    case .reset: "reset：恢复本课的设置"
    case .rows: "rows 7、columns 7、depth 3：另一种大小的特征图的公式"
    case .gradient: "gradient 2：这个结果要传回的梯度"
    case .ownGradient: "gradient own：本课的梯度"
    case .move: "move right、move left 2、move up、move down：移动图像；move home：回到原处"
    case .compare(let names): "compare 名称（比较）：\(names)"
    case .cell: "cell 2 3：这张特征图第 2 行第 3 列是怎样算出的；cell 2 3 of conv：另一张特征图的"
    case .cellChannel: "cell 2 3 channel 2：另一个通道的"
    case .behind: "behind：它来自哪一格；close：回到各张特征图"
    case .set: "set 2 3 7.5：特征图第 2 行第 3 列改为 7.5；set 2 3 7.5 channel 2：另一个通道的"
    case .weight: "weight 1 2 -1：卷积核的一个权重；weight 1 2 -1 channel 2 filter 2：另一个通道、另一个卷积核的"
    case .filter(let names): "filter 名称（经典卷积核）：\(names)"
    }
  }

  func text(_ message: TextModeMessage) -> String {
    switch message {
    case .wasOnPage(let page): "上次学到第 \(page) 页；输入 page 1 从头开始。"
    case .enterGoesOn: "按回车键继续；help 列出可输入的内容。"
    case .answerPrompt: "你的答案："
    case .answerWas(let answer): "你的答案：\(answer)"
    case .hintLead: "提示："
    case .notAsked: "（未提问：输入已结束）"
    case .inputEnded: "输入已结束。"
    case .onFirstPage: "这是第一页。"
    case .pagesGo(let count): "页码从 1 到 \(count)。"
    case .stepsGo(let count): "步数从 1 到 \(count)。"
    case .imagesGo(let count): "图像从 1 到 \(count)。"
    case .pageLead(let page, let count): "第 \(page)/\(count) 页。"
    case .questionTitle(let page, let question, let count): "\(page)：第 \(question)/\(count) 题"
    case .lessonFinished(let title): "\(title)：学完了。"
    case .nextLesson(let title, let summary, let command): "下一课：\(title)\(summary)命令：\(command)"
    case .sourcesFollow: "参考资料："
    case .typeAnswer: "输入答案，或：hint（提示）、solution（解答）、skip（跳过）。"
    case .typeChoice(let count): "输入答案的编号（1 到 \(count)），或：hint（提示）、solution（解答）、skip（跳过）。"
    case .rightAnswerIs(let number): "正确答案：\(number)。"
    case .typeResult: "输入结果，或：solution（解答）、map（特征图）、next（下一页）。"
    case .shownFromHere: "此后直接显示结果。"
    case .predictInWalk: "只有逐步演示可以先预测：输入 view walk 切换过去。"
    case .askedBeforeShown: "每个结果先提问，再显示。"
    }
  }

  func text(_ message: CommandRefusalMessage) -> String {
    switch message {
    case .meansNothing(let line): "这里不能输入“\(line)”；help 列出可输入的内容。"
    case .viewsAre(let names): "这个演示的视图：\(names)。"
    case .giveOne(let names): "请输入其中一个：\(names)"
    case .giveSize: "请输入一个数，或高和宽：3、2x3"
    case .givePads: "请输入一个数，或四个数：上、左、下、右"
    case .sayDivisor: "请输入 divisor cells（只计有效格）或 divisor pads（计入显式填充）"
    case .giveSlope: "请输入 −2 到 2 之间的数"
    case .giveWhole: "请输入一个整数"
    case .giveRows: "请输入一个整数：rows 7"
    case .giveGradient: "请输入一个数：gradient 2"
    case .typeAnyNumber: "请输入一个数：1.5、3/2 或 -4"
    case .sayMove: "请输入 move right、move left 2、move up、move down 或 move home"
    case .helpLists: "help 列出可输入的内容"
    case .noComparison: "没有可比较的"
    case .compareOne(let names): "可比较的有：\(names)"
    case .openFirst: "请先打开一格：cell 2 3"
    case .sayCell: "请输入 cell 2 3、cell 2 3 of conv 或 cell 2 3 channel 2 of conv"
    case .noMap(let name): "没有特征图“\(name)”；也可输入编号，从 1 数起"
    case .mapHas(let rows, let columns, let channels): "那张特征图有 \(rows) 行、\(columns) 列、\(channels) 个通道"
    case .thereAre(let rows, let columns, let channels, let filters):
      "共有 \(rows) 行、\(columns) 列、\(channels) 个通道\(filters.map { "、\($0) 个卷积核" } ?? "")"
    case .predictFirst: "此演示正在提问：先输入 predict 显示结果"
    case .onlyConvolution: "只有卷积有卷积核：输入 op conv 换成卷积"
    case .classicFiltersAre(let names): "经典卷积核有：\(names)"
    case .sayEdit(let word): "请输入 \(word) 行 列 数，例如 \(word) 2 3 7.5"
    }
  }
}
