import SecuconnectKit

/// The package's rows for one product of the API.
protocol ProductRows {
    /// A call for each operation.
    static var operations: [OperationRow] { get }
    /// Calls of operations that are deprecated. The property is deprecated too, so that it may make them.
    static var deprecatedOperations: [OperationRow] { get }
    /// A type for each schema.
    static var models: [ModelRow] { get }
    /// Values that a property needs to be readable, by `Schema.property`, such as one that decides how the rest is read.
    static var samples: [String: JSONValue] { get }
    /// Properties that are left out on purpose, by schema.
    static var notOffered: [String: Set<String>] { get }
    /// Schemas that have no type on purpose, and why: they are flattened or only extended.
    static var withoutType: [String: String] { get }
}

extension ProductRows {
    static var operations: [OperationRow] { [] }
    static var deprecatedOperations: [OperationRow] { [] }
    static var models: [ModelRow] { [] }
    static var samples: [String: JSONValue] { [:] }
    static var notOffered: [String: Set<String>] { [:] }
    static var withoutType: [String: String] { [:] }
}
