/// Plain mode's help: what can be typed, and what it does.
extension Phrase {
  public static let plainEnter = Phrase("Enter: go on", zh: "回车：继续")
  public static let plainNext = Phrase("next, back: a whole page", zh: "next、back：翻一整页")
  public static let plainPage = Phrase("page 3: to that page", zh: "page 3：到那一页")
  public static let plainAgain = Phrase("again: this page once more", zh: "again：重读这一页")
  public static let plainQuit = Phrase("quit: end; the place is kept", zh: "quit：结束；学习位置会保存")

  // MARK: Questions

  public static let plainNumber = Phrase(
    "a number, such as 1.5, 3/2, -4, inf or nan: your answer", zh: "一个数，例如 1.5、3/2、-4、inf 或 nan：你的答案")
  public static let plainChoice = Phrase("the number of an answer", zh: "一个答案的编号")
  public static let plainHint = Phrase("hint: a hint", zh: "hint：给一个提示")
  public static let plainSolution = Phrase(
    "solution: the solution instead of an answer", zh: "solution：不作答，直接看解答")
  public static let plainSkip = Phrase("skip: the next page", zh: "skip：下一页")
  public static let plainPrediction = Phrase(
    "a number, such as 1.5, 3/2 or -4: the result, before it is shown", zh: "一个数，例如 1.5、3/2 或 -4：显示之前先答结果")
  public static let plainShow = Phrase("solution: results are shown again", zh: "solution：重新直接显示结果")

  // MARK: A stage

  public static let plainMap = Phrase("map: the map and the results so far", zh: "map：特征图和目前的结果")
  public static let plainStep = Phrase(
    "Enter: the next step, and after the last one the next page", zh: "回车：下一步，最后一步之后是下一页")
  public static let plainAll = Phrase("all: the steps that are left", zh: "all：余下的各步")
  public static let plainToStep = Phrase("step 3: to that step", zh: "step 3：到那一步")
  public static let plainSettings = Phrase("settings: the current settings", zh: "settings：当前设置")
  public static let plainPredict = Phrase(
    "predict: you predict each result before it is shown", zh: "predict：每个结果先预测再显示")
  public static func plainView(_ names: String) -> Phrase {
    Phrase("view NAME: another view of the stage: \(names)", zh: "view 名称：演示的另一种视图：\(names)")
  }
  public static func plainImage(_ count: Int) -> Phrase {
    Phrase("image 2: another image of the file, 1 to \(count)", zh: "image 2：文件中的另一张图像，1 到 \(count)")
  }

  // MARK: Settings

  public static func plainOperation(_ names: String) -> Phrase {
    Phrase("op NAME: \(names)", zh: "op 名称：\(names)")
  }
  public static let plainWindow = Phrase(
    "pool 3, pool 2x3, stride 2, dilation 1, pad 1, pad 0 1 0 1 (top, left, bottom, right)",
    zh: "pool 3、pool 2x3、stride 2、dilation 1、pad 1、pad 0 1 0 1（上、左、下、右）：窗口、步幅、膨胀率、填充")
  public static func plainEdge(_ names: String) -> Phrase {
    Phrase("edge NAME: \(names)", zh: "edge 名称（边缘规则）：\(names)")
  }
  public static let plainDivisor = Phrase(
    "divisor cells, divisor pads: what an average divides by", zh: "divisor cells、divisor pads：平均的除数")
  public static let plainSlope = Phrase(
    "slope 0.1: the slope of leaky-relu and prelu below 0", zh: "slope 0.1：leaky-relu 和 prelu 的负半轴斜率")
  public static let plainPower = Phrase("power 2: the power p of lp", zh: "power 2：lp 的指数 p")
  public static let plainOutput = Phrase(
    "output 2, output 2x3: the result size of adaptive pooling", zh: "output 2、output 2x3：自适应池化的结果大小")
  public static let plainReset = Phrase("reset: back to the lesson's own settings", zh: "reset：恢复本课的设置")

  // MARK: Single views

  public static let plainRows = Phrase(
    "rows 7, columns 7, depth 3: the formula for another map", zh: "rows 7、columns 7、depth 3：另一种大小的特征图的公式")
  public static let plainGradient = Phrase(
    "gradient 2: the gradient of this result, to send back", zh: "gradient 2：这个结果要传回的梯度")
  public static let plainOwnGradient = Phrase("gradient own: the lesson's own", zh: "gradient own：本课的梯度")
  public static let plainMove = Phrase(
    "move right, move left 2, move up, move down: the picture; move home: back to its place",
    zh: "move right、move left 2、move up、move down：移动图像；move home：回到原处")
  public static func plainCompare(_ names: String) -> Phrase {
    Phrase("compare NAME: \(names)", zh: "compare 名称（比较）：\(names)")
  }
  public static let plainCell = Phrase(
    "cell 2 3: how row 2, column 3 of this map was computed; cell 2 3 of conv: of another map",
    zh: "cell 2 3：这张特征图第 2 行第 3 列是怎样算出的；cell 2 3 of conv：另一张特征图的")
  public static let plainCellChannel = Phrase(
    "cell 2 3 channel 2: of another channel", zh: "cell 2 3 channel 2：另一个通道的")
  public static let plainBehind = Phrase(
    "behind: the cell it comes from; close: back to the maps", zh: "behind：它来自哪一格；close：回到各张特征图")

  // MARK: Edits

  public static let plainSet = Phrase(
    "set 2 3 7.5: row 2, column 3 of the map becomes 7.5; set 2 3 7.5 channel 2: of another channel",
    zh: "set 2 3 7.5：特征图第 2 行第 3 列改为 7.5；set 2 3 7.5 channel 2：另一个通道的")
  public static let plainWeight = Phrase(
    "weight 1 2 -1: a weight of the filter; weight 1 2 -1 channel 2 filter 2: of another plane",
    zh: "weight 1 2 -1：卷积核的一个权重；weight 1 2 -1 channel 2 filter 2：另一个通道、另一个卷积核的")
  public static func plainFilter(_ names: String) -> Phrase {
    Phrase("filter NAME: \(names)", zh: "filter 名称（经典卷积核）：\(names)")
  }
}
