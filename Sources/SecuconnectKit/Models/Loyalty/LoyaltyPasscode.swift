/// A passcode as the API takes it: a number, although it is a sequence of digits.
///
/// A passcode that would be another one as a number, such as `0123`, is sent as a string.
struct LoyaltyPasscode: Encodable {
    let digits: SensitiveString

    init(_ digits: SensitiveString) throws {
        self.digits = try digits.check(as: "passcode")
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
    /// Refuses a blank value of a card.
    ///
    /// - Parameter name: The name of the value in the error.
    /// - Returns: The value.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
    @discardableResult
    func check(as name: String) throws -> Self {
        guard !rawValue.trimmed.isEmpty else {
            throw SecuconnectError.invalidArgument("The \(name) is blank; pass the one of the card.")
        }
        return self
    }
}

extension JSONValue {
    /// Refuses additional data that isn't an object.
    func checkIsObject() throws {
        guard object != nil else {
            throw SecuconnectError.invalidArgument("Additional data is a JSON object; put the value into one.")
        }
    }
}
