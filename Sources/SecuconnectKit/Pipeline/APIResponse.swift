public import Foundation

/// A response of the API: the value, and the HTTP response that it was decoded from.
///
/// It prints without its value, header fields and body, which can hold personal data.
public struct APIResponse<Value: Sendable>: Sendable {
    /// The decoded value.
    public var value: Value
    /// The HTTP status.
    public var status: Int
    /// The header fields.
    public var headers: TransportHeaders
    /// The body as it was received.
    public var body: Data
    /// The values that couldn't be read, so that the decoded value doesn't contain them.
    public var droppedValues: [DroppedValue]
    /// The strings that were repaired before they were read. The decoded value contains them as far as it has their
    /// properties.
    public var repairedValues: [RepairedValue]
    /// The number of times that the request was sent.
    public var attempts: Int
    /// The idempotency key of a change.
    public var actionID: ActionID?

    /// Creates a response.
    ///
    /// - Parameters:
    ///   - value: The decoded value.
    ///   - status: The HTTP status.
    ///   - headers: The header fields.
    ///   - body: The body as it was received.
    ///   - droppedValues: The values that couldn't be read.
    ///   - repairedValues: The strings that were repaired before they were read.
    ///   - attempts: The number of times that the request was sent.
    ///   - actionID: The idempotency key of a change.
    public init(
        value: Value, status: Int = 200, headers: TransportHeaders = [:], body: Data = Data(),
        droppedValues: [DroppedValue] = [], repairedValues: [RepairedValue] = [], attempts: Int = 1,
        actionID: ActionID? = nil
    ) {
        self.value = value
        self.status = status
        self.headers = headers
        self.body = body
        self.droppedValues = droppedValues
        self.repairedValues = repairedValues
        self.attempts = attempts
        self.actionID = actionID
    }
}

extension APIResponse: CustomStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// It is the status and the size of the body.
    public var description: String { "HTTP \(status), \(body.count) bytes, \(droppedValues.count) values dropped" }

    /// A mirror without the value, the header fields and the body.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "status": status, "droppedValues": droppedValues, "repairedValues": repairedValues,
                "attempts": attempts,
            ])
    }
}

extension APIResponse {
    /// The paths of the fields in the body that the value doesn't contain, such as `basket.products.color`.
    ///
    /// The API adds fields at any time. The paths are found by encoding the value again whenever you read this
    /// property, so calls that don't ask for it pay nothing. Empty fields and those in ``droppedValues`` aren't listed.
    /// A value that can't be encoded has no unknown fields.
    ///
    /// ```swift
    /// let response = try await client.response {
    ///     try await $0.smart.transactions.get(id)
    /// }
    /// print(response.unknownFields)
    /// ```
    public var unknownFields: [String] {
        guard let known = (value as? any FieldSource)?.fields ?? (value as? any Encodable).flatMap(JSONValue.init(of:)),
            let received = try? JSONReader(tolerance: .text).decode(JSONValue.self, from: body)
        else { return [] }
        let aliases = (Value.self as? any Decodable.Type).map { JSONReader(tolerance: .text).aliases(of: $0, in: body) }
        return FieldPaths(of: received, withEmpty: false)
            .topmost(
                without: FieldPaths(of: known, withEmpty: true), below: droppedValues.map(\.path) + (aliases ?? []))
    }
}

/// A value that isn't encodable, but whose fields are known.
private protocol FieldSource {
    var fields: JSONValue? { get }
}

extension ListPage: FieldSource where Element: Encodable {
    /// The envelope and the elements, as a bare list and as part of the envelope.
    fileprivate var fields: JSONValue? {
        guard let elements = JSONValue(of: items) else { return nil }
        let envelope = ["count", "scroll_id", "result", "meta", "type", "sum", "lookup"]
        let fields = Dictionary(envelope.map { ($0, JSONValue.bool(true)) }) { first, _ in first }
        return [.object(fields.merging(["data": elements]) { first, _ in first }), elements]
    }
}

/// The paths of the fields in a JSON value. Positions in lists aren't part of a path.
private struct FieldPaths {
    private var paths: Set<[String]> = []
    private let withEmpty: Bool

    init(of value: JSONValue, withEmpty: Bool) {
        self.withEmpty = withEmpty
        insert(value, at: [])
    }

    private mutating func insert(_ value: JSONValue, at path: [String]) {
        if withEmpty || !value.isEmpty, !path.isEmpty { paths.insert(path) }
        for element in value.array ?? [] { insert(element, at: path) }
        // PHP writes a list with gaps as an object.
        for (name, field) in value.object ?? [:] { insert(field, at: name.isPosition ? path : path + [name]) }
    }

    /// The paths that others don't contain, without those below another one and those of dropped values, in
    /// alphabetical order.
    func topmost(without known: FieldPaths, below dropped: [String]) -> [String] {
        let dropped = Set(dropped.map { $0.split { ".[]".contains($0) }.map(String.init).filter { !$0.isPosition } })
        let unknown = paths.filter { path in
            let parents = path.indices.dropFirst().map { Array(path[..<$0]) }
            return !known.paths.contains(path) && dropped.isDisjoint(with: parents + [path])
                && parents.allSatisfy { known.paths.contains($0) || !paths.contains($0) }
        }
        return unknown.map { PrintableText.line($0.joined(separator: ".")) }.sorted()
    }
}

extension String {
    fileprivate var isPosition: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

extension JSONValue {
    fileprivate init?(of value: any Encodable) {
        guard let data = try? JSONEncoder().encode(value) else { return nil }
        guard let value = try? JSONReader().decode(JSONValue.self, from: data) else { return nil }
        self = value
    }

    /// A Boolean value that indicates whether the server means that there is no value.
    fileprivate var isEmpty: Bool {
        switch self {
        case .null: true
        case .string(let text): text.trimmed.isEmpty
        case .array(let elements): elements.isEmpty
        case .object(let fields): fields.isEmpty
        case .bool, .integer, .number: false
        }
    }
}
