extension ActionID {
    /// The id, if it can stand in a header.
    ///
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` otherwise.
    func validated() throws -> String {
        guard (1...255).contains(rawValue.utf8.count), rawValue.isVisibleASCII else {
            throw SecuconnectError.invalidArgument("The action id must be 1 to 255 visible ASCII characters.")
        }
        return rawValue
    }
}

extension AccessToken {
    /// What the header `Authorization` holds.
    ///
    /// - Throws: ``SecuconnectError`` if the token can't stand in a header.
    func headerValue() throws -> String {
        guard value.rawValue.isVisibleASCII, !value.rawValue.isEmpty else {
            throw SecuconnectError(
                kind: .authentication,
                message: "The access token is empty or holds blanks or control characters; check where it comes from.",
                outcome: .notSent)
        }
        return "Bearer \(value.rawValue)"
    }
}

extension String {
    fileprivate var isVisibleASCII: Bool { utf8.allSatisfy { $0 > 32 && $0 < 127 } }
}
