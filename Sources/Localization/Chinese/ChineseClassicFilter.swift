extension Chinese {
  func text(_ message: ClassicFilterMessage) -> String {
    switch message {
    case .verticalEdges: "垂直边缘"
    case .horizontalEdges: "水平边缘"
    case .sobelX: "Sobel x"
    case .sobelY: "Sobel y"
    case .outline: "轮廓"
    case .laplacian: "拉普拉斯"
    case .sharpen: "锐化"
    case .boxBlur: "均值模糊"
    case .gaussianBlur: "高斯模糊"
    case .emboss: "浮雕"
    case .identity: "恒等"
    case .aboutVerticalEdges: "左减右：亮处到此为止为正，由此开始为负，平坦处为 0。"
    case .aboutHorizontalEdges: "上减下：亮处向下到此为止为正，平坦处为 0。"
    case .aboutSobelX: "右减左，中间一行加倍：亮度从左到右的斜率。"
    case .aboutSobelY: "下减上，中间一列加倍：亮度向下的斜率。"
    case .aboutOutline: "每格与八个邻格相比：只留下点、线和边界。"
    case .aboutLaplacian: "四个邻格之和减去本格的四倍：在边缘处变号。"
    case .aboutSharpen: "本格，再加上它与四个邻格的差别。"
    case .aboutBoxBlur: "九格的平均：步幅为 1 的平均池化。"
    case .aboutGaussianBlur: "越近的格权重越大的平均：比均值模糊更平滑。"
    case .aboutEmboss: "光从左上来：向右下升高处亮，其余处暗。"
    case .aboutIdentity: "本格自身：特征图原样输出，只少一圈边。"
    }
  }
}
