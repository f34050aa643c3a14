/// Layers, windows and edge rules in sentences of questions.
public enum LayerMessage: Hashable, Sendable {
  case leakyReLU(String)
  case lp(Int)
  case adaptiveMax(String)
  case adaptiveAverage(String)
  case max
  case average
  case sum
  case convolution
  case globalMax
  case globalAverage
  case map(Int, Int)
  case box(String)
  case padding(Int)
  case paddings(top: Int, bottom: Int, left: Int, right: Int)
  case edgeRule(String)
  case settings(Phrase)
  case windowSettings(Phrase, Phrase, counting: Phrase, edge: Phrase)
  case declaredPadsCount
  case onMap(Phrase, Phrase, Phrase, edge: Phrase)
  case inOurWords(Phrase, Phrase)
  case choice(id: String, Phrase, Phrase, edge: String)
}
