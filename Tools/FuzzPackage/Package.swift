// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]
let input: Target.Dependency = .product(name: "FarmZoneUntrustedInput", package: "FarmZone")

// Built by Tools/fuzz, which links libFuzzer; without it nothing here links.
let package = Package(
    name: "Fuzz",
    dependencies: [.package(name: "FarmZone", path: "../..")],
    targets: [
        .target(name: "CFuzzer"),
        .target(name: "FuzzDriver", dependencies: ["CFuzzer", input], swiftSettings: settings),
        .executableTarget(name: "readers", dependencies: ["FuzzDriver", input], swiftSettings: settings),
        .executableTarget(
            name: "requests",
            dependencies: ["FuzzDriver", input, .product(name: "FarmZoneUntrustedRequests", package: "FarmZone")], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
