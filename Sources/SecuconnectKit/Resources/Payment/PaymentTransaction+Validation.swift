extension PaymentTransaction.Cancellation {
    /// Refuses what the server would refuse.
    ///
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
    func check() throws {
        if let reduceAmountBy, reduceAmountBy < 1 {
            throw SecuconnectError.invalidArgument(
                "A cancellation lowers the amount by 1 or more; leave reduceAmountBy out to take back all that is left."
            )
        }
        guard let reason else { return }
        guard reason.unicodeScalars.count <= Self.maximumReasonLength, reason.unicodeScalars.allSatisfy(Self.isAllowed)
        else {
            throw SecuconnectError.invalidArgument(
                "A reason has at most 100 characters: letters without accents, digits, blanks and .,+-:?()/' alone. "
                    + "Cancellation.reason(from:) makes one of any text.")
        }
    }

    /// The number of characters that a reason may have.
    static let maximumReasonLength = 100

    static func isAllowed(_ character: Unicode.Scalar) -> Bool {
        switch character {
        case "A"..."Z", "a"..."z", "0"..."9": true
        case " ", ".", ",", "+", "-", ":", "?", "(", ")", "/", "'": true
        default: false
        }
    }
}
