import Foundation

@testable import SecuconnectKit

/// Makes a row's call against a transport that answers as the description says, and compares what was sent and read.
struct OperationCheck {
    private let row: OperationRow
    private let operation: APIDescription.Operation
    private let description: APIDescription

    init(_ row: OperationRow, _ operation: APIDescription.Operation, _ description: APIDescription) {
        self.row = row
        self.operation = operation
        self.description = description
    }

    /// Everything that differs from the description.
    func faults() async -> [String] {
        do {
            let shapes = try ModelShapes()
            let answer = operation.response.map { answered(shapes.document(of: $0)) }
            let body = try answer.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
            let transport = ScriptedTransport(Array(repeating: .answer(200, body ?? "bytes"), count: 8))
            let events = LockedValue<[ClientEvent]>([])
            let client = SecuconnectClient.test(transport) { event in events.withLock { $0.append(event) } }
            let sample = operation.body.map { shapes.document(of: $0) } ?? nil
            let value = try await row.call(client, BodySample(document: sample))
            return faults(of: events.withLock { $0 }) + transport.requests.flatMap(requestFaults)
                + queryFaults(transport.requests) + (try bodyFaults(transport.requests, sample))
                + (try valueFaults(value, answer))
        } catch {
            return ["\(error) was thrown"]
        }
    }

    /// The document as an answer to a call about one object, whose id it has.
    private func answered(_ document: JSONValue) -> JSONValue {
        var document = document
        let asked = operation.path.split(separator: "/").first { $0.hasPrefix("{") }
        if let asked, document["id"]?.string != nil { document["id"] = .string(String(asked)) }
        return document
    }

    private func faults(of events: [ClientEvent]) -> [String] {
        let started = events.compactMap { event in
            event.kind == .callStarted && event.operation != "oauth.token" ? event.operation : nil
        }
        let dropped = events.compactMap { event in
            event.droppedValue.map { "\($0) was dropped" }
        }
        return (Set(started) == Set(row.sends) ? [] : ["was called \(started)"]) + dropped
    }

    private func requestFaults(_ request: TransportRequest) -> [String] {
        var faults: [String] = []
        if request.method.rawValue != operation.method { faults.append("was sent as \(request.method)") }
        let path = request.url.path.components(separatedBy: "/api/v2").last ?? ""
        if !matches(path) { faults.append("\(path) is not \(operation.path)") }
        if (request.headers["X-Action"] == nil) != operation.isRead { faults.append("X-Action is wrong") }
        let type = request.headers["Content-Type"]?.components(separatedBy: ";").first
        if type != operation.contentType, request.body != nil { faults.append("the body is \(type ?? "nothing")") }
        return faults
    }

    /// A parameter of a path stands for itself. Where it is the only one, another value will do too, as for numbers.
    private func matches(_ path: String) -> Bool {
        let sent = path.components(separatedBy: "/"), described = operation.path.components(separatedBy: "/")
        let isSingle = described.count { $0.hasPrefix("{") } == 1
        return sent.count == described.count
            && zip(sent, described).allSatisfy { $0 == $1 || isSingle && $1.hasPrefix("{") && !$0.hasPrefix("{") }
    }

    private func queryFaults(_ requests: [TransportRequest]) -> [String] {
        let items = requests.flatMap { URLComponents(url: $0.url, resolvingAgainstBaseURL: false)?.queryItems ?? [] }
        let sent = Set(items.map(\.name))
        return sent.subtracting(operation.query).sorted().map { "the query has an unknown \($0)" }
            + operation.query.subtracting(sent).sorted().map { "the query has no \($0)" }
    }

    private func bodyFaults(_ requests: [TransportRequest], _ sample: JSONValue?) throws -> [String] {
        let bodies = requests.compactMap(\.body)
        guard let schema = operation.body else { return bodies.isEmpty ? [] : ["a body was sent"] }
        guard operation.contentType == "application/json" else { return bodies.isEmpty ? ["no body was sent"] : [] }
        let documents = try bodies.map { try JSONDecoder().decode(JSONValue.self, from: $0) }
        let sent = Set(documents.flatMap(Self.keys))
        let offered = sample.map(Self.keys) ?? []
        return documents.flatMap { description.faults(in: $0, against: schema, at: "body") }
            + offered.subtracting(sent).subtracting(row.omitted).sorted().map { "the body has no \($0)" }
            + sent.intersection(row.omitted).sorted().map { "\($0) is said to be omitted, but is sent" }
    }

    /// The keys of an object, or of the objects in a list.
    private static func keys(of document: JSONValue) -> Set<String> {
        let objects = document.array ?? [document]
        return Set(objects.flatMap { $0.object.map { Array($0.keys) } ?? [] })
    }

    /// What a value lacks of the answer. A flag, a number and the like are part of an answer only.
    private func valueFaults(_ value: any Sendable, _ answer: JSONValue?) throws -> [String] {
        guard let value = value as? any Encodable else { return [] }
        let encoded = try JSONValue(encoding: value)
        guard encoded.object != nil || encoded.array != nil else { return [] }
        return answer?.differences(from: encoded, at: "answer") ?? []
    }
}
