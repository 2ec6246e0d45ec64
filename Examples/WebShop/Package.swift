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
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
    name: "WebShop",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "SecuconnectKit", path: "../..", traits: ["AsyncHTTPClient"]),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.86.0"),
    ],
    targets: [
        .target(name: "WebPages", dependencies: [hummingbird], swiftSettings: strict),
        .executableTarget(
            name: "SimulatorServer", dependencies: ["WebPages", kit, simulator, hummingbird, logging, nioCore, nioPosix],
            swiftSettings: strict),
        .executableTarget(
            name: "Shop", dependencies: ["WebPages", kit, asyncHTTPClient, grdb, hummingbird, logging],
            swiftSettings: strict),
        .executableTarget(name: "ShopSoak", dependencies: [kit, asyncHTTPClient, grdb], swiftSettings: strict),
        .testTarget(
            name: "SimulatorServerTests", dependencies: ["SimulatorServer", kit, asyncHTTPClient, simulator, hummingbirdTesting],
            swiftSettings: strict),
        .testTarget(
            name: "ShopTests", dependencies: ["Shop", kit, simulator, grdb, hummingbirdTesting],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
