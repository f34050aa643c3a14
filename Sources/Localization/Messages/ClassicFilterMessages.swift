/// The classic filters: their names, and what they do.
public enum ClassicFilterMessage: Hashable, Sendable {
  case verticalEdges
  case horizontalEdges
  case sobelX
  case sobelY
  case outline
  case laplacian
  case sharpen
  case boxBlur
  case gaussianBlur
  case emboss
  case identity

  case aboutVerticalEdges
  case aboutHorizontalEdges
  case aboutSobelX
  case aboutSobelY
  case aboutOutline
  case aboutLaplacian
  case aboutSharpen
  case aboutBoxBlur
  case aboutGaussianBlur
  case aboutEmboss
  case aboutIdentity
}
