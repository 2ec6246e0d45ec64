// swift-tools-version: 6.2
import PackageDescription

/// Imports are internal unless they are part of the public face, members are visible only through the module
/// that is imported, and every existential says `any`.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// What the transport over AsyncHTTPClient is built on.
let asyncHTTPClient: [Target.Dependency] = [
    ("AsyncHTTPClient", "async-http-client"), ("NIOCore", "swift-nio"), ("NIOHTTP1", "swift-nio"),
    ("NIOPosix", "swift-nio"), ("NIOHTTPCompression", "swift-nio-extras"), ("NIOSSL", "swift-nio-ssl"),
    ("NIOTLS", "swift-nio"),
].map { .product(name: $0, package: $1, condition: .when(traits: ["AsyncHTTPClient"])) }

let package = Package(
    name: "SecuconnectKit",
    platforms: [.macOS(.v12), .iOS(.v15), .tvOS(.v15), .watchOS(.v8), .visionOS(.v1)],
    products: [
        .library(name: "SecuconnectKit", targets: ["SecuconnectKit"]),
        .library(name: "SecuconnectSimulator", targets: ["SecuconnectSimulator"]),
        .library(name: "SecuconnectAsyncHTTPClient", targets: ["SecuconnectAsyncHTTPClient"]),
    ],
    traits: [
        .trait(
            name: "AsyncHTTPClient",
            description: "The transport over AsyncHTTPClient, for servers. Without it no package is fetched.")
    ],
    // Every product of these is behind the trait. SwiftPM 6.2 and newer resolve none of them without it.
    dependencies: [
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.86.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.26.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
    ],
    targets: [
        .target(name: "SecuconnectKit", swiftSettings: strict),
        .target(name: "SecuconnectSimulator", dependencies: ["SecuconnectKit"], swiftSettings: strict),
        .target(
            name: "SecuconnectAsyncHTTPClient",
            dependencies: ["SecuconnectKit"] + asyncHTTPClient,
            swiftSettings: strict),
        .target(
            name: "ExampleSupport",
            dependencies: ["SecuconnectKit", "SecuconnectSimulator"],
            path: "Examples/ExampleSupport",
            swiftSettings: strict),
        .executableTarget(
            name: "QuickStart",
            dependencies: ["ExampleSupport", "SecuconnectKit"],
            path: "Examples/QuickStart",
            swiftSettings: strict),
        .executableTarget(
            name: "FindTransactions",
            dependencies: ["ExampleSupport", "SecuconnectKit", "SecuconnectSimulator"],
            path: "Examples/FindTransactions",
            swiftSettings: strict),
        .executableTarget(
            name: "RefundPayment",
            dependencies: ["ExampleSupport", "SecuconnectKit"],
            path: "Examples/RefundPayment",
            swiftSettings: strict),
        .executableTarget(
            name: "ReceivePush",
            dependencies: ["ExampleSupport", "SecuconnectKit", "SecuconnectSimulator"],
            path: "Examples/ReceivePush",
            swiftSettings: strict),
        .executableTarget(
            name: "CheckoutJourney",
            dependencies: ["ExampleSupport", "SecuconnectKit", "SecuconnectSimulator"],
            path: "Examples/CheckoutJourney",
            swiftSettings: strict),
        .executableTarget(
            name: "DeviceSignIn",
            dependencies: ["ExampleSupport", "SecuconnectKit", "SecuconnectSimulator"],
            path: "Examples/DeviceSignIn",
            swiftSettings: strict),
        .target(
            name: "AppModels",
            dependencies: ["SecuconnectKit"],
            path: "Examples/AppModels",
            swiftSettings: strict),
        .executableTarget(
            name: "Marketplace",
            dependencies: ["ExampleSupport", "SecuconnectKit", "SecuconnectSimulator"],
            path: "Examples/Marketplace",
            swiftSettings: strict),
        .executableTarget(
            name: "NightlyJob",
            dependencies: ["ExampleSupport", "SecuconnectKit", "SecuconnectSimulator"],
            path: "Examples/NightlyJob",
            swiftSettings: strict),
        .executableTarget(
            name: "Till",
            dependencies: ["ExampleSupport", "SecuconnectKit", "SecuconnectSimulator"],
            path: "Examples/Till",
            swiftSettings: strict),
        .executableTarget(
            name: "WatchEvents",
            dependencies: ["ExampleSupport", "SecuconnectAsyncHTTPClient", "SecuconnectKit", "SecuconnectSimulator"],
            path: "Examples/WatchEvents",
            swiftSettings: strict),
        .target(
            name: "LoopbackServer",
            dependencies: ["SecuconnectKit"],
            path: "Tests/LoopbackServer",
            swiftSettings: strict),
        .executableTarget(
            name: "Benchmark",
            dependencies: ["LoopbackServer", "SecuconnectAsyncHTTPClient", "SecuconnectKit"] + asyncHTTPClient,
            path: "Examples/Benchmark",
            swiftSettings: strict),
        .executableTarget(
            name: "Soak",
            dependencies: ["LoopbackServer", "SecuconnectAsyncHTTPClient", "SecuconnectKit"],
            path: "Tests/Soak",
            swiftSettings: strict),
        .executableTarget(
            name: "TokenRace",
            dependencies: ["LoopbackServer", "SecuconnectKit"],
            path: "Tests/TokenRace",
            swiftSettings: strict),
        .target(
            name: "TestSupport",
            dependencies: ["LoopbackServer", "SecuconnectKit"],
            path: "Tests/TestSupport",
            swiftSettings: strict),
        .testTarget(
            name: "LoopbackServerTests",
            dependencies: ["LoopbackServer", "SecuconnectKit", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "SecuconnectKitTests",
            dependencies: [
                "LoopbackServer", "SecuconnectAsyncHTTPClient", "SecuconnectKit", "SecuconnectSimulator",
                "TestSupport", "TokenRace",
            ] + asyncHTTPClient,
            resources: [.copy("Fixtures")],
            swiftSettings: strict),
        .testTarget(
            name: "ExamplesTests",
            dependencies: [
                "AppModels", "CheckoutJourney", "DeviceSignIn", "ExampleSupport", "FindTransactions", "Marketplace",
                "NightlyJob",
                "QuickStart", "ReceivePush", "RefundPayment", "SecuconnectKit", "SecuconnectSimulator", "Till",
                "WatchEvents",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SecuconnectSimulatorTests",
            dependencies: ["LoopbackServer", "SecuconnectKit", "SecuconnectSimulator", "TestSupport", "Till"],
            swiftSettings: strict),
        .executableTarget(
            name: "DocumentationCheck",
            // It reads their modules, which so are never older than itself.
            dependencies: ["SecuconnectAsyncHTTPClient", "SecuconnectKit", "SecuconnectSimulator"],
            path: "Tests/DocumentationCheck",
            exclude: ["Prelude", "StandIns"],
            swiftSettings: strict),
        .testTarget(
            name: "DocumentationCheckTests",
            dependencies: ["DocumentationCheck"],
            swiftSettings: strict),
        .target(
            name: "PublicAPIConsumer",
            dependencies: ["SecuconnectKit", "SecuconnectSimulator"],
            path: "Tests/PublicAPIConsumer",
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
