import Foundation
import SecuconnectKit
import SecuconnectSimulator
import XCTest

extension SecuconnectClient {
    /// Creates a transaction of so many cents.
    func create(
        _ sum: Int = 500, intent: SmartTransaction.Intent? = nil, capturesAutomatically: Bool? = nil,
        pushURL: URL? = nil
    ) async throws -> SmartTransaction.ID {
        var draft = SmartTransaction.Draft(intent: intent, basketInfo: .init(sum: sum, currency: .eur))
        draft.paymentContext = capturesAutomatically.map { .init(capturesAutomatically: $0) }
        draft.applicationContext = pushURL.map { .init(returnURLs: .init(pushURL: $0)) }
        return try await smart.transactions.create(draft).id
    }

    /// Posts to a path that has no method, or none that leaves the answer as it is.
    @discardableResult
    func post(_ path: APIPath, _ body: JSONValue? = nil, actionID: ActionID? = nil) async throws -> JSONValue {
        var operation = APIOperation<JSONValue>.post(path, body: body)
        operation.actionID = actionID
        return try await response(to: operation).value
    }

    /// Reads a path that has no method, or none that leaves the answer as it is.
    func read(_ path: APIPath, _ query: [String: String] = [:]) async throws -> JSONValue {
        let items = query.sorted { $0.key < $1.key }.map { URLQueryItem(name: $0.key, value: $0.value) }
        return try await response(to: APIOperation<JSONValue>.get(path, query: items)).value
    }
}
