import Foundation
import TestSupport
import XCTest

@testable import SecuconnectKit

final class FileTokenStoreTests: XCTestCase {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("token-store-\(UUID().uuidString)/tokens", isDirectory: true)
    private let key = TokenStoreKey(parts: ["a"])

    override func tearDown() { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

    private func entry(_ token: SensitiveString = "token") -> TokenStoreEntry {
        TokenStoreEntry(
            accessToken: token, issued: Date(timeIntervalSince1970: 1_700_000_000.123), lifetime: 1_200,
            refreshToken: "refresh", deviceCode: "code")
    }

    private func mode(of path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try XCTUnwrap(attributes[.posixPermissions] as? NSNumber).intValue
    }

    private var file: URL { folder.appendingPathComponent("\(key).json") }

    /// Saves as the client does.
    private func save(_ entry: TokenStoreEntry, replacing revision: String? = nil) async throws -> Bool {
        let store = FileTokenStore(folder: folder)
        let taken = try await store.lock(key)
        let lock = try XCTUnwrap(taken)
        let isSaved = try await store.save(entry, for: key, replacing: revision)
        try await lock.release()
        return isSaved
    }

    func testEntriesSurviveTheStore() async throws {
        let before = try await FileTokenStore(folder: folder).load(key)
        XCTAssertNil(before)
        let entry = entry()
        let isSaved = try await save(entry)
        XCTAssert(isSaved)
        let store = FileTokenStore(folder: folder)
        let loaded = try await store.load(key)
        XCTAssertEqual(loaded, entry)
        let other = try await store.load(TokenStoreKey(parts: ["b"]))
        XCTAssertNil(other)
        try await store.remove(key)
        try await store.remove(key)
        let removed = try await store.load(key)
        XCTAssertNil(removed)
    }

    func testOnlyTheExpectedRevisionIsReplaced() async throws {
        let (first, second) = (entry("first"), entry("second"))
        _ = try await save(first)
        for revision in [nil, second.revision, ""] {
            let isSaved = try await save(second, replacing: revision)
            XCTAssertFalse(isSaved)
        }
        let isSaved = try await save(second, replacing: first.revision)
        XCTAssert(isSaved)
        let loaded = try await FileTokenStore(folder: folder).load(key)
        XCTAssertEqual(loaded, second)
    }

    func testOnlyTheOwnerCanRead() async throws {
        _ = try await save(entry())
        XCTAssertEqual(try mode(of: folder.path), 0o700)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        XCTAssertEqual(files, ["\(key).json", "\(key).lock"])
        for file in files { XCTAssertEqual(try mode(of: folder.appendingPathComponent(file).path), 0o600) }
    }

    func testDamagedFilesCountAsMissing() async throws {
        _ = try await save(entry())
        for content in ["", "{", "[]", #"{"revision":"1"}"#] {
            try Data(content.utf8).write(to: file)
            let loaded = try await FileTokenStore(folder: folder).load(key)
            XCTAssertNil(loaded, content)
        }
        let isSaved = try await save(entry())
        XCTAssert(isSaved)
    }

    func testDraftOfKilledProcessIsOverwritten() async throws {
        _ = try await save(entry())
        let draft = folder.appendingPathComponent("\(key).json.new")
        try Data(String(repeating: "x", count: 10_000).utf8).write(to: draft)
        let new = entry("new")
        let old = try await FileTokenStore(folder: folder).load(key)
        let isSaved = try await save(new, replacing: old?.revision)
        XCTAssert(isSaved)
        let loaded = try await FileTokenStore(folder: folder).load(key)
        XCTAssertEqual(loaded, new)
        XCTAssertFalse(FileManager.default.fileExists(atPath: draft.path))
    }

    func testLinksAreNotFollowed() async throws {
        let victim = folder.deletingLastPathComponent().appendingPathComponent("victim")
        _ = try await save(entry())
        try Data("untouched".utf8).write(to: victim)
        for name in ["\(key).json.new", "\(key).json", "\(key).lock"] {
            let link = folder.appendingPathComponent(name)
            try? FileManager.default.removeItem(at: file)
            try? FileManager.default.removeItem(at: link)
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: victim)
            let error = await thrownError { try await self.save(entry("new")) }
            XCTAssertEqual(error?.kind, .tokenStoreFailed, name)
            try FileManager.default.removeItem(at: link)
        }
        XCTAssertEqual(try String(contentsOf: victim, encoding: .utf8), "untouched")
    }

    func testLockExcludesOthersUntilItsRelease() async throws {
        let stores = [FileTokenStore(folder: folder), FileTokenStore(folder: folder)]
        let first = try await stores[0].lock(key)
        for store in stores {
            let second = try await store.lock(key)
            XCTAssertNil(second)
        }
        let other = try await stores[1].lock(TokenStoreKey(parts: ["b"]))
        XCTAssertNotNil(other, "each key has its lock")
        try await first?.release()
        try await first?.release()
        let third = try await stores[1].lock(key)
        XCTAssertNotNil(third)
    }

    func testFolderThatCanNotBeUsedIsAnError() async throws {
        let parent = folder.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try Data().write(to: folder)
        let server = TokenServer()
        let client = SecuconnectClient.test(server, tokenStore: FileTokenStore(folder: folder))
        let error = await thrownError { try await client.read() }
        XCTAssertEqual(error?.kind, .tokenStoreFailed)
        XCTAssertEqual(error?.outcome, .notSent)
        XCTAssertEqual(server.grants, [])
    }
}
