// swift-tools-version: 6.1
import PackageDescription

// The target graph is the architecture: arrows only as drawn in README.md.
let package = Package(
  name: "pooltutor",
  platforms: [.macOS(.v14)],
  products: [
    .library(name: "Kernels", targets: ["Kernels"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    .target(name: "Kernels"),
    .target(name: "Screen"),
    .systemLibrary(
      name: "CNcurses", providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
    .target(name: "CTerminal"),
    .target(name: "TerminalCore", dependencies: ["Screen"]),
    .target(name: "Terminal", dependencies: ["Screen", "TerminalCore", "CNcurses", "CTerminal"]),
    .systemLibrary(
      name: "CMarkdown",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .target(
      name: "Curriculum", dependencies: ["Kernels", "CMarkdown", .product(name: "Yams", package: "Yams")]),
    .target(name: "Quiz", dependencies: ["Curriculum", "Kernels"]),
    .target(name: "Tutor", dependencies: ["Quiz", "Curriculum", "Kernels"]),
    .target(name: "Views", dependencies: ["Tutor", "Quiz", "Curriculum", "Kernels", "Screen"]),
    .executableTarget(
      name: "terminal-probe", dependencies: ["Screen", "Terminal"], path: "Tests/Support/TerminalProbe"),
    .target(name: "CPTY", path: "Tests/Support/CPTY"),
    .systemLibrary(
      name: "CVTerm", path: "Tests/Support/CVTerm", providers: [.apt(["libvterm-dev"]), .brew(["libvterm"])]),
    .target(name: "PTYKit", dependencies: ["CPTY", "CVTerm"], path: "Tests/Support/PTYKit"),
    .testTarget(name: "TerminalCoreTests", dependencies: ["TerminalCore"]),
    .testTarget(name: "TerminalTests", dependencies: ["PTYKit", "terminal-probe"]),
    .testTarget(name: "KernelsTests", dependencies: ["Kernels"]),
    .testTarget(name: "CurriculumTests", dependencies: ["Curriculum", "Kernels"]),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"]),
  ],
  swiftLanguageModes: [.v6]
)
