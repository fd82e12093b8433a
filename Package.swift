// swift-tools-version: 6.2
import PackageDescription

/// What every room is compiled with.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// Rooms that hold C handles or raw memory say so at every use.
let wrapping: [SwiftSetting] = house + [.strictMemorySafety()]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTLS: Target.Dependency = .product(name: "HummingbirdTLS", package: "hummingbird")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioHTTP: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let nioEmbedded: Target.Dependency = .product(name: "NIOEmbedded", package: "swift-nio")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let configuration: Target.Dependency = .product(name: "Configuration", package: "swift-configuration")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "FarmZone",
    products: [
        .executable(name: "farmzone", targets: ["farmzone"]),
        .library(
            name: "FarmZoneRooms",
            targets: ["GeoPrimitives", "Geodesy", "Topology", "Symbols", "Registry", "Casework", "GeoPackageStore", "Interchange"]
        ),
        // What Tools/FuzzPackage looks into; two, since that with the service takes long to build.
        .library(name: "FarmZoneUntrustedInput", targets: ["UntrustedInput"]),
        .library(name: "FarmZoneUntrustedRequests", targets: ["UntrustedRequests"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        // Doors: one per C library.
        .target(name: "CPROJ"),
        // The way to start another program within limits, and to keep the memory of this one.
        .target(name: "CChild"),
        .target(name: "CFiles"),
        .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),

        // Values and arithmetic.
        .target(name: "GeoPrimitives", swiftSettings: house),
        .target(name: "CBOR", swiftSettings: house),
        .target(name: "Geodesy", dependencies: ["GeoPrimitives", "CPROJ"], swiftSettings: wrapping),
        .target(name: "Topology", dependencies: ["GeoPrimitives", "CGEOS"], swiftSettings: wrapping),
        .target(name: "Traceability", dependencies: ["CBOR", crypto], swiftSettings: house),
        .target(name: "Compression", dependencies: ["CZlib"], swiftSettings: wrapping),
        .target(name: "Symbols", dependencies: ["CQREncode"], swiftSettings: wrapping),
        .target(name: "Journal", dependencies: ["CBOR", crypto], swiftSettings: house),

        // The domain, its use cases and its file.
        .target(name: "Registry", dependencies: ["GeoPrimitives", "Journal", "CBOR", "Traceability", crypto], swiftSettings: house),
        .target(
            name: "Casework",
            dependencies: ["Registry", "Geodesy", "Topology", "GeoPrimitives", "Journal", "Traceability", "CFiles", crypto, cryptoExtras],
            swiftSettings: house),
        .target(
            name: "GeoPackageStore", dependencies: ["Registry", "GeoPrimitives", "Journal", "Traceability", grdb, crypto],
            swiftSettings: wrapping),
        .target(name: "Phrases", swiftSettings: house),
        .target(
            name: "Interchange",
            dependencies: ["Casework", "Registry", "Geodesy", "GeoPrimitives", "Journal", "Traceability", "CChild", "CFiles", mustache],
            swiftSettings: house),
        .target(
            name: "GeoData", path: "GeoData", exclude: ["PROVENANCE.md"],
            resources: [.embedInCode("Tables"), .embedInCode("Outlines")], swiftSettings: house
        ),

        .target(name: "VectorTiles", dependencies: ["GeoPrimitives"], swiftSettings: house),

        // Who logs in.
        .target(name: "Accounts", dependencies: ["Journal", grdb, crypto, cryptoExtras], swiftSettings: house),

        // The service.
        .target(
            name: "WebService",
            dependencies: [
                "Accounts", "Casework", "Interchange", "VectorTiles", "Symbols", "Phrases", "Registry", "Geodesy", "GeoPrimitives",
                "Journal", "Traceability", "Compression", crypto, hummingbird, hummingbirdTLS, httpTypes, nioCore, nioHTTP, nioSSL,
                lifecycle, unixSignals, configuration, systemPackage, logging,
            ],
            resources: [.embedInCode("Pages/Client")], swiftSettings: house
        ),

        // The command.
        .target(
            name: "FarmZoneCommands",
            dependencies: [
                "Casework", "GeoPackageStore", "Interchange", "Symbols", "Traceability", "Phrases", "GeoData", "Registry", "Geodesy",
                "GeoPrimitives", "Topology", "Journal", "CBOR", "WebService", "Compression", "Accounts", "CChild", crypto, arguments,
            ],
            resources: [.embedInCode("Snapshot/Page")], swiftSettings: house
        ),
        .executableTarget(
            name: "farmzone", dependencies: ["FarmZoneCommands"],
            // One static executable: it starts in milliseconds and needs no Swift runtime where it is installed.
            swiftSettings: house + [.unsafeFlags(["-static-stdlib"])],
            linkerSettings: [.unsafeFlags(["-static-stdlib", "-Xclang-linker", "-no-pie"])]
        ),

        // Tests: one target a room, and those that look at the house as a whole.
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
        .target(
            name: "RegistryStoreContract", dependencies: ["Registry", "GeoPrimitives", "Journal", "Traceability"],
            path: "Tests/RegistryStoreContract",
            swiftSettings: house
        ),
        .target(
            name: "UntrustedInput",
            dependencies: [
                "GeoPrimitives", "CBOR", "Journal", "Traceability", "Geodesy", "Registry", "Casework", "Interchange",
                "RegistryStoreContract", crypto,
            ],
            path: "Tests/UntrustedInput", exclude: ["Found"], swiftSettings: house
        ),
        .target(
            name: "UntrustedRequests",
            dependencies: [
                "UntrustedInput", "WebService", "Accounts", "GeoPackageStore", "Registry", "Journal", "RegistryStoreContract", hummingbird,
                httpTypes, nioCore,
            ],
            path: "Tests/UntrustedRequests", swiftSettings: house
        ),
        .testTarget(
            name: "UntrustedInputTests", dependencies: ["UntrustedInput", "UntrustedRequests", "TestSupport"], swiftSettings: house),
        .testTarget(name: "CBORTests", dependencies: ["CBOR", "TestSupport"], exclude: ["Vectors"], swiftSettings: house),
        .testTarget(name: "JournalTests", dependencies: ["Journal", "CBOR", "TestSupport", crypto], swiftSettings: house),
        .testTarget(name: "GeoPrimitivesTests", dependencies: ["GeoPrimitives", "TestSupport"], swiftSettings: house),
        .testTarget(
            name: "GeodesyTests", dependencies: ["Geodesy", "GeoPrimitives", "CPROJ", "TestSupport"], exclude: ["Vectors"],
            swiftSettings: house,
            // The tests ask PROJ for more than the door passes on.
            linkerSettings: [.linkedLibrary("proj")]
        ),
        .testTarget(name: "TopologyTests", dependencies: ["Topology", "GeoPrimitives", "CGEOS", "TestSupport"], swiftSettings: house),
        .testTarget(
            name: "TraceabilityTests", dependencies: ["Traceability", "CBOR", "TestSupport", crypto], exclude: ["Corpus"],
            swiftSettings: house
        ),
        .testTarget(name: "SymbolsTests", dependencies: ["Symbols"], swiftSettings: house),
        .testTarget(name: "GeoDataTests", dependencies: ["GeoData", "TestSupport"], swiftSettings: house),
        .testTarget(
            name: "RegistryTests",
            dependencies: ["Registry", "CBOR", "GeoPrimitives", "Journal", "RegistryStoreContract", "TestSupport"],
            swiftSettings: house),
        .testTarget(
            name: "GeoPackageStoreTests",
            dependencies: ["GeoPackageStore", "Registry", "RegistryStoreContract", "GeoPrimitives", "Journal", "TestSupport", grdb],
            swiftSettings: house
        ),
        .testTarget(
            name: "CaseworkTests",
            dependencies: [
                "Casework", "GeoPackageStore", "Interchange", "Registry", "Geodesy", "GeoPrimitives", "Journal", "Traceability",
                "TestSupport", crypto,
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "InterchangeTests",
            dependencies: [
                "Interchange", "Casework", "GeoPackageStore", "Registry", "Geodesy", "GeoPrimitives", "Journal", "Traceability",
                "TestSupport",
            ],
            exclude: ["Fixtures"], swiftSettings: house
        ),
        .testTarget(name: "VectorTilesTests", dependencies: ["VectorTiles", "GeoPrimitives", "TestSupport"], swiftSettings: house),
        .testTarget(name: "AccountsTests", dependencies: ["Accounts", "Journal", grdb], swiftSettings: house),
        .testTarget(
            name: "WebServiceTests",
            dependencies: [
                "WebService", "Accounts", "GeoPackageStore", "Registry", "RegistryStoreContract", "GeoPrimitives", "Geodesy", "Journal",
                "VectorTiles", "Compression", "Phrases", "Traceability", crypto, hummingbird, httpTypes, nioCore, nioHTTP, nioEmbedded,
                logging,
            ],
            swiftSettings: house
        ),
        .testTarget(name: "PhrasesTests", dependencies: ["Phrases"], swiftSettings: house),
        .testTarget(name: "HouseTests", swiftSettings: house),
        .testTarget(name: "EndToEndTests", dependencies: ["TestSupport"], swiftSettings: house),
    ],
    swiftLanguageModes: [.v6]
)
