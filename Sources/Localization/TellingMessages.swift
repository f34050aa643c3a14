/// A stage in sentences and aligned numbers, for plain mode.
extension Phrase {
  // MARK: All views

  public static func onStage(_ view: Phrase) -> Phrase { Phrase("On the stage: \(view).", zh: "演示：\(view)。") }
  public static func settingsAre(_ settings: Phrase) -> Phrase {
    Phrase("Settings: \(settings).", zh: "设置：\(settings)。")
  }
  public static func sizeIs(_ formula: String) -> Phrase { Phrase("Size: \(formula).", zh: "尺寸：\(formula)。") }
  public static func stepLead(_ step: Int, of count: Int) -> Phrase {
    Phrase("Step \(step) of \(count).", zh: "第 \(step)/\(count) 步。")
  }
  public static func askedResult(_ place: Phrase) -> Phrase {
    Phrase("What is the result in \(place)?", zh: "结果\(place)是哪个数？")
  }
  public static let andSoOn = Phrase("; and so on", zh: "；等等")
  public static func theChannel(_ channel: Int, of count: Int) -> Phrase {
    Phrase("channel \(channel) of \(count), ", zh: "通道 \(channel)/\(count) ")
  }
  public static func theChannel(_ channel: Int) -> Phrase {
    Phrase("channel \(channel), ", zh: "通道 \(channel) ")
  }

  // MARK: Maps

  public static let theMap = Phrase("The map", zh: "特征图")
  public static let theResult = Phrase("The result", zh: "结果")
  public static let theFilter = Phrase("The filter", zh: "卷积核")
  public static func theFilter(_ filter: Int, of count: Int) -> Phrase {
    Phrase("Filter \(filter) of \(count)", zh: "卷积核 \(filter)/\(count)")
  }
  public static func biasIs(_ bias: String) -> Phrase { Phrase("Bias: \(bias)", zh: "偏置：\(bias)") }
  public static func mapTitle(_ name: Phrase, _ extent: String) -> Phrase {
    Phrase("\(name), \(extent):", zh: "\(name)，\(extent)：")
  }
  public static func mapTitle(_ name: Phrase, channel: Int, of count: Int, _ extent: String) -> Phrase {
    Phrase(
      "\(name), channel \(channel) of \(count), \(extent):", zh: "\(name)，通道 \(channel)/\(count)，\(extent)：")
  }
  public static func columnBlock(_ first: Int, _ last: Int) -> Phrase {
    Phrase("columns \(first) to \(last):", zh: "第 \(first) 到 \(last) 列：")
  }

  // MARK: Shapes

  public static func letterIs(_ letter: String, _ value: String, _ meaning: Phrase) -> Phrase {
    Phrase("\(letter) = \(value): \(meaning).", zh: "\(letter) = \(value)：\(meaning)。")
  }
  public static let formulaFollows = Phrase("The formula, with the numbers put in:", zh: "代入数值的公式：")

  // MARK: Backward

  public static let gradientOfResult = Phrase("The gradient of the result", zh: "结果的梯度")
  public static let receivedByCells = Phrase("What each cell of the map has received", zh: "特征图各格得到的梯度")
  public static func hasGradient(_ place: Phrase, _ gradient: String) -> Phrase {
    Phrase("The result in \(place) has the gradient \(gradient).", zh: "结果\(place)的梯度是 \(gradient)。")
  }
  public static func receives(_ place: Phrase, _ amount: String, total: String) -> Phrase {
    Phrase("\(place) receives \(amount) and now holds \(total)", zh: "\(place)得到 \(amount)，现在共 \(total)")
  }
  public static let nobodyReceives = Phrase("No cell receives any gradient.", zh: "没有格得到梯度。")

  // MARK: Shift

  public static let mapAfterMove = Phrase("The map after the move", zh: "平移后的特征图")
  public static let resultBeforeMove = Phrase("The result before the move", zh: "平移前的结果")
  public static let resultAfterMove = Phrase("The result after the move", zh: "平移后的结果")
  public static let plotTitle = Phrase(
    "Cells of the result that stay the same, in percent, by shift:", zh: "结果中保持不变的格（百分比），按平移的格数：")
  public static func beforeAndAfter(_ before: String, _ after: String) -> Phrase {
    Phrase(
      "Before the move: \(before). After it, under the same box: \(after).",
      zh: "平移前：\(before)。平移后，同一窗口：\(after)。")
  }
  public static func resultsStay(_ direction: Phrase, _ kept: Int, of all: Int) -> Phrase {
    Phrase(
      "\(direction): \(kept) of \(all) results \(kept == 1 ? "stays" : "stay") the same",
      zh: "\(direction)：\(all) 个结果中 \(kept) 个不变")
  }

  // MARK: Compare

  public static func comparedOnOneMap(_ what: Phrase) -> Phrase {
    Phrase("Compared on one map: \(what).", zh: "在同一张特征图上比较：\(what)。")
  }
  public static func number(_ number: Int, _ name: String, _ what: Phrase) -> Phrase {
    Phrase("Number \(number), \(name): \(what).", zh: "第 \(number) 种，\(name)：\(what)。")
  }
  public static func number(_ number: Int, _ what: Phrase) -> Phrase {
    Phrase("number \(number): \(what)", zh: "第 \(number) 种：\(what)")
  }
  public static func resultOfNumber(_ number: Int) -> Phrase {
    Phrase("The result of number \(number)", zh: "第 \(number) 种的结果")
  }
  public static func resultPlace(_ place: Phrase) -> Phrase {
    Phrase("The result in \(place).", zh: "结果\(place)。")
  }
  public static func resultsDiffer(_ count: Int, of all: Int) -> Phrase {
    Phrase("\(count) of \(all) results differ", zh: "\(all) 个结果中 \(count) 个不同")
  }

  // MARK: Pipeline

  public static func mapsInOrder(_ maps: Phrase) -> Phrase {
    Phrase("The maps, one after the other: \(maps).", zh: "依次的特征图：\(maps)。")
  }
  public static let thenMap = Phrase(", then ", zh: "，然后 ")
  public static func mapLead(_ map: Int, of count: Int, _ name: String, _ size: String) -> Phrase {
    Phrase("Map \(map) of \(count): \(name), \(size).", zh: "第 \(map)/\(count) 张：\(name)，\(size)。")
  }
  public static let itsNumbers = Phrase("Its numbers", zh: "它的数值")
  public static let allNaN = Phrase("All its values are NaN.", zh: "它的值全是 NaN。")
  public static func valuesGo(
    _ least: String, _ most: String, below: Int, zero: Int, above: Int, nan: Int
  ) -> Phrase {
    Phrase(
      "Its values go from \(least) to \(most); \(below) are below 0, \(zero) are 0, \(above) above 0\(nan > 0 ? ", \(nan) NaN" : "").",
      zh:
        "它的值从 \(least) 到 \(most)；小于 0 的 \(below) 个，为 0 的 \(zero) 个，大于 0 的 \(above) 个\(nan > 0 ? "，NaN \(nan) 个" : "")。"
    )
  }
  public static func ofChannels(_ channel: Int, of count: Int) -> Phrase {
    Phrase("Channel \(channel) of \(count).", zh: "通道 \(channel)/\(count)。")
  }
  public static let cellDiffers = Phrase(
    "fast and reference results differ: please report this bug.", zh: "快速算法与参考算法不一致：请报告。")
}
