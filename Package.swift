// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "xent",
  products: [
    .executable(name: "xent", targets: ["xent"]),
    .library(name: "InformationTheory", targets: ["InformationTheory"]),
    .library(name: "Autodiff", targets: ["Autodiff"]),
    .library(name: "Training", targets: ["Training"]),
    .library(name: "Tutor", targets: ["Tutor"]),
    .library(name: "Curriculum", targets: ["Curriculum"]),
    .library(name: "Assessment", targets: ["Assessment"]),
    .library(name: "Canvas", targets: ["Canvas"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(
      name: "InformationTheory",
      dependencies: [.product(name: "RealModule", package: "swift-numerics")],
      swiftSettings: settings),
    .target(
      name: "Autodiff",
      dependencies: [
        "InformationTheory", .product(name: "RealModule", package: "swift-numerics"),
      ],
      swiftSettings: settings),
    .target(
      name: "Training",
      dependencies: [
        "Autodiff", "InformationTheory", .product(name: "RealModule", package: "swift-numerics"),
      ],
      swiftSettings: settings),
    .target(name: "Assessment", dependencies: ["InformationTheory"], swiftSettings: settings),
    .target(name: "Canvas", swiftSettings: settings),
    .systemLibrary(name: "CCmarkGFM"),
    .target(
      name: "Curriculum",
      dependencies: [
        "Assessment", "InformationTheory", "Canvas", "CCmarkGFM",
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [.copy("../../lessons")],
      swiftSettings: settings),
    .target(
      name: "Tutor",
      dependencies: ["Curriculum", "Assessment", "Training", "Canvas", "InformationTheory"],
      swiftSettings: settings),
    .target(
      name: "Progress",
      dependencies: ["Assessment", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings),
    .target(
      name: "CTerminal",
      cSettings: [.define("_XOPEN_SOURCE_EXTENDED"), .define("_GNU_SOURCE")],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "TutorTerminal", dependencies: ["Tutor", "Assessment", "Canvas", "CTerminal"],
      swiftSettings: settings),
    .executableTarget(
      name: "xent",
      dependencies: [
        "TutorTerminal", "Tutor", "Progress", "Curriculum", "Assessment", "Training",
        "InformationTheory", "Canvas", "CTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .systemLibrary(name: "CVTerm"),
    .testTarget(
      name: "InformationTheoryTests", dependencies: ["InformationTheory"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "AutodiffTests",
      dependencies: [
        "Autodiff", "InformationTheory", .product(name: "RealModule", package: "swift-numerics"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "TrainingTests", dependencies: ["Training", "Autodiff", "InformationTheory"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "AssessmentTests", dependencies: ["Assessment", "InformationTheory"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "CanvasTests", dependencies: ["Canvas"], exclude: ["Generators"],
      swiftSettings: settings),
    .testTarget(
      name: "CurriculumTests", dependencies: ["Curriculum", "Assessment", "Canvas"],
      swiftSettings: settings),
    .testTarget(
      name: "TutorTests",
      dependencies: [
        "Tutor", "Curriculum", "Assessment", "Training", "Canvas", "InformationTheory",
      ],
      exclude: ["Generators"], swiftSettings: settings),
    .testTarget(
      name: "ProgressTests", dependencies: ["Progress", "Assessment"], swiftSettings: settings),
    .testTarget(
      name: "TutorTerminalTests",
      dependencies: ["TutorTerminal", "Tutor", "Canvas", "CTerminal", "CVTerm", "xent"],
      swiftSettings: settings),
    .testTarget(name: "CommandLineTests", dependencies: ["xent"], swiftSettings: settings),
  ]
)
