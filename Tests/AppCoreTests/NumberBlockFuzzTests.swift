import Playing
import Seeded
import Testing

@testable import AppCore

/// Anything from the clipboard. POOLTUTOR_FUZZ sets how many are tried.
@Suite struct NumberBlockFuzzTests {
  @Test func anyPasteIsAMapOrRefused() {
    let mutator = Mutator(
      texts: [
        "1 2 3\n4 5 6\n", "[[1, -2], [0, .5]]", "np.array([[1e30, nan], [-inf, 0]])", "tensor([[1., 2.]])",
        "1;2\n3;4",
        "1\t2\r\n3\t4", "−1, ∞",
      ], words: ["np.array(", "]", "\n", "−", "∞", "0x1p3", ",,"])
    let complaint = fuzz(mutator, usual: 10_000) { bytes in
      switch NumberBlock.map(String(decoding: bytes, as: UTF8.self)) {
      case .success(let map):
        return map.values.count == map.height * map.width && map.channels == 1 ? nil : "\(map.extent)"
      case .failure(let refusal):
        return refusal.reason[.english].count > 200 ? "a long story: \(refusal.reason[.english])" : nil
      }
    }
    #expect(complaint == nil)
  }
}
