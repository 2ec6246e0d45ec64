/// A passcode as the API takes it: a number, although it is a sequence of digits.
///
/// A passcode that would be another one as a number, such as `0123`, is sent as a string.
struct LoyaltyPasscode: Encodable {
    let digits: SensitiveString

    init(_ digits: SensitiveString) throws {
        self.digits = try digits.required("passcode")
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let number { try container.encode(number) } else { try container.encode(digits) }
    }

    private var number: Int? {
        let text = digits.rawValue.utf8
        let isNumber = text.count <= 9 && text.first != UInt8(ascii: "0") && text.allSatisfy(\.isDecimalDigit)
        return isNumber ? Int(digits.rawValue) : nil
    }
}

extension SensitiveString {
    /// Refuses a blank value.
    func required(_ name: String) throws -> Self {
        guard !rawValue.trimmed.isEmpty else {
            throw SecuconnectError.invalidArgument("The \(name) is blank; pass the one of the card.")
        }
        return self
    }

    /// Refuses anything that isn't a PIN.
    func requiredPIN() throws -> Self {
        guard rawValue.utf8.count == 4, rawValue.utf8.allSatisfy(\.isDecimalDigit) else {
            throw SecuconnectError.invalidArgument("A PIN has four digits; pass it with its leading zeros.")
        }
        return self
    }
}

extension String {
    /// Refuses a blank name of a card program.
    func requiredDisplayName() throws -> Self {
        guard !trimmed.isEmpty else {
            throw SecuconnectError.invalidArgument("A card program needs a name; pass one that isn't blank.")
        }
        return self
    }
}

extension JSONValue {
    /// Refuses additional data that isn't a JSON object.
    func checkAdditionalData() throws {
        guard object != nil else {
            throw SecuconnectError.invalidArgument("Additional data is a JSON object; put the value into one.")
        }
    }
}

extension LoyaltyCustomer.Draft {
    /// Refuses a draft that creates a customer and also asks for removing its data.
    func checkedForCreation() throws -> Self {
        guard anonymize != true else {
            throw SecuconnectError.invalidArgument(
                "A new customer can't be anonymized; leave anonymize nil, or update an existing customer.")
        }
        return try checked()
    }

    /// Refuses additional data that the API can't take.
    func checked() throws -> Self {
        try additionalData?.checkAdditionalData()
        return self
    }

    /// The customer of a new card. The merchant is that of the card and isn't sent twice.
    func forNewCard(of merchant: GeneralMerchant.ID) throws -> Self {
        var draft = try checkedForCreation()
        guard draft.merchant == nil || draft.merchant == merchant else {
            throw SecuconnectError.invalidArgument(
                "The customer of a new card belongs to the card's merchant; leave the merchant of the customer nil.")
        }
        (draft.merchant, draft.anonymize) = (nil, nil)
        return draft
    }
}

extension LoyaltyMerchantCard.TransactionDraft {
    /// Refuses what no transaction can be.
    func check() throws {
        guard action != .cashReport else {
            throw SecuconnectError.invalidArgument("A cash report isn't a transaction; pass another action.")
        }
        for value in [amount, bonusAmount].compactMap({ $0 }) where value < 1 {
            throw SecuconnectError.invalidArgument(
                "An amount is 1 or more; choose the action for the direction, and leave out what isn't needed.")
        }
        _ = try cardNumber?.required("card number")
        try additionalData?.checkAdditionalData()
    }
}
