/// A reference to another object: its type and its identifier, nested in an object.
///
/// ```swift
/// let contract: ResourceReference<GeneralContract> =
///     "GCR_KTSST836QYITQJM1JGYIZ4F4OLKI04"
/// ```
public struct ResourceReference<Resource>: APIModel {
    /// The type of the object, such as `general.contracts`. It can be omitted when you send the reference.
    public var object: String?
    /// The identifier. The server sometimes sends a reference without one.
    public var id: ResourceID<Resource>?

    /// Creates a reference.
    ///
    /// - Parameters:
    ///   - id: The identifier of the object.
    ///   - object: The type of the object. The server doesn't need it.
    public init(id: ResourceID<Resource>?, object: String? = nil) {
        self.id = id
        self.object = object
    }

    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        guard let container = try? decoder.container(keyedBy: CodingKeys.self) else {
            self.init(id: ResourceID(try decoder.singleValueContainer().decode(String.self)))
            return
        }
        self.init(
            id: try container.decodeIfPresent(String.self, forKey: .id).map { ResourceID($0) },
            object: try container.decodeIfPresent(String.self, forKey: .object))
    }

    private typealias CodingKeys = ResourceReferenceKeys
}

// A type that is nested in a generic one is looked up at run time, each time.
private enum ResourceReferenceKeys: String, CodingKey {
    case object, id
}

extension ResourceReference: ExpressibleByStringLiteral {
    /// Creates a reference to the object with the identifier in a string literal.
    ///
    /// - Parameter value: The identifier.
    public init(stringLiteral value: String) { self.init(id: ResourceID(value)) }
}
