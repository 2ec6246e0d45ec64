extension PaymentTransaction.Cancellation {
    /// Refuses values that the server would refuse.
    ///
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
    func check() throws {
        if let reduceAmountBy, reduceAmountBy < 1 {
            throw SecuconnectError.invalidArgument(
                "A cancellation reduces the amount by 1 or more; omit reduceAmountBy to cancel the remaining amount."
            )
        }
        guard let reason else { return }
        guard reason.unicodeScalars.count <= Self.maximumReasonLength, reason.unicodeScalars.allSatisfy(Self.isAllowed)
        else {
            throw SecuconnectError.invalidArgument(
                "A reason has at most 100 characters: letters without accents, digits, blanks and .,+-:?()/' only. "
                    + "Cancellation.reason(from:) converts any text.")
        }
    }

    /// The largest number of characters of a reason.
    static let maximumReasonLength = 100

    static func isAllowed(_ character: Unicode.Scalar) -> Bool {
        switch character {
        case "A"..."Z", "a"..."z", "0"..."9": true
        case " ", ".", ",", "+", "-", ":", "?", "(", ")", "/", "'": true
        default: false
        }
    }
}
