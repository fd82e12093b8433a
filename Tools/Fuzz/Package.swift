// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Fuzz",
    dependencies: [.package(name: "FarmZone", path: "../..")],
    targets: [
        .executableTarget(
            name: "fuzz", dependencies: [.product(name: "FarmZoneReaders", package: "FarmZone")],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .treatAllWarnings(as: .error),
                // The fuzzer brings the main function.
                .unsafeFlags(["-parse-as-library"]),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)
