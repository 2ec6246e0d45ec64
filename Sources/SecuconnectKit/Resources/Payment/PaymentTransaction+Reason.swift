import Foundation

extension PaymentTransaction.Cancellation {
    /// Returns a reason that the API allows, made from any text.
    ///
    /// German umlauts are written out (`ä` becomes `ae`, `ß` becomes `ss`), and other Latin letters lose their accents.
    /// White space becomes blanks. Characters that the API doesn't allow are dropped, and the result is cut after 100
    /// characters.
    ///
    /// ```swift
    /// let reason = PaymentTransaction.Cancellation.reason(from: "Zu groß für René")  // Zu gross fuer Rene
    /// ```
    ///
    /// - Parameter text: The text, such as a customer's complaint.
    /// - Returns: The reason, for ``reason``.
    public static func reason(from text: String) -> String {
        var reason = ""
        // Composed, so that an umlaut is always one scalar.
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            guard reason.utf8.count < maximumReasonLength else { break }
            if isAllowed(scalar) {
                reason.unicodeScalars.append(scalar)
            } else if let spelling = spellings[scalar] {
                reason += spelling
            } else if scalar.properties.isWhitespace {
                reason += " "
            } else {
                // A letter and its accents, of which the accents are dropped.
                let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
                reason.unicodeScalars.append(contentsOf: parts.filter(isAllowed))
            }
        }
        return String(reason.prefix(maximumReasonLength))
    }

    /// Letters that aren't a letter with an accent, and those that German spells out.
    private static let spellings: [Unicode.Scalar: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "Ae",
        "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
        "ł": "l", "Ł": "L", "ħ": "h", "Ħ": "H", "ı": "i", "ŧ": "t", "Ŧ": "T", "ŋ": "n", "Ŋ": "N",
    ]
}
