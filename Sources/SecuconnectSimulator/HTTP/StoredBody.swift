import SecuconnectKit

/// The type of a body whose values the server stores and returns.
///
/// A value of the wrong type is refused, because otherwise a response would have it too. The API's behavior isn't
/// documented.
struct StoredBody: Sendable {
    private let read: @Sendable (JSONValue) throws -> (typed: JSONValue, dropped: [DroppedValue])
    private let fields: Set<String>?
    private let ignored: Set<String>
    private let keepsNull: Bool

    /// Creates the type of a body from the model of its values, without fields that aren't stored.
    init<Model: Codable & Sendable>(
        _ model: Model.Type, only fields: Set<String>?, ignoring ignored: Set<String>, keepingNull keepsNull: Bool
    ) {
        self.fields = fields
        self.ignored = ignored
        self.keepsNull = keepsNull
        read = { body in
            let (value, dropped) = try JSONReader.decodeWithDroppedValues(model, from: JSONBytes.data(of: body))
            return (try JSONBytes.value(of: value), dropped)
        }
    }

    /// Returns a body in the form of the type: `5` in place of a string becomes `"5"`.
    func fitted(_ body: JSONValue) throws(APIError) -> JSONValue {
        // Some models have an identifier, but no body needs one.
        guard let members = body.object else { return body }
        var body = JSONValue.object(members.filter { fields?.contains($0.key) ?? !ignored.contains($0.key) })
            .withoutServerFields
        do {
            while true {
                var document = body
                if document["id"] == nil { document["id"] = "" }
                let (typed, dropped) = try read(document)
                guard let first = dropped.first else {
                    let fitted = body.fitted(to: typed)
                    return keepsNull ? fitted : fitted.withoutNull
                }
                // A reference to an object can stand for its identifier.
                let isReplaced = dropped.map { body.replaceReference(at: $0.path) }.contains(true)
                guard isReplaced else { throw APIError.format("The value of \(first.path) has the wrong type") }
            }
        } catch let error as APIError {
            throw error
        } catch {
            throw .format("The payload has the wrong types")
        }
    }
}

extension JSONValue {
    /// Returns the value with the types of another one. Fields that the other one doesn't have are unknown and stay.
    fileprivate func fitted(to typed: JSONValue) -> JSONValue {
        switch (self, typed) {
        case (.object(let sent), .object(let known)):
            var fitted: [String: JSONValue] = [:]
            for (name, value) in sent {
                if let type = known[name], value != .null, !Self.keepTheirType.contains(name) {
                    fitted[name] = value.fitted(to: type)
                } else if known[name] != nil || ![[], ""].contains(value) {
                    // PHP sends an empty list or string for no value.
                    fitted[name] = value
                }
            }
            return .object(fitted)
        case (.array(let sent), .array(let known)) where sent.count == known.count:
            return .array(zip(sent, known).map { $0.fitted(to: $1) })
        case (.string, .string), (.bool, .bool): return self
        default: return typed
        }
    }

    /// The value without fields that are null, which say nothing.
    fileprivate var withoutNull: JSONValue {
        switch self {
        case .object(let members): .object(members.filter { $0.value != .null }.mapValues(\.withoutNull))
        case .array(let elements): .array(elements.map(\.withoutNull))
        default: self
        }
    }

    /// The fields that the API returns as a number or a string, as they were sent.
    private static let keepTheirType: Set = ["articleNumber"]
}
