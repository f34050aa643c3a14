extension Chinese {
  func text(_ message: ConceptMessage) -> String {
    switch message {
    case .questions(let id): "“\(id)”一课的题目"
    case .convolutionValue: "卷积结果一格的值"
    case .reluValue: "ReLU 之后一格的值"
    case .maxValue: "最大池化结果一格的值"
    case .winner: "哪一格胜出"
    case .averageValue: "平均池化结果一格的值"
    case .sumValue: "求和池化结果一格的值"
    case .sizeDrop: "舍去余下部分时结果的尺寸"
    case .sizeOverhang: "末尾窗口可悬出时结果的尺寸"
    case .realCells: "窗口内有多少有效格"
    case .divisor: "平均的除数"
    case .sizeSame: "same 规则下结果的尺寸"
    case .sizePadded: "有显式填充时结果的尺寸"
    case .code: "一行 Keras 或 PyTorch 代码的结果"
    case .settings: "哪种设置得到这个结果"
    case .shift: "特征图平移后有何变化"
    case .gradient: "一格得到多少梯度"
    case .topic(let word): Self.topics[word.lowercased()] ?? word
    }
  }

  func text(_ message: StatsMessage) -> String {
    switch message {
    case .empty: "还没有答过题。"
    case .concept: "概念"
    case .asked: "题数"
    case .right: "答对"
    case .weeks(let count): "最近 \(count) 周"
    case .due: "复习"
    case .dueNow: "现在"
    case .dueIn(let days): "\(days) 天后"
    case .damaged(let answers): "有 \(answers) 个回答已损坏，不计入"
    case .name(let id, let title): "\(text(title))（\(id)）"
    case .nothingDueNow: "没有待复习的内容。可以用 pooltutor quiz 练习。"
    }
  }

  private static let topics = [
    "value": "单格的值", "max": "最大池化", "maximum": "最大池化", "pooling": "池化", "average": "平均池化",
    "mean": "平均池化", "avg": "平均池化", "sum": "求和池化", "conv": "卷积", "filter": "卷积核", "detector": "卷积核",
    "activation": "激活函数", "relu": "ReLU", "leaky-relu": "Leaky ReLU", "winner": "胜出的格", "tie": "并列",
    "ties": "并列", "argmax": "胜出的格", "size": "结果的尺寸", "shape": "结果的尺寸", "valid": "valid 规则",
    "drop": "drop 规则", "stride": "步幅", "overhang": "overhang 规则", "ceil": "向上取整", "ceil-mode": "向上取整",
    "edge": "边缘规则", "edges": "边缘规则", "real": "有效格", "real-cells": "有效格", "divisor": "除数",
    "count-include-pad": "填充是否计入", "same": "same 规则", "padded": "填充", "padding": "填充", "code": "代码",
    "keras": "Keras", "pytorch": "PyTorch", "torch": "PyTorch", "framework": "框架", "global": "全局池化",
    "settings": "设置", "pool-size": "窗口大小", "shift": "平移", "invariance": "平移不变性", "invariant": "平移不变性",
    "gradient": "梯度", "gradients": "梯度", "backward": "反向传播", "training": "训练",
  ]

  func signs(of concept: ConceptMessage) -> [String] {
    switch concept {
    case .convolutionValue: ["相乘再相加"]
    case .reluValue: ["大于零"]
    case .maxValue: ["最大的值", "最大池化"]
    case .winner: ["相等的值", "第一个胜出"]
    case .averageValue: ["平均池化"]
    case .sumValue: ["求和池化"]
    case .sizeDrop: ["除不尽", "向下取整"]
    case .sizeOverhang: ["悬出", "半个窗口"]
    case .realCells: ["有效格"]
    case .divisor: ["除数", "除以"]
    case .sizePadded: ["最远"]
    case .code: ["不写步幅"]
    case .settings: ["窗口大小"]
    case .shift: ["不变性", "平移"]
    case .gradient: ["梯度", "训练"]
    case .sizeSame, .questions, .topic: []
    }
  }
}
