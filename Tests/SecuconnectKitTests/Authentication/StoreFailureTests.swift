import Dispatch
import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

/// A token store that fails, and a folder that isn't safe.
final class StoreFailureTests: XCTestCase {
    private let time = ManualTime()
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("token-store-\(UUID().uuidString)", isDirectory: true)
    private let key = TokenStoreKey(parts: ["a"])

    override func tearDown() { try? FileManager.default.removeItem(at: folder) }

    private func entry() -> TokenStoreEntry {
        TokenStoreEntry(accessToken: "token", issued: Date(timeIntervalSince1970: 1_700_000_000), lifetime: 1_200)
    }

    private func createFolder(mode: Int = 0o700) throws {
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path)
    }

    private func path(_ kind: String) -> String { folder.appendingPathComponent("\(key).\(kind)").path }

    func testRepeatableGrantGoesOnFromMemoryAndReportsOnce() async throws {
        let (failing, events) = (FailingTokenStore(), LockedValue<[ClientEvent]>([]))
        let server = TokenServer()
        let client = SecuconnectClient.test(server, time: time, tokenStore: failing) { event in
            if event.kind == .tokenStoreFailed { events.withLock { $0.append(event) } }
        }
        failing.failSaves(2)
        for _ in 0..<2 {
            try await client.read()
            try await client.read()
            time.advance(by: 1_200)
        }
        let reported = events.withLock { $0 }
        XCTAssertEqual(reported.count, 1)
        XCTAssertEqual(reported.first?.tokenStoreError?.kind, .tokenStoreFailed)
        XCTAssertFalse("\(reported)".contains("token-1"))
        XCTAssertEqual(server.grants.count, 2, "a token lasts as long as with a store")
    }

    func testStoreThatCanNotBeLockedStopsNoRepeatableGrant() async throws {
        try createFolder(mode: 0o770)
        let server = TokenServer()
        let client = SecuconnectClient.test(server, time: time, tokenStore: FileTokenStore(folder: folder))
        for _ in 0..<2 { try await client.read() }
        XCTAssertEqual(server.calls, ["token-1", "token-1"])
        XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder.path), [])
    }

    func testFolderThatOthersCanWriteIsRefused() async throws {
        for mode in [0o770, 0o707, 0o1777] {
            try createFolder(mode: mode)
            let error = await thrownError { _ = try await FileTokenStore(folder: folder).lock(key) }
            XCTAssertEqual(error?.kind, .tokenStoreFailed, String(mode, radix: 8))
            XCTAssert(error?.message.contains("0700") == true, error?.message ?? "")
        }
    }

    func testDraftOfAnotherUserIsNotWritten() async throws {
        try createFolder()
        let victim = folder.appendingPathComponent("victim").path
        try Data("untouched".utf8).write(to: URL(fileURLWithPath: victim))
        try FileManager.default.linkItem(atPath: victim, toPath: path("json.new"))
        let error = await thrownError {
            _ = try await FileTokenStore(folder: folder).save(entry(), for: key, replacing: nil)
        }
        XCTAssertEqual(error?.kind, .tokenStoreFailed)
        XCTAssertEqual(try String(contentsOfFile: victim, encoding: .utf8), "untouched")
    }

    func testFileThatOthersCanReadIsRefused() async throws {
        try createFolder()
        _ = try await FileTokenStore(folder: folder).save(entry(), for: key, replacing: nil)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path("json"))
        let error = await thrownError { _ = try await FileTokenStore(folder: folder).load(key) }
        XCTAssertEqual(error?.kind, .tokenStoreFailed)
    }

    func testNamedPipesAreRefusedAtOnce() async throws {
        try createFolder()
        for kind in ["json", "lock"] { XCTAssertEqual(mkfifo(path(kind), 0o600), 0) }
        let store = FileTokenStore(folder: folder)
        let loading = await thrownError { _ = try await store.load(key) }
        let locking = await thrownError { _ = try await store.lock(key) }
        XCTAssertEqual([loading?.kind, locking?.kind], [.tokenStoreFailed, .tokenStoreFailed])
    }

    func testErrorOfAFullDiskAsksToFreeSpace() {
        let error = FileStore.tokens.failure("written", code: ENOSPC)
        XCTAssert(error.message.contains("its disk is full; free some space"), error.message)
        XCTAssertFalse(FileStore.tokens.failure("written", code: EACCES).message.contains("full"))
    }

    func testDiskThatHangsStopsNoOtherTask() async {
        let store = FileTokenStore(folder: folder)
        let disk = DispatchSemaphore(value: 0)
        let reads = (0..<64).map { _ in Task { try await store.disk.run { disk.wait() } } }
        // More tasks than the machine has threads for tasks.
        let others = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<64 { group.addTask { 1 } }
            return await group.reduce(0, +)
        }
        XCTAssertEqual(others, 64)
        for _ in reads { disk.signal() }
        for read in reads { _ = await read.result }
    }

    func testSameServerInAnySpellingHasOneEntry() async throws {
        let store = InMemoryTokenStore()
        let server = TokenServer()
        let addresses = [
            "https://connect.example.com", "https://connect.example.com/", "HTTPS://Connect.Example.COM:443",
            "https://connect.example.com:443//",
        ]
        for address in addresses {
            let url = try XCTUnwrap(URL(string: address))
            let client = SecuconnectClient(
                configuration: .init(
                    environment: try .init(baseURL: url), credentials: .clientCredentials(id: "id", secret: "s"),
                    tokenStore: store, transport: server, timeSource: time))
            try await client.read()
        }
        XCTAssertEqual(server.grants.count, 1)
        let other = try SecuconnectClient.Environment(
            baseURL: XCTUnwrap(URL(string: "https://connect.example.com:444")))
        let same = try addresses.map { try SecuconnectClient.Environment(baseURL: XCTUnwrap(URL(string: $0))) }
        XCTAssertEqual(Set(same).count, 1)
        XCTAssertFalse(same.contains(other))
    }
}
