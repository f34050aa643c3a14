import Kernels
import Localization

/// The classic filters in the learner's language; in English as Kernels has them.
extension ClassicFilter {
  public var phrase: Phrase { Phrase(.init(name), zh: .init(chinese.name)) }

  public var told: Phrase { Phrase(.init(summary), zh: .init(chinese.summary)) }

  private var chinese: (name: String, summary: String) {
    switch self {
    case .verticalEdges: ("垂直边缘", "左减右：亮处到此为止为正，由此开始为负，平坦处为 0。")
    case .horizontalEdges: ("水平边缘", "上减下：亮处向下到此为止为正，平坦处为 0。")
    case .sobelX: ("Sobel x", "右减左，中间一行加倍：亮度从左到右的斜率。")
    case .sobelY: ("Sobel y", "下减上，中间一列加倍：亮度向下的斜率。")
    case .outline: ("轮廓", "每格与八个邻格相比：只留下点、线和边界。")
    case .laplacian: ("拉普拉斯", "四个邻格之和减去本格的四倍：在边缘处变号。")
    case .sharpen: ("锐化", "本格，再加上它与四个邻格的差别。")
    case .boxBlur: ("均值模糊", "九格的平均：步幅为 1 的平均池化。")
    case .gaussianBlur: ("高斯模糊", "越近的格权重越大的平均：比均值模糊更平滑。")
    case .emboss: ("浮雕", "光从左上来：向右下升高处亮，其余处暗。")
    case .identity: ("恒等", "本格自身：特征图原样输出，只少一圈边。")
    }
  }
}
