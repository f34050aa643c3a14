extension Chinese {
  func text(_ message: MenuMessage) -> String {
    switch message {
    case .tooSmall(let least, let now): "pooltutor 需要 \(least)，当前窗口为 \(now)。"
    case .finished(let done, let count): "共 \(count) 课，已学完 \(done) 课"
    case .finishedBriefly(let done, let count): "已学完 \(done)/\(count)"
    case .due(let concepts): "\(concepts) 个概念待复习（z），"
    case .dueBriefly(let concepts): "待复习 \(concepts)（z）"
    case .lessonToCome: "这一课一旦没有错误，就会出现在这里。"
    case .noLesson(let word): "没有一课含有“\(word)”。按 Esc 显示全部。"
    case .isFinished: "✓ 已学完"
    case .atPage(let page): "学到第 \(page) 页"
    }
  }

  func text(_ message: LessonMessage) -> String {
    switch message {
    case .page(let page, let count): "第 \(page)/\(count) 页"
    case .question(let question, let count): "第 \(question)/\(count) 题"
    case .step(let step, let count): "第 \(step)/\(count) 步 "
    case .finished(let lesson): "\(lesson)：学完了"
    case .next(let number, let title): "下一课：\(number) \(title)  →"
    case .lastLesson: "这是最后一课。按 Esc 显示全部课程。"
    case .sources: "参考资料"
    case .code: "代码"
    case .mistake(let line, let column): "，第 \(line) 行，第 \(column) 列"
    case .more(let count): "，另有 \(count) 处"
    }
  }

  func text(_ message: QuestionMessage) -> String {
    switch message {
    case .typeExtent: "请输入高和宽，例如 2×5（2x5 或 2 5）。"
    case .typeCell(let rows, let columns):
      "请输入行和列，例如 2, 5；特征图有第 1 至 \(rows) 行、第 1 至 \(columns) 列。"
    case .chooseAnswer: "请选择一个答案。"
    case .yourAnswer: "你的答案："
    case .hint: "提示："
    case .solution: "解答"
    case .right: "正确。"
    case .wrong: "不对。"
    case .quizTitle(let title): "测验：\(text(title))"
    case .everything: "全部内容，混合出题"
    case .whatIsDue: "待复习的内容"
    case .rightOf(let right, let asked): "\(asked) 题答对 \(right) 题"
    case .skippedInAll(let count): "，跳过 \(count) 题"
    case .skipped: "跳过"
    case .opens(let lesson, let page): "按回车键打开讲解它的一页：\(lesson)，\(page)"
    }
  }
}
