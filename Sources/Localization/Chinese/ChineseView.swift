extension Chinese {
  func text(_ message: ViewMessage) -> String {
    switch message {
    case .number(let number, let count, let title): "视图 \(number)/\(count)：\(text(title))"
    case .noView(let kind, let view, let now): "\(text(kind)) 没有视图 \(view)：现在是\(text(now))"
    case .walk: "逐步演示"
    case .shapes: "尺寸公式"
    case .backward: "梯度的反向传播"
    case .shift: "图像平移"
    case .compare: "不同设置的比较"
    case .pipeline: "以图像显示特征图"
    case .compared(let what): "比较：\(text(what))"
    case .nothingToCompare: "这里没有别的可比较"
    case .compareLesson: "本课的设定"
    case .compareDivisors: "平均的除数"
    case .compareEdges: "边缘规则"
    case .compareOperations: "运算"
    case .compareStrides: "步幅"
    case .compareFrameworks: "各框架的默认值"
    case .shortWalk: "逐步"
    case .shortShapes: "尺寸"
    case .shortBackward: "反向"
    case .shortShift: "平移"
    case .shortCompare: "比较"
    case .shortPipeline: "流程"
    }
  }

  func text(_ message: ShapesMessage) -> String {
    switch message {
    case .depthStays: " 不变：每张特征图各自计算"
    case .mapEachFilter: "：每个卷积核一张特征图"
    case .rows: "行"
    case .columns: "列"
    case .depth: "深度"
    case .span: "跨度"
    case .oneBoxOver: "一个窗口覆盖全部 "
    case .oneBox: "无论多大，一个窗口就覆盖整张图"
    case .sizes(let input, let output, let parameters, let isBrief):
      "输入 \(input)\(isBrief ? "" : " 个值")，输出 \(output)，参数 \(parameters)"
    case .lessOne(let output): " 减一：\(output)"
    case .onlyStride(let edge): "\(edge) 规则下只看步幅，向上取整"
    case .leftOutLast: "向上取整，但起点超出特征图的窗口舍去"
    case .comesOutEven: "正好整除：无需取整"
    case .roundedUp: "向上取整：overhang 规则下末尾窗口可悬出图外"
    case .roundedDown: "向下取整：drop 规则舍去放不下的窗口"
    case .meansRows: "特征图的行数"
    case .meansColumns: "特征图的列数"
    case .meansDepth: "深度：通道数"
    case .meansPool: "窗口大小：边长"
    case .meansStride: "步幅：每次移动几格"
    case .meansFilter: "卷积核：边长"
    case .meansPadding: "前后的填充"
    case .meansDilation: "膨胀率：窗口内的间隔"
    }
  }

  func text(_ message: ShiftMessage) -> String {
    switch message {
    case .moved: "平移后"
    case .before: "原结果"
    case .after: "新结果"
    case .keeps(let kept, let all): kept == 0 ? "\(all) 个结果全都" : "\(all) 个结果中 \(kept) 个"
    case .stay(let kept): kept == 0 ? "变了" : "不变"
    case .stayBriefly(let kept): kept == 0 ? "变了" : "不变"
    case .keepsBriefly(let kept, let all): "\(kept)/\(all) 不变"
    case .staysAsItIs: " 不变"
    case .by(let direction, let distance): "\(text(direction))移 \(distance) 格"
    case .notMoved: "没有移动"
    case .rightwards: "右"
    case .leftwards: "左"
    case .upwards: "上"
    case .downwards: "下"
    case .noPooling: "不池化"
    case .blurredMax: "模糊池化"
    case .cellsThatStay: "不变的格（%）与平均变化"
    case .stayInTenths: "不变（十分之几）"
    case .cellsThatStayBriefly: "不变的格"
    case .movedBy(let direction): "\(text(direction))移"
    case .change: "变化"
    }
  }

  func text(_ message: PipelineMessage) -> String {
    switch message {
    case .flatten: "展平"
    case .flattened(let count): "展平 \(count)"
    case .map(let map, let count, let title): "第 \(map)/\(count) 张：\(title)"
    case .inChannel(let channel, let count): "，通道 \(channel)/\(count)"
    case .belowZero: "个小于 0"
    case .areZero: "个为 0"
    case .aboveZero: "个大于 0"
    case .countedBelow: "负"
    case .countedZero: "零"
    case .countedAbove: "正"
    case .shades(let least, let most): "深浅表示 \(least) 到 \(most)，0 居中"
    case .shadesBriefly(let least, let most): "深浅：\(least) 到 \(most)"
    case .value(let value, let count): "第 \(value)/\(count) 个值"
    case .asItCame: "  原始输入"
    case .from(let place, let map): "  来自 \(map) \(text(place))"
    case .nothingBehindIt: "它之前没有别的特征图"
    case .boxOffMap: "它的窗口全在图外"
    case .part(let extent, let map): "\(extent)（\(map)）"
    case .behindIt: "它依赖："
    }
  }
}
