// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "xent", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "peer",
      dependencies: [
        .product(name: "InformationTheory", package: "xent"),
        .product(name: "Training", package: "xent"),
      ],
      path: "peer",
      swiftSettings: settings),
    .executableTarget(
      name: "Quantities",
      dependencies: [
        .product(name: "InformationTheory", package: "xent"),
        .product(name: "Training", package: "xent"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Quantities",
      swiftSettings: settings,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "Screens",
      dependencies: [
        .product(name: "Tutor", package: "xent"),
        .product(name: "Curriculum", package: "xent"),
        .product(name: "Assessment", package: "xent"),
        .product(name: "Canvas", package: "xent"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Screens",
      swiftSettings: settings,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
