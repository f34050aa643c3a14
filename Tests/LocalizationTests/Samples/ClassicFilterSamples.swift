@testable import Localization

extension ClassicFilterMessage {
  static let samples: [ClassicFilterMessage] = [
    .verticalEdges, .horizontalEdges, .sobelX, .sobelY, .outline, .laplacian, .sharpen, .boxBlur,
    .gaussianBlur, .emboss, .identity, .aboutVerticalEdges, .aboutHorizontalEdges, .aboutSobelX, .aboutSobelY,
    .aboutOutline, .aboutLaplacian, .aboutSharpen, .aboutBoxBlur, .aboutGaussianBlur, .aboutEmboss,
    .aboutIdentity,
  ]
}
