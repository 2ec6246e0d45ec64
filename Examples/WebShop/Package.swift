// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let kit = Target.Dependency.product(name: "SecuconnectKit", package: "SecuconnectKit")
let asyncHTTPClient = Target.Dependency.product(name: "SecuconnectAsyncHTTPClient", package: "SecuconnectKit")
let simulator = Target.Dependency.product(name: "SecuconnectSimulator", package: "SecuconnectKit")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let metrics = Target.Dependency.product(name: "CoreMetrics", package: "swift-metrics")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
/// The products for limits of connections, and for the port of live events.
let channels: [Target.Dependency] = [
    .product(name: "HummingbirdCore", package: "hummingbird"),
    .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
    .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
    .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
]
let postgreSQL = ["PostgreSQL", "SharedStores"].map {
    Target.Dependency.product(name: $0, package: "SharedStores", condition: .when(traits: ["PostgreSQL"]))
}
/// The products for the password and the sessions of the merchant.
let cryptography = ["Crypto", "CryptoExtras"].map { Target.Dependency.product(name: $0, package: "swift-crypto") }
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
    name: "WebShop",
    platforms: [.macOS(.v14)],
    traits: [
        .trait(name: "PostgreSQL", description: "A database for several machines. It needs libpq.")
    ],
    dependencies: [
        .package(path: "../SharedStores"),
        .package(name: "SecuconnectKit", path: "../..", traits: ["AsyncHTTPClient"]),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.86.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.26.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.0.0"),
    ],
    targets: [
        .target(name: "WebPages", dependencies: [hummingbird], swiftSettings: strict),
        .target(
            name: "WebConnections",
            dependencies: channels + [.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")],
            swiftSettings: strict),
        .target(
            name: "Observability",
            dependencies: [kit, logging, metrics, .product(name: "NIOConcurrencyHelpers", package: "swift-nio")],
            swiftSettings: strict),
        .executableTarget(
            name: "SimulatorServer",
            dependencies: ["WebConnections", "WebPages", kit, simulator, hummingbird, logging, argumentParser]
                + channels,
            swiftSettings: strict),
        .target(name: "ShopStorage", dependencies: [kit, grdb] + postgreSQL, swiftSettings: strict),
        .executableTarget(
            name: "Shop",
            dependencies: ["ShopStorage", "WebConnections", "WebPages", kit, asyncHTTPClient, hummingbird, logging]
                + cryptography + ["Observability", metrics, argumentParser],
            swiftSettings: strict),
        .executableTarget(
            name: "ShopSoak",
            dependencies: [
                "ShopStorage", kit, asyncHTTPClient, argumentParser, .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ], swiftSettings: strict),
        .testTarget(
            name: "SimulatorServerTests",
            dependencies: [
                "SimulatorServer", "WebConnections", "WebPages", argumentParser, kit, asyncHTTPClient, simulator,
                hummingbirdTesting,
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ] + channels,
            swiftSettings: strict),
        .testTarget(
            name: "ShopTests",
            dependencies: [
                "Shop", "ShopStorage", "Observability", "WebPages", metrics, argumentParser, kit, simulator,
                hummingbirdTesting,
            ]
                + postgreSQL,
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
