extension Chinese {
  func text(_ message: TellingMessage) -> String {
    switch message {
    case .onStage(let view): "演示：\(text(view))。"
    case .settingsAre(let settings): "设置：\(text(settings))。"
    case .sizeIs(let formula): "尺寸：\(formula)。"
    case .stepLead(let step, let count): "第 \(step)/\(count) 步。"
    case .askedResult(let place): "结果\(text(place))是哪个数？"
    case .andSoOn: "；等等"
    case .theChannelOf(let channel, let count): "通道 \(channel)/\(count) "
    case .theChannel(let channel): "通道 \(channel) "
    case .theMap: "特征图"
    case .theResult: "结果"
    case .theFilter: "卷积核"
    case .theFilterOf(let filter, let count): "卷积核 \(filter)/\(count)"
    case .biasIs(let bias): "偏置：\(bias)"
    case .mapTitle(let name, let extent): "\(text(name))，\(extent)："
    case .channelTitle(let name, let channel, let count, let extent):
      "\(text(name))，通道 \(channel)/\(count)，\(extent)："
    case .columnBlock(let first, let last): "第 \(first) 到 \(last) 列："
    }
  }

  func text(_ message: ViewTellingMessage) -> String {
    switch message {
    case .letterIs(let letter, let value, let meaning): "\(letter) = \(value)：\(text(meaning))。"
    case .formulaFollows: "代入数值的公式："
    case .gradientOfResult: "结果的梯度"
    case .receivedByCells: "特征图各格得到的梯度"
    case .hasGradient(let place, let gradient): "结果\(text(place))的梯度是 \(gradient)。"
    case .receives(let place, let amount, let total): "\(text(place))得到 \(amount)，现在共 \(total)"
    case .nobodyReceives: "没有格得到梯度。"
    case .mapAfterMove: "平移后的特征图"
    case .resultBeforeMove: "平移前的结果"
    case .resultAfterMove: "平移后的结果"
    case .plotTitle: "结果中保持不变的格（百分比），按平移的格数："
    case .beforeAndAfter(let before, let after): "平移前：\(before)。平移后，同一窗口：\(after)。"
    case .resultsStay(let direction, let kept, let all): "\(text(direction))：\(all) 个结果中 \(kept) 个不变"
    case .comparedOnOneMap(let what): "在同一张特征图上比较：\(text(what))。"
    case .namedNumber(let number, let name, let what): "第 \(number) 种，\(name)：\(text(what))。"
    case .number(let number, let what): "第 \(number) 种：\(text(what))"
    case .resultOfNumber(let number): "第 \(number) 种的结果"
    case .resultPlace(let place): "结果\(text(place))。"
    case .resultsDiffer(let count, let all): "\(all) 个结果中 \(count) 个不同"
    case .mapsInOrder(let maps): "依次的特征图：\(text(maps))。"
    case .thenMap: "，然后 "
    case .mapLead(let map, let count, let name, let size): "第 \(map)/\(count) 张：\(name)，\(size)。"
    case .itsNumbers: "它的数值"
    case .allNaN: "它的值全是 NaN。"
    case .valuesGo(let least, let most, let below, let zero, let above, let nan):
      "它的值从 \(least) 到 \(most)；小于 0 的 \(below) 个，为 0 的 \(zero) 个，大于 0 的 \(above) 个\(nan > 0 ? "，NaN \(nan) 个" : "")。"
    case .ofChannels(let channel, let count): "通道 \(channel)/\(count)。"
    case .cellDiffers: "快速算法与参考算法不一致：请报告。"
    }
  }
}
