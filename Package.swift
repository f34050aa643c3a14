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
      name: "CMarkdown",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .target(
      name: "Curriculum", dependencies: ["Kernels", "CMarkdown", .product(name: "Yams", package: "Yams")]),
    // What the test targets share; no product depends on it.
    .target(name: "Seeded", path: "Tests/Support"),
    .testTarget(
      name: "KernelsTests", dependencies: ["Kernels", "Seeded"],
      exclude: ["Recorded/record.py", "Recorded/runners.py", "Recorded/disputes.py"],
      resources: [.copy("Recorded/values.txt")]),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"]),
  ],
  swiftLanguageModes: [.v6]
)
