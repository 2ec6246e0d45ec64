import Foundation

@testable import SecuconnectKit

extension OperationCheck {
    /// Returns the differences in the method and the headers.
    func requestFaults(_ request: TransportRequest) -> [String] {
        var faults: [String] = []
        if request.method.rawValue != operation.method { faults.append("was sent as \(request.method)") }
        let action = operation.isRead ? nil : ActionID.row.rawValue
        if request.headers["X-Action"] != action {
            faults.append("X-Action is \(request.headers["X-Action"] ?? "missing"), not \(action ?? "missing")")
        }
        let type = request.headers["Content-Type"]?.components(separatedBy: ";").first
        if type != operation.contentType, request.body != nil { faults.append("the body is \(type ?? "nothing")") }
        return faults
    }

    /// Returns the differences in the paths. A refused call may be the last one.
    func pathFaults(_ exchange: OperationExchange) -> [String] {
        let sent = Set(exchange.requests.map { $0.url.path.components(separatedBy: "/api/v2").last ?? "" })
        let described = row.exceptions.path.reduce(operation.path) {
            $0.replacingOccurrences(of: $1.key, with: $1.value)
        }
        let second = row.exceptions.secondID.map { [Self.replacing(in: described, by: $0)] } ?? []
        let expected = Set([described] + second)
        return exchange.isSuccess && sent == expected || !exchange.isSuccess && sent.isSubset(of: expected)
            ? [] : ["\(sent.sorted()) is not \(expected.sorted())"]
    }

    /// A path with another value of its first parameter.
    private static func replacing(in path: String, by id: String) -> String {
        let parameter = path.split(separator: "/").first { $0.hasPrefix("{") } ?? ""
        return path.replacingOccurrences(of: parameter, with: id)
    }

    /// Returns the differences in the parameters of the query.
    func queryFaults(_ requests: [TransportRequest]) -> [String] {
        let items = requests.flatMap { URLComponents(url: $0.url, resolvingAgainstBaseURL: false)?.queryItems ?? [] }
        let sent = Dictionary(grouping: items, by: \.name).mapValues { Set($0.map { $0.value ?? "" }) }
        return Set(sent.keys).union(operation.query).sorted().compactMap { name in
            guard operation.query.contains(name) else { return "the query has an unknown \(name)" }
            guard let values = sent[name] else { return "the query has no \(name)" }
            return values == OperationRow.query[name] ? nil : "the query has \(name)=\(values.sorted())"
        }
    }

    /// Returns the differences in the bodies, which have all of the sample together.
    func bodyFaults(_ exchange: OperationExchange) throws -> [String] {
        let requests = exchange.requests, bodies = requests.compactMap(\.body)
        guard let sample = exchange.sample, let schema = operation.body else {
            return bodies.isEmpty ? [] : ["a body was sent"]
        }
        guard operation.contentType == "application/json" else { return fileFaults(requests, sample) }
        let documents = try bodies.map { try JSONDecoder().decode(JSONValue.self, from: $0) }
        let expected = sample.without(row.exceptions.omitted)
        let sent = documents.reduce(Set()) { $0.union($1.keys) }
        return documents.flatMap { description.faults(in: $0, against: schema, at: "body") }
            + documents.flatMap { expected.only($0).differences(from: $0, at: "body") }
            + (documents.isEmpty ? ["no body was sent"] : [])
            + (exchange.isSuccess ? expected.keys.subtracting(sent).sorted().map { "the body has no \($0)" } : [])
    }

    /// A file is a part of the body, whose name is that of the only property.
    private func fileFaults(_ requests: [TransportRequest], _ sample: JSONValue) -> [String] {
        guard requests.count == 1, let body = requests[0].body, let part = sample.object?.first,
            let boundary = requests[0].headers["Content-Type"]?.components(separatedBy: "boundary=").last
        else { return ["no file was sent"] }
        let expected = [
            "--\(boundary)",
            "Content-Disposition: form-data; name=\"\(part.key)\"; filename=\"\(OperationExchange.file.name)\"",
            "Content-Type: \(OperationExchange.file.contentType)", "", part.value.string ?? "", "--\(boundary)--", "",
        ]
        let sent = String(decoding: body, as: UTF8.self)
        return sent == expected.joined(separator: "\r\n") ? [] : ["the file was sent as \(sent)"]
    }
}

extension JSONValue {
    /// The keys of an object; none of anything else.
    fileprivate var keys: Set<String> { Set(object.map { Array($0.keys) } ?? []) }

    /// An object without some of its properties, or a list of such objects.
    fileprivate func without(_ keys: Set<String>) -> JSONValue {
        if let array { return .array(array.map { $0.without(keys) }) }
        return object.map { .object($0.filter { !keys.contains($0.key) }) } ?? self
    }

    /// An object with only the properties that another has.
    fileprivate func only(_ other: JSONValue) -> JSONValue {
        guard let object, let others = other.object else { return self }
        return .object(object.filter { others[$0.key] != nil })
    }
}
