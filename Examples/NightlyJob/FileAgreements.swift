import Foundation
import SecuconnectKit

/// A store with one file for each agreement, for one process. A database does the same for several.
actor FileAgreements: RecurringAgreementStore {
    private let folder: URL

    init(folder: URL) { self.folder = folder }

    func load(_ id: RecurringAgreement.ID) throws -> RecurringAgreement? {
        guard FileManager.default.fileExists(atPath: file(id).path) else { return nil }
        return try JSONDecoder().decode(RecurringAgreement.self, from: Data(contentsOf: file(id)))
    }

    func due(on day: CalendarDate) throws -> [RecurringAgreement] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return try names.filter { $0.hasSuffix(".json") }.compactMap { try load(String($0.dropLast(5))) }
            .filter { $0.nextCharge.map { $0.rawValue <= day.rawValue } ?? false }
    }

    func save(_ agreement: RecurringAgreement, replacing revision: String?) throws -> Bool {
        guard try load(agreement.id)?.revision == revision else { return false }
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try JSONEncoder().encode(agreement).write(to: file(agreement.id), options: .atomic)
        return true
    }

    private func file(_ id: String) -> URL { folder.appendingPathComponent("\(id).json") }
}
