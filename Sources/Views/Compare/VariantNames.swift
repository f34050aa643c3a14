import Narration
import Kernels
import AppCore
import Localization

/// Names for the compared settings: the lesson's own name, a framework's, or what differs.
struct VariantNames {
  let names: [String]

  private static let longest = 22

  init(_ variants: [CompareState.Variant], _ look: RenderStyle) {
    let differing = Self.differing(variants.filter { $0.dialect == .house }.map(\.settings))
    let short = variants.map { variant in
      if let name = variant.name { return name }
      if variant.dialect != .house { return variant.dialect.name }
      let words = differing.compactMap { $0.words(variant.settings, look) }
      return words.isEmpty ? look(.compare(.theStage)) : words.joined(separator: ", ")
    }
    let all = Self.differing(variants.map(\.settings))
    names = variants.indices.map { index in
      let isUnique = short.count { $0 == short[index] } == 1
      let more = isUnique ? [] : all.compactMap { $0.words(variants[index].settings, look) }
      return look.shortened(([short[index]] + more).joined(separator: ", "), to: Self.longest)
    }
  }

  /// An aspect in which settings may differ.
  private struct Aspect: Sendable {
    /// `nil` where it has no effect.
    let words: @Sendable (Layer, RenderStyle) -> String?
  }

  private static func differing(_ settings: [Layer]) -> [Aspect] {
    aspects.filter { aspect in
      let words = settings.map { aspect.words($0, RenderStyle()) }
      return !words.contains(nil) && Set(words).count > 1
    }
  }

  private static let aspects = [
    Aspect { settings, look in look(settings.kind.title) },
    aspect(.poolHeight) { settings, look in look(.compare(.pool("\(settings.window.poolSize)"))) },
    aspect(.strideHeight) { settings, look in look(.compare(.stride(side(settings.window.stride, look)))) },
    aspect(.edge) { settings, _ in settings.window.edge.rawValue },
    // Under `same`, padding cannot be set.
    aspect(.padTop) { settings, look in
      settings.window.edge.isSame ? nil : look(pads(settings.window.padding))
    },
    aspect(.dilationHeight) { settings, look in
      look(.compare(.dilation(side(settings.window.dilation, look))))
    },
    aspect(.divisor) { settings, look in
      look(settings.countIncludePad ? .setting(.padsToo) : .setting(.realCells))
    },
    aspect(.slope) { settings, look in
      look(.compare(.slope(NumberFormat.short(settings.slope(channel: 0), look))))
    },
    aspect(.power) { settings, _ in "p \(settings.power)" },
    aspect(.outputHeight) { settings, look in look(.compare(.outputSize("\(settings.output)"))) },
  ]

  private static func aspect(
    _ setting: Setting, _ words: @escaping @Sendable (Layer, RenderStyle) -> String?
  )
    -> Aspect
  {
    Aspect { settings, look in
      setting.unusedReason(under: settings.kind) == nil ? words(settings, look) : nil
    }
  }

  private static func side(_ extent: Extent, _ look: RenderStyle) -> String {
    extent.height == extent.width ? "\(extent.height)" : look.text("\(extent)")
  }

  private static func pads(_ pads: Padding) -> Phrase {
    let sides = [pads.top, pads.left, pads.bottom, pads.right]
    return Set(sides).count == 1
      ? .compare(.pad("\(pads.top)")) : .compare(.pads(sides.map(String.init).joined(separator: " ")))
  }
}
