// swift-tools-version: 6.1
import Foundation
import PackageDescription

/// Everything but the program's own folder: the program's target starts at the top, to take the lessons along.
let besideTheProgram =
  ["README.md", "Tests"]
  + (try FileManager.default.contentsOfDirectory(atPath: Context.packageDirectory + "/Sources"))
  .filter { $0 != "pooltutor" && !$0.hasPrefix(".") }.sorted().map { "Sources/" + $0 }

#if arch(x86_64)
  let avx2: [SwiftSetting] = [.unsafeFlags(["-Xcc", "-march=x86-64-v3"])]
#else
  let avx2: [SwiftSetting] = []
#endif

// Whole in the program, so that no screen waits for them to be loaded; nobody builds a Mac's static libraries.
#if os(Linux)
  let pictureLibraries: [LinkerSetting] = [
    .unsafeFlags(["-l:libpng.a", "-l:libturbojpeg.a", "-l:libz.a", "-lm"])
  ]
#else
  let pictureLibraries: [LinkerSetting] = [.linkedLibrary("png"), .linkedLibrary("turbojpeg")]
#endif
// Loading Swift's libraries takes almost as long as all the rest of the way to the first screen, so on Linux a release
// build has them inside. Linked by lld: the others warn of functions in there that nobody calls.
let staticRuntime: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-use-ld=lld", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims",
      "-l_FoundationCollections",
    ], .when(platforms: [.linux], configuration: .release))
]

// The target graph is the architecture; Sources/README.md draws it. Pure modules first, one loop at the edge.
let package = Package(
  name: "pooltutor",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "pooltutor", targets: ["pooltutor"]),
    .library(name: "Kernels", targets: ["Kernels"]),
  ],
  // Exact, so that a build in a year is the build of today; raising one is a change of its own.
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .target(name: "CProcessor"),
    .target(name: "SIMDKernels", dependencies: ["CProcessor"]),
    .target(name: "SIMDBaseline", dependencies: ["SIMDKernels"]),
    .target(name: "SIMDAVX2", dependencies: ["SIMDKernels"], swiftSettings: avx2),
    .target(
      name: "Kernels", dependencies: ["CProcessor", "SIMDKernels", "SIMDBaseline", "SIMDAVX2"],
      exclude: ["DISPUTES.md"]),
    .target(name: "Decimals"),
    .target(name: "Snippets", dependencies: ["Decimals", "Kernels"]),
    .target(name: "CPictures", linkerSettings: pictureLibraries),
    .target(name: "CEnding"),
    .target(name: "Files", dependencies: ["CEnding", "Escaping"]),
    .target(name: "TensorFiles", dependencies: ["Files", "Kernels", "Decimals", "CPictures"]),
    .target(name: "Escaping"),
    .target(name: "Screen", dependencies: ["Escaping"], exclude: ["record_width.py"]),
    .target(name: "Localization", dependencies: ["Kernels"]),
    .systemLibrary(
      name: "CMarkdown",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .target(
      name: "LessonFormat",
      dependencies: ["Kernels", "Decimals", "CMarkdown", .product(name: "Yams", package: "Yams")]),
    .target(name: "CourseFiles", dependencies: ["Escaping", "Files", "LessonFormat", "Screen"]),
    .target(name: "Narration", dependencies: ["Decimals", "Kernels", "Localization", "Screen"]),
    .target(name: "Quiz", dependencies: ["Narration", "Localization", "LessonFormat", "Kernels", "Screen"]),
    .target(
      name: "ProgressStore",
      dependencies: [
        "Files", "Escaping", "Localization", "Quiz", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "AppCore", dependencies: ["Localization", "Snippets", "Quiz", "LessonFormat", "Kernels"]),
    .target(
      name: "Conformance", dependencies: ["Files", "AppCore", "LessonFormat", "Kernels"],
      exclude: ["README.md", "Recorded/record.py", "Recorded/runners.py", "Recorded/disputes.py"],
      resources: [.copy("Recorded/values.txt")]),
    .target(
      name: "Views",
      dependencies: [
        "Localization", "Narration", "AppCore", "Snippets", "Quiz", "LessonFormat", "Kernels", "Screen",
      ]),
    .target(
      name: "Export",
      dependencies: [
        "Decimals", "Escaping", "Files", "Localization", "TensorFiles", "Views", "AppCore", "Quiz",
        "LessonFormat",
        "Kernels", "Screen", "TerminalCore",
      ],
      exclude: ["Font/record_font.py"], resources: [.copy("Font/letters.bin"), .copy("Font/LICENSE.txt")]),
    .target(
      name: "TextMode",
      dependencies: ["Localization", "Views", "AppCore", "Quiz", "LessonFormat", "Kernels", "Screen"]),
    .target(
      name: "Runtime",
      dependencies: [
        "AppCore", "CourseFiles", "Export", "LessonFormat", "Localization", "ProgressStore", "Quiz", "Screen",
        "TerminalCore", "TextMode", "Views",
      ]),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
    .target(name: "CTerminal", dependencies: ["CEnding"]),
    .target(name: "TerminalCore", dependencies: ["Screen"]),
    .target(name: "Terminal", dependencies: ["Screen", "TerminalCore", "CNcurses", "CTerminal", "CEnding"]),
    .executableTarget(
      name: "pooltutor",
      dependencies: [
        "Kernels", "CEnding", "Files", "TensorFiles", "Conformance", "Snippets", "LessonFormat", "Quiz",
        "ProgressStore", "Decimals", "AppCore", "CourseFiles", "Escaping", "Screen", "Localization", "Views",
        "Export", "Runtime", "Terminal", "TerminalCore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // A copied build folder finds the lessons beside the program.
      path: ".", exclude: besideTheProgram, sources: ["Sources/pooltutor"], resources: [.copy("Lessons")],
      linkerSettings: staticRuntime),

    // Only the tests need what follows.
    .target(name: "Seeded", path: "Tests/Support/Seeded"),
    .target(name: "Sanitized", path: "Tests/Support/Sanitized"),
    .target(name: "CPTY", path: "Tests/Support/CPTY"),
    .systemLibrary(
      name: "CVTerm", path: "Tests/Support/CVTerm", providers: [.apt(["libvterm-dev"]), .brew(["libvterm"])]),
    // Of the tests, although it has none: a plain build must not want libvterm.
    .testTarget(name: "PTYKit", dependencies: ["CPTY", "CVTerm", "Sanitized"], path: "Tests/Support/PTYKit"),
    .executableTarget(
      name: "kernel-bench",
      dependencies: ["Kernels", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Tests/Speed/KernelBench"),
    .executableTarget(
      name: "terminal-probe", dependencies: ["Screen", "Terminal"], path: "Tests/Support/TerminalProbe"),
    .testTarget(
      name: "KernelsTests", dependencies: ["Kernels", "Conformance", "Sanitized", "Seeded"],
      exclude: ["Recorded/record_curves.py"], resources: [.copy("Recorded/curves.txt")]),
    .testTarget(
      name: "ConformanceTests", dependencies: ["Conformance", "AppCore", "LessonFormat", "Kernels"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "Escaping", "Seeded"]),
    .testTarget(name: "TensorFilesTests", dependencies: ["TensorFiles", "CPictures", "Kernels", "Seeded"]),
    .testTarget(
      name: "ComputeTests",
      dependencies: [
        "pooltutor", "kernel-bench", "PTYKit", "Conformance", "TensorFiles", "Kernels",
      ]),
    .testTarget(name: "LessonFormatTests", dependencies: ["LessonFormat", "Kernels", "Seeded"]),
    .testTarget(name: "NarrationTests", dependencies: ["Narration", "Kernels", "Localization"]),
    .testTarget(name: "DecimalsTests", dependencies: ["Decimals", "Seeded"]),
    .testTarget(name: "SnippetsTests", dependencies: ["Snippets", "Kernels"]),
    .testTarget(name: "LocalizationTests", dependencies: ["Localization", "Kernels"]),
    .testTarget(
      name: "EscapingTests",
      dependencies: ["Escaping", "Seeded", .product(name: "Yams", package: "Yams")]),
    .testTarget(name: "ScreenTests", dependencies: ["Screen", "Escaping", "Seeded"]),
    .target(
      name: "Playing",
      dependencies: [
        "Localization", "Views", "AppCore", "Quiz", "LessonFormat", "Kernels", "Screen", "Seeded",
      ],
      path: "Tests/Support/Playing"),
    .target(name: "ScratchFolder", path: "Tests/Support/ScratchFolder"),
    .testTarget(
      name: "CourseFilesTests",
      dependencies: ["CourseFiles", "Files", "LessonFormat", "PTYKit", "ScratchFolder"]),
    .testTarget(
      name: "QuizTests", dependencies: ["Localization", "Quiz", "LessonFormat", "Kernels", "Seeded"],
      exclude: ["Recorded/record_fsrs.py"], resources: [.copy("Recorded/fsrs.txt")]),
    .testTarget(name: "AppCoreTests", dependencies: ["AppCore", "Playing", "Seeded"]),
    .testTarget(
      name: "ViewsTests", dependencies: ["Escaping", "Localization", "Views", "Playing", "Seeded"]),
    .testTarget(
      name: "ExportTests",
      dependencies: ["Export", "Escaping", "CMarkdown", "LessonFormat", "Playing", "Seeded"]),
    .testTarget(name: "TextModeTests", dependencies: ["Escaping", "TextMode", "Playing", "Seeded"]),
    .executableTarget(
      name: "store-writer", dependencies: ["ProgressStore", "Quiz"], path: "Tests/Support/StoreWriter"),
    .testTarget(
      name: "ProgressStoreTests",
      dependencies: [
        "ProgressStore", "Quiz", "PTYKit", "Seeded", "store-writer", "pooltutor",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      resources: [.copy("Versions")]),
    .testTarget(name: "TerminalCoreTests", dependencies: ["TerminalCore", "Seeded"]),
    .testTarget(name: "TerminalTests", dependencies: ["PTYKit", "terminal-probe"]),
    .testTarget(
      name: "RuntimeTests",
      dependencies: [
        "Runtime", "AppCore", "CourseFiles", "LessonFormat", "Localization", "PTYKit", "ProgressStore",
        "Quiz",
        "ScratchFolder", "Screen", "TerminalCore", "Views",
      ]),
    .testTarget(
      name: "PooltutorTests",
      dependencies: [
        "pooltutor", "PTYKit", "Escaping", "Localization", "CourseFiles", "LessonFormat", "Playing",
        "Sanitized",
        "ScratchFolder", "Screen", "Seeded", "TerminalCore", "AppCore", "Views",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// Debug builds optimise the modules too: else the tests take three times as long, and the program five times as long to read
// its lessons. Sums, indices and preconditions are checked all the same.
for target in package.targets where target.type == .regular {
  target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-O"], .when(configuration: .debug))]
}
