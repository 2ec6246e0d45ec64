/// The answer to a call that has nothing to tell but whether it worked: `{"result": true}`.
struct ActionResult: Hashable, Sendable {
    /// Whether it worked. An answer that does not say otherwise came with the status of success.
    var isSuccess: Bool { result ?? true }
    var result: Bool?
}

extension ActionResult: Codable {
    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: CodingKeys.self) {
            result = try container.decodeIfPresent(Bool.self, forKey: .result)
        } else if try !decoder.holdsNothingAtAll {
            result = try LenientScalar.bool(from: decoder)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case result
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
