extension Chinese {
  func text(_ message: NoticeMessage) -> String {
    switch message {
    case .noStage: "这一页没有演示"
    case .noStageToSet: "这一页没有可设置的演示"
    case .noStageAsCode: "这一页没有可写成代码的演示"
    case .speed(let speed, let count): "速度 \(speed)/\(count)"
    case .thisIsAll: "只有这一页：按 q 退出"
    case .changed(let page): "“\(page)”页有改动"
    case .typeFirst: "请先输入结果，或按 t 查看"
    case .nothingToPlay: "这里没有可播放的：按 → 继续"
    case .lastStep: "这是最后一步"
    case .lastLessonShort: "这是最后一课；按 Esc 显示全部课程"
    case .lessonSettings: "已恢复本课的设置"
    case .theseAreSettings: "已经是本课的设置"
    case .walkOnly: "只有逐步演示可以先预测：按 v 切换过去"
    case .shownAgain: "重新显示结果"
    case .sayFirst: "每个结果先预测再显示；按 t 结束"
    case .typeNumber: "请输入一个数：1.5、3/2、-4、inf 或 nan。"
    case .noFurtherHint: "没有更多提示了"
    case .answerFirst: "请先作答，或按 → 继续"
    case .noDemonstration: "没有可播放的：按 → 继续"
    case .motionIsOff: "动画已关闭：按 m 打开"
    case .nothingToAsk: "对此没有可问的题目"
    case .notTaught(let concept): "本课程没有讲解：\(text(concept))"
    case .nothingBehind: "这一格之前没有别的特征图"
    case .oneChannelOnly: "这张特征图只有一个通道"
    case .nothingLeft: "再移一格，图像就全部移出了"
    case .typeGradient: "请输入一个数：1.5、3/2 或 -4。"
    }
  }
}
