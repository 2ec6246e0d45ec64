import Foundation
import TestSupport

@testable import SecuconnectKit

/// A row's call against a transport that answers as the description says.
struct OperationExchange {
    let sample: JSONValue?
    let answer: JSONValue?
    let requests: [TransportRequest]
    let events: [ClientEvent]
    let result: Result<any Sendable, any Error>
    /// The whole response, if it was asked for.
    let response: APIResponse<any Sendable>?

    /// The file that is sent, and that is the response to the request for one.
    static let file = (name: "a.jpg", contentType: "image/jpeg", content: "bytes")

    /// Makes the call.
    ///
    /// - Parameters:
    ///   - row: The call.
    ///   - operation: The operation in the description.
    ///   - round: The round of the sample and the answer.
    ///   - isSilent: A Boolean value that indicates whether no answer comes.
    ///   - wantsResponse: A Boolean value that indicates whether the whole response is asked for.
    ///   - change: The function that replaces the described answer.
    /// - Throws: If the description or the sample can't be read.
    init(
        _ row: OperationRow, _ operation: APIDescription.Operation, round: Int = 0, isSilent: Bool = false,
        wantsResponse: Bool = false, answer change: (JSONValue) -> JSONValue = { $0 }
    ) async throws {
        var shapes = try ModelShapes()
        shapes.round = round
        let answer = operation.response.map { change(Self.answered(shapes.document(of: $0), row, operation)) }
        let text = try answer.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
        let headers: TransportHeaders = [
            "Content-Type": Self.file.contentType,
            "Content-Disposition": "attachment; filename=\"\(Self.file.name)\"",
        ]
        let step = text.map { ScriptedTransport.Step.answer(200, $0) } ?? .answer(200, Self.file.content, headers)
        let transport = ScriptedTransport(Array(repeating: isSilent ? .hang : step, count: 8)), time = ManualTime()
        let events = LockedValue<[ClientEvent]>([])
        let client = SecuconnectClient.test(
            isSilent ? SilentTransport(transport: transport, time: time) : transport, time: time
        ) { event in events.withLock { $0.append(event) } }
        let sample = operation.body.map { shapes.document(of: $0) }
        let body = BodySample(document: sample ?? nil)
        var whole: APIResponse<any Sendable>?
        do {
            if wantsResponse {
                let response = try await client.response { try await row.call($0, body) }
                result = .success(response.value)
                whole = response
            } else {
                result = .success(try await row.call(client, body))
            }
        } catch {
            result = .failure(error)
        }
        response = whole
        self.sample = sample
        self.answer = answer
        requests = transport.requests
        self.events = events.withLock { $0 }
    }

    /// The document as an answer to a call about one object, whose id it has.
    private static func answered(
        _ document: JSONValue, _ row: OperationRow, _ operation: APIDescription.Operation
    ) -> JSONValue {
        var document = document
        let asked = operation.path.split(separator: "/").first { $0.hasPrefix("{") }.map(String.init)
        if let asked, document["id"]?.string != nil { document["id"] = .string(row.exceptions.path[asked] ?? asked) }
        return document
    }

    /// The error that was thrown, if it is one of the library.
    var error: SecuconnectError? {
        if case .failure(let error) = result { error as? SecuconnectError } else { nil }
    }

    var isSuccess: Bool {
        if case .success = result { true } else { false }
    }
}

/// A transport on which time passes, and no answer comes.
private struct SilentTransport: HTTPTransport {
    let transport: ScriptedTransport
    let time: ManualTime

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        if request.url.path != "/oauth/token" { time.advance(by: 100_000) }
        return try await transport.send(request)
    }
}
