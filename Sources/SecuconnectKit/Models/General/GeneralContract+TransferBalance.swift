extension GeneralContract {
    /// The money that was paid in by bank transfer and can be paid out.
    public struct TransferBalance: APIModel {
        /// The kind of object.
        public var object: String?
        /// The identifier of the contract.
        public var id: ID?
        /// The amounts in minor units, by currency; empty if there is no money.
        public var balances: [CurrencyCode: Int]?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case object, id, balances
        }
    }
}

extension GeneralContract.TransferBalance {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        object = try fields.decodeIfPresent(String.self, forKey: .object)
        id = try fields.decodeIfPresent(GeneralContract.ID.self, forKey: .id)
        balances = try fields.decodeIfPresent(Balances.self, forKey: .balances)?.amounts
    }

    /// Encodes this value into the given encoder.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(object, forKey: .object)
        try fields.encodeIfPresent(id, forKey: .id)
        guard let balances else { return }
        var amounts = fields.nestedContainer(keyedBy: StringCodingKey.self, forKey: .balances)
        for (currency, amount) in balances { try amounts.encode(amount, forKey: StringCodingKey(currency.rawValue)) }
    }
}

/// Balances as an object, or as the list that responses had in the past. An empty list has no balances.
private struct Balances: Decodable {
    private struct Entry: Decodable {
        var currency: CurrencyCode?
        var amount: Int?

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: StringCodingKey.self)
            currency = try fields.decodeIfPresent(CurrencyCode.self, forKey: StringCodingKey("currency"))
            amount = try fields.decodeIfPresent(Int.self, forKey: StringCodingKey("amount"))
        }
    }

    private(set) var amounts: [CurrencyCode: Int] = [:]

    init(from decoder: any Decoder) throws {
        if let fields = try? decoder.container(keyedBy: StringCodingKey.self) {
            for key in fields.allKeys {
                amounts[CurrencyCode(key.stringValue)] = try fields.decodeIfPresent(Int.self, forKey: key)
            }
            return
        }
        _ = try decoder.unkeyedContainer()
        for entry in try LenientList<Entry>(from: decoder).elements {
            guard let currency = entry.currency, let amount = entry.amount else { continue }
            amounts[currency] = amount
        }
    }
}
