/// A response that only tells whether the call worked: `{"result": true}`.
struct ActionResult: Hashable, Sendable {
    /// A Boolean value that indicates whether the call worked. A response without a value counts as success.
    var isSuccess: Bool { result ?? true }
    var result: Bool?
}

extension ActionResult: APIModel {
    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: CodingKeys.self) {
            result = try container.decodeIfPresent(Bool.self, forKey: .result)
        } else if try !decoder.holdsNothingAtAll {
            result = try decoder.tolerantBool()
        }
    }
}

extension Decoder {
    /// Whether there is `null` or an empty list, PHP's empty map.
    fileprivate var holdsNothingAtAll: Bool {
        get throws {
            if let list = try? unkeyedContainer() { return list.isAtEnd }
            return try singleValueContainer().decodeNil()
        }
    }
}
