/// The views shapes, shift and pipeline.
extension Phrase {
  // MARK: Shapes

  public static let depthStays = Phrase(" stays: each map by itself", zh: " 不变：每张特征图各自计算")
  public static let mapEachFilter = Phrase(": a map for each filter", zh: "：每个卷积核一张特征图")
  public static let rows = Phrase("rows", zh: "行")
  public static let columns = Phrase("columns", zh: "列")
  public static let depth = Phrase("depth", zh: "深度")
  public static let span = Phrase("span", zh: "跨度")
  public static let oneBoxOver = Phrase("one box over all ", zh: "一个窗口覆盖全部 ")
  public static let oneBox = Phrase("whatever the size, one box covers the map", zh: "无论多大，一个窗口就覆盖整张图")
  public static func sizes(_ input: Int, _ output: Int, _ parameters: Int, isBrief: Bool) -> Phrase {
    Phrase(
      "\(input) \(isBrief ? "" : "values ")in, \(output) out, \(parameters) parameters",
      zh: "输入 \(input)\(isBrief ? "" : " 个值")，输出 \(output)，参数 \(parameters)")
  }
  public static func lessOne(_ output: Int) -> Phrase { Phrase(" minus one: \(output)", zh: " 减一：\(output)") }
  public static func onlyStride(_ edge: String) -> Phrase {
    Phrase("under \(edge) only the stride counts, rounded up", zh: "\(edge) 规则下只看步幅，向上取整")
  }
  public static let leftOutLast = Phrase(
    "rounded up, but a box that would start off the map is left out", zh: "向上取整，但起点超出特征图的窗口舍去")
  public static let comesOutEven = Phrase("it fits exactly: nothing to round", zh: "正好整除：无需取整")
  public static let roundedUp = Phrase(
    "rounded up: under overhang the last box may hang off the map", zh: "向上取整：overhang 规则下末尾窗口可悬出图外")
  public static let roundedDown = Phrase(
    "rounded down: drop leaves out a box that does not fit whole", zh: "向下取整：drop 规则舍去放不下的窗口")
  public static let meansRows = Phrase("rows of the map", zh: "特征图的行数")
  public static let meansColumns = Phrase("columns of the map", zh: "特征图的列数")
  public static let meansDepth = Phrase("depth: how many channels", zh: "深度：通道数")
  public static let meansPool = Phrase("pool size: side of the box", zh: "窗口大小：边长")
  public static let meansStride = Phrase("stride: how far it moves", zh: "步幅：每次移动几格")
  public static let meansFilter = Phrase("filter: side of the box", zh: "卷积核：边长")
  public static let meansPadding = Phrase("padding before and after", zh: "前后的填充")
  public static let meansDilation = Phrase("dilation: step in the box", zh: "膨胀率：窗口内的间隔")

  // MARK: Shift

  public static let moved = Phrase("moved", zh: "平移后")
  public static let before = Phrase("before", zh: "原结果")
  public static let after = Phrase("after", zh: "新结果")
  public static func keeps(_ kept: Int, of all: Int) -> Phrase {
    Phrase(
      "\(kept == 0 ? "none" : "\(kept)") of \(all) result\(all == 1 ? "" : "s")",
      zh: kept == 0 ? "\(all) 个结果全都" : "\(all) 个结果中 \(kept) 个")
  }
  public static func stay(_ kept: Int) -> Phrase {
    Phrase(" \(kept < 2 ? "stays" : "stay") the same", zh: kept == 0 ? "变了" : "不变")
  }
  public static func stayBriefly(_ kept: Int) -> Phrase {
    Phrase(" \(kept < 2 ? "stays" : "stay")", zh: kept == 0 ? "变了" : "不变")
  }
  public static func keepsBriefly(_ kept: Int, of all: Int) -> Phrase {
    Phrase("\(kept) of \(all) \(kept < 2 ? "stays" : "stay")", zh: "\(kept)/\(all) 不变")
  }
  public static let staysAsItIs = Phrase(" stays", zh: " 不变")
  public static func by(_ direction: Phrase, _ distance: Int) -> Phrase {
    Phrase("\(direction) by \(distance)", zh: "\(direction)移 \(distance) 格")
  }
  public static let notMoved = Phrase("not moved", zh: "没有移动")
  public static let rightwards = Phrase("right", zh: "右")
  public static let leftwards = Phrase("left", zh: "左")
  public static let upwards = Phrase("up", zh: "上")
  public static let downwards = Phrase("down", zh: "下")
  public static let noPooling = Phrase("no pooling", zh: "不池化")
  public static let blurredMax = Phrase("blurred max", zh: "模糊池化")
  public static let cellsThatStay = Phrase("cells that stay, in %, and mean change", zh: "不变的格（%）与平均变化")
  public static let stayInTenths = Phrase("stay, in tenths", zh: "不变（十分之几）")
  public static let cellsThatStayBriefly = Phrase("cells that stay", zh: "不变的格")
  public static func movedBy(_ direction: Phrase) -> Phrase {
    Phrase("\(direction) by", zh: "\(direction)移")
  }
  public static let change = Phrase("change", zh: "变化")

  // MARK: Pipeline

  public static let flatten = Phrase("flatten", zh: "展平")
  public static func flatten(_ count: Int) -> Phrase { Phrase("flatten \(count)", zh: "展平 \(count)") }
  public static func map(_ map: Int, of count: Int, _ title: String) -> Phrase {
    Phrase("map \(map) of \(count): \(title)", zh: "第 \(map)/\(count) 张：\(title)")
  }
  public static func inChannel(_ channel: Int, of count: Int) -> Phrase {
    Phrase(", channel \(channel) of \(count)", zh: "，通道 \(channel)/\(count)")
  }
  public static let belowZero = Phrase("below 0", zh: "个小于 0")
  public static let areZero = Phrase("are 0", zh: "个为 0")
  public static let aboveZero = Phrase("above 0", zh: "个大于 0")
  public static let countedBelow = Phrase("below", zh: "负")
  public static let countedZero = Phrase("zero", zh: "零")
  public static let countedAbove = Phrase("above", zh: "正")
  public static func shades(_ least: String, _ most: String) -> Phrase {
    Phrase("shades from \(least) to \(most), 0 in the middle", zh: "深浅表示 \(least) 到 \(most)，0 居中")
  }
  public static func shadesBriefly(_ least: String, _ most: String) -> Phrase {
    Phrase("shades: \(least) to \(most)", zh: "深浅：\(least) 到 \(most)")
  }
  public static func value(_ value: Int, of count: Int) -> Phrase {
    Phrase("value \(value) of \(count)", zh: "第 \(value)/\(count) 个值")
  }
  public static let asItCame = Phrase("  the input itself", zh: "  原始输入")
  public static func from(_ place: Phrase, of map: String) -> Phrase {
    Phrase("  from \(place) of \(map)", zh: "  来自 \(map) \(place)")
  }
  public static let nothingBehindIt = Phrase("no map comes before it", zh: "它之前没有别的特征图")
  public static let boxOffMap = Phrase("all of its box lies off the map", zh: "它的窗口全在图外")
  public static func part(_ extent: String, of map: String) -> Phrase {
    Phrase("\(extent) of \(map)", zh: "\(extent)（\(map)）")
  }
  public static let behindIt = Phrase("it reads: ", zh: "它依赖：")
}
