/// A pointer to another object: its kind and its id, as the API nests them in other objects.
///
/// ```swift
/// let contract: ResourceReference<GeneralContract> = "GCR_KTSST836QYITQJM1JGYIZ4F4OLKI04"
/// ```
public struct ResourceReference<Resource>: APIModel {
    /// The kind of object, such as `general.contracts`. Left out in what you send.
    public var object: String?
    /// The id. The server has been seen to send a reference without one.
    public var id: ResourceID<Resource>?

    /// Points to an object.
    ///
    /// - Parameters:
    ///   - id: the object's id.
    ///   - object: the kind of object; the server doesn't need it.
    public init(id: ResourceID<Resource>?, object: String? = nil) {
        self.id = id
        self.object = object
    }

    /// Reads `{"object": …, "id": …}`, or the bare id that some endpoints used to send.
    ///
    /// - Parameter decoder: where to read from.
    /// - Throws: `DecodingError` if the value is neither an object nor a text.
    public init(from decoder: any Decoder) throws {
        if let id = try? decoder.singleValueContainer().decode(String.self) {
            self.init(id: ResourceID(id))
        } else {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            self.init(
                id: try container.decodeIfPresent(ResourceID<Resource>.self, forKey: .id),
                object: try container.decodeIfPresent(String.self, forKey: .object))
        }
    }

    private enum CodingKeys: String, CodingKey {
        case object
        case id
    }
}

extension ResourceReference: ExpressibleByStringLiteral {
    /// Points to the object with the id written in the source.
    ///
    /// - Parameter value: the id.
    public init(stringLiteral value: String) { self.init(id: ResourceID(value)) }
}
