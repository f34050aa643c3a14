extension English {
  func text(_ message: ClassicFilterMessage) -> String {
    switch message {
    case .verticalEdges: "vertical edges"
    case .horizontalEdges: "horizontal edges"
    case .sobelX: "Sobel x"
    case .sobelY: "Sobel y"
    case .outline: "outline"
    case .laplacian: "Laplacian"
    case .sharpen: "sharpen"
    case .boxBlur: "box blur"
    case .gaussianBlur: "Gaussian blur"
    case .emboss: "emboss"
    case .identity: "identity"
    case .aboutVerticalEdges:
      "Left less right: positive where light ends, negative where it begins, 0 on even ground."
    case .aboutHorizontalEdges: "Above less below: positive where light ends downwards, 0 on even ground."
    case .aboutSobelX: "Right less left, the middle row twice: the slope of the light from left to right."
    case .aboutSobelY: "Below less above, the middle column twice: the slope of the light downwards."
    case .aboutOutline: "Each cell against its eight neighbours: only points, lines and borders stay."
    case .aboutLaplacian: "Four neighbours less four times the cell: the sign turns at an edge."
    case .aboutSharpen: "The cell, and once more what sets it apart from its four neighbours."
    case .aboutBoxBlur: "The mean of nine cells: an average pooling of stride 1."
    case .aboutGaussianBlur: "A mean in which near cells count more: smoother than the box."
    case .aboutEmboss: "Light from the upper left: what rises to the lower right is bright, the rest dark."
    case .aboutIdentity: "The cell itself: the map comes out as it went in, without its rim."
    }
  }
}
