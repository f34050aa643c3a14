import Kernels
import Testing

@testable import Snippets

@Suite struct PythonTests {
  @Test func numbersAreReadBackAsTheyAre() {
    let cases: [(Float, String)] = [
      (3, "3"), (-0.5, "-0.5"), (0.1, "0.1"), (-0.0, "-0.0"), (1e7, "10000000.0"),
      (.nan, "np.nan"), (.infinity, "np.inf"), (-.infinity, "-np.inf"), (1e-7, "1e-07"),
    ]
    for (value, text) in cases { #expect(Python.number(value, "np") == text) }
  }

  @Test func callsAreBrokenWhereTheyMust() {
    var code = PythonLines(width: 20)
    code.call("f", ["a", "b"])
    code.call("  g", ["alpha=1", "beta=2", "gamma=3"], "[0]")
    #expect(code.lines == ["f(a, b)", "  g(", "      alpha=1,", "      beta=2,", "      gamma=3)[0]"])
  }

  @Test func commentsAreBrokenAtBlanksAndPlain() {
    var code = PythonLines(width: 12)
    code.comment("a box of 2×2 and −∞")
    #expect(code.lines == ["# a box of", "# 2x2 and", "# -inf"])
  }

  @Test func arraysHaveALineForEachRow() {
    var code = PythonLines(width: 40)
    code.array("x = np.array", [2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8], ", dtype=int", module: "np")
    #expect(
      code.lines == [
        "x = np.array([", "    [[1, 2],", "     [3, 4]],", "    [[5, 6],", "     [7, 8]],", "], dtype=int)",
      ])
  }

  @Test func longRowsAreBroken() {
    var code = PythonLines(width: 16)
    code.array("x = f", [1, 5], [10, 20, 30, 40, 50], "", module: "np")
    #expect(code.lines == ["x = f([", "    [10, 20, 30,", "     40, 50],", "])"])
  }
}
