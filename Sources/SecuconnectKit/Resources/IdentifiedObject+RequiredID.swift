extension IdentifiedObject {
    /// The identifier, or an error if the response didn't contain it.
    ///
    /// It throws ``SecuconnectError`` of kind ``SecuconnectError/Kind/unreadableResponse``.
    public var requiredID: ID {
        get throws {
            guard let id else {
                throw SecuconnectError(
                    kind: .unreadableResponse,
                    message: "The response has no identifier of the object; find the object before you go on.",
                    outcome: .unknown)
            }
            return id
        }
    }
}
