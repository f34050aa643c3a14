import Foundation
import Kernels

/// Finds English words in translated text.
public enum EnglishLeft {
  /// Names that are the same in every language: keys, edge rules and views of lesson files, layers, products,
  /// formats.
  private static let names = Set(
    """
    pooltutor ReLU relu PReLU leaky Lp drop overhang same lower view PgDn PgUp Home End Esc Tab Ctrl PyTorch Keras \
    TensorFlow ONNX Runtime NumPy Python NaN nan inf walk shapes backward shift compare pipeline zz True False valid \
    max sign Sobel svg png txt json cast asciinema
    """.split(whereSeparator: { $0.isWhitespace }).map(String.init))

  /// Smooth activations and their formulas, which are not translated.
  private static let activations = Set(
    LayerKind.allCases.filter { $0.family == .activation }.flatMap { kind in
      words([kind.rawValue, kind.operation.label, Layer(kind).formula ?? ""].joined(separator: " "))
    })

  /// What the translated lessons themselves write in Latin letters, such as sources and code, and the code of
  /// questions.
  private static let quoted: Set<String> = {
    let texts = Checkout.names(in: Shipped.folder).filter { $0.hasSuffix(".zh.md") }.compactMap {
      Checkout.text(Shipped.folder.appendingPathComponent($0))
    }
    // Of heads the title, the summary and lists; of pages all but the stages' and questions' keys.
    let prose = texts.map { text in
      let pages = text.replacing(/```(stage|quiz)\n[^`]*```/, with: "")
      let asked = text.matches(of: /(text|why|question): *".*"/).map {
        String($0.output.0.drop { $0 != "\"" })
      }
      let head = text.matches(of: /(?m)^(title|summary|  -).*$/).map {
        String($0.output.0.drop { $0 != " " })
      }
      return pages.components(separatedBy: "\n# ").dropFirst().joined(separator: " ")
        + (asked + head).joined(separator: " ")
    }
    let code = "MaxPool AvgPool MaxPooling AveragePooling nn ceil mode padding strides size count include pad"
    return Set(words(prose.joined(separator: " ")) + words(code))
  }()

  private static func words(_ text: String) -> [String] {
    text.split { !($0.isASCII && $0.isLetter) }.filter { $0.count > 1 }.map(String.init)
  }

  /// The words of `text` that are neither names nor in a translated lesson.
  /// - Parameter others: further words that are allowed.
  public static func of(_ text: String, besides others: Set<String> = []) -> [String] {
    let shown = text.replacing(/`[^`]*`/, with: "").replacing(/[\w-]+\.(svg|png|txt|json|cast)/, with: "")
    return Set(words(shown)).subtracting(names).subtracting(activations).subtracting(quoted)
      .subtracting(others).sorted()
  }
}
