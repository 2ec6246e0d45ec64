extension PaymentContainer {
    /// The data that a container is created from.
    ///
    /// It is the same type as the one in a Smart Transaction, with functions such as
    /// ``SmartTransaction/Draft/Container/bankAccount(owner:iban:)``.
    public typealias Draft = SmartTransaction.Draft.Container
}

extension PaymentContainer.Draft {
    /// Refuses a container that the server no longer creates.
    ///
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
    func checkForCreation() throws {
        try checkForUpdate()
        var isCard = type == .creditCard
        if case .creditCard? = privateData { isCard = true }
        guard !isCard else {
            throw SecuconnectError.invalidArgument(
                "Cards can't be stored by themselves; let the payer pay a Smart Transaction with requestToken set.")
        }
        guard type != nil, privateData != nil || token != nil else {
            throw SecuconnectError.invalidArgument("Give the container a type and the data of the instrument.")
        }
    }

    /// Refuses a container that names another one.
    ///
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument``.
    func checkForUpdate() throws {
        guard id == nil else {
            throw SecuconnectError.invalidArgument("Leave the id out of the container; it is part of the path only.")
        }
    }
}
