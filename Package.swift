// swift-tools-version: 6.1
import PackageDescription

// The kernels' vector code is slow enough unoptimised to hold up the tests, so debug builds optimise it too.
let optimised: [String] = ["-O"]
#if arch(x86_64)
  let avx2: [String] = ["-Xcc", "-march=x86-64-v3"]
#else
  let avx2: [String] = []
#endif

// The target graph is the architecture; README.md draws it. Pure modules first, one loop at the edge.
let package = Package(
  name: "pooltutor",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "pooltutor", targets: ["pooltutor"]),
    .library(name: "Kernels", targets: ["Kernels"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    .target(name: "CProcessor"),
    .target(name: "Lanes", dependencies: ["CProcessor"], swiftSettings: [.unsafeFlags(optimised)]),
    .target(name: "LanesBaseline", dependencies: ["Lanes"], swiftSettings: [.unsafeFlags(optimised)]),
    .target(name: "LanesAVX2", dependencies: ["Lanes"], swiftSettings: [.unsafeFlags(optimised + avx2)]),
    .target(name: "Kernels", dependencies: ["CProcessor", "Lanes", "LanesBaseline", "LanesAVX2"]),
    .target(name: "Screen"),
    .systemLibrary(
      name: "CMarkdown",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .target(
      name: "Curriculum", dependencies: ["Kernels", "CMarkdown", .product(name: "Yams", package: "Yams")]),
    .target(name: "Quiz", dependencies: ["Curriculum", "Kernels"]),
    .target(name: "Tutor", dependencies: ["Quiz", "Curriculum", "Kernels"]),
    .target(name: "Views", dependencies: ["Tutor", "Quiz", "Curriculum", "Kernels", "Screen"]),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
    .target(name: "CTerminal"),
    .target(name: "TerminalCore", dependencies: ["Screen"]),
    .target(name: "Terminal", dependencies: ["Screen", "TerminalCore", "CNcurses", "CTerminal"]),
    .executableTarget(
      name: "pooltutor",
      dependencies: [
        "Kernels", "Curriculum", "Tutor", "Screen", "Views", "Terminal", "TerminalCore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Only the tests need what follows.
    .target(name: "Seeded", path: "Tests/Support/Seeded"),
    .target(name: "CPTY", path: "Tests/Support/CPTY"),
    .systemLibrary(
      name: "CVTerm", path: "Tests/Support/CVTerm", providers: [.apt(["libvterm-dev"]), .brew(["libvterm"])]),
    .target(name: "PTYKit", dependencies: ["CPTY", "CVTerm"], path: "Tests/Support/PTYKit"),
    .executableTarget(
      name: "terminal-probe", dependencies: ["Screen", "Terminal"], path: "Tests/Support/TerminalProbe"),
    .testTarget(
      name: "KernelsTests", dependencies: ["Kernels", "Seeded"],
      exclude: ["Recorded/record.py", "Recorded/runners.py", "Recorded/disputes.py"],
      resources: [.copy("Recorded/values.txt")]),
    .testTarget(name: "CurriculumTests", dependencies: ["Curriculum", "Kernels"]),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"]),
    .testTarget(name: "TerminalCoreTests", dependencies: ["TerminalCore"]),
    .testTarget(name: "TerminalTests", dependencies: ["PTYKit", "terminal-probe"]),
  ],
  swiftLanguageModes: [.v6]
)
