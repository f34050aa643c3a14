// swift-tools-version: 6.1
import Foundation
import PackageDescription

/// Everything but the program's own folder: the program's target starts at the top, to take the lessons along.
let besideTheProgram =
  ["README.md", "Tests"]
  + (try FileManager.default.contentsOfDirectory(atPath: Context.packageDirectory + "/Sources"))
  .filter { $0 != "pooltutor" && !$0.hasPrefix(".") }.sorted().map { "Sources/" + $0 }

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
    .target(name: "Kernels"),
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
      ],
      // A copied build folder finds the lessons beside the program.
      path: ".", exclude: besideTheProgram, sources: ["Sources/pooltutor"], resources: [.copy("Lessons")]),

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
    .testTarget(
      name: "QuizTests", dependencies: ["Quiz", "Curriculum", "Kernels", "Seeded"],
      exclude: ["Recorded/record_fsrs.py"], resources: [.copy("Recorded/fsrs.txt")]),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"]),
    .testTarget(name: "TerminalCoreTests", dependencies: ["TerminalCore"]),
    .testTarget(name: "TerminalTests", dependencies: ["PTYKit", "terminal-probe"]),
  ],
  swiftLanguageModes: [.v6]
)
