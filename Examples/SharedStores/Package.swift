// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let kit = Target.Dependency.product(name: "SecuconnectKit", package: "SecuconnectKit")

let package = Package(
    name: "SharedStores",
    platforms: [.macOS(.v14)],
    products: [
        .library(name: "PostgreSQL", targets: ["PostgreSQL"]),
        .library(name: "SharedStores", targets: ["SharedStores"]),
    ],
    dependencies: [.package(name: "SecuconnectKit", path: "../..")],
    targets: [
        .systemLibrary(
            name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
        .target(name: "PostgreSQL", dependencies: ["CPostgreSQL"], swiftSettings: strict),
        .target(name: "SharedStores", dependencies: ["PostgreSQL", kit], swiftSettings: strict),
        .executableTarget(
            name: "StoreRace", dependencies: ["PostgreSQL", "SharedStores", kit], swiftSettings: strict),
        .testTarget(name: "PostgreSQLTests", dependencies: ["PostgreSQL"], swiftSettings: strict),
        .testTarget(
            name: "SharedStoresTests", dependencies: ["PostgreSQL", "SharedStores", kit], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
