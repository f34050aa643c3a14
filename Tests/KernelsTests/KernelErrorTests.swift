import Kernels
import Testing

@Suite struct KernelErrorTests {
  @Test func messageIsTheTextOfEveryKind() {
    for error in [KernelError.badShape("why"), .badWindow("why"), .doesNotFit("why"), .overLimit("why")] {
      #expect(error.message == "why")
    }
  }
}
