import Kernels
import Localization

extension ClassicFilter {
  public var phrase: Phrase { .classicFilter(messages.name) }

  /// What it does, in a sentence.
  public var told: Phrase { .classicFilter(messages.told) }

  private var messages: (name: ClassicFilterMessage, told: ClassicFilterMessage) {
    switch self {
    case .verticalEdges: (.verticalEdges, .aboutVerticalEdges)
    case .horizontalEdges: (.horizontalEdges, .aboutHorizontalEdges)
    case .sobelX: (.sobelX, .aboutSobelX)
    case .sobelY: (.sobelY, .aboutSobelY)
    case .outline: (.outline, .aboutOutline)
    case .laplacian: (.laplacian, .aboutLaplacian)
    case .sharpen: (.sharpen, .aboutSharpen)
    case .boxBlur: (.boxBlur, .aboutBoxBlur)
    case .gaussianBlur: (.gaussianBlur, .aboutGaussianBlur)
    case .emboss: (.emboss, .aboutEmboss)
    case .identity: (.identity, .aboutIdentity)
    }
  }
}
