public import SecuconnectKit

extension SimulatedServer {
    /// Returns the amount that each contract gets out of a sale, in the minor unit, to compare with
    /// `SmartTransaction.MarketplaceBasket.amounts()`.
    ///
    /// Refunds are deducted. They reduce the amount of the contract whose payment is refunded, and the shares of third
    /// parties only with `reduceStakeholderPayment`. Contracts that get nothing are left out.
    ///
    /// - Parameter id: The transaction identifier, `STX_…`.
    /// - Returns: The amounts by contract.
    public func recipients(of id: SmartTransaction.ID) -> [GeneralContract.ID: Int] {
        withState { state in
            var amounts: [GeneralContract.ID: Int] = [:]
            for payment in state.paymentIDs(of: id.rawValue) {
                for (contract, amount) in state.recipients(ofPayment: payment) {
                    amounts[.init(contract), default: 0] += amount
                }
            }
            return amounts.filter { $0.value != 0 }
        }
    }
}

extension ServerState {
    /// Returns the amount of a payment, without the parts of merchants in it, by the contract that gets it.
    fileprivate func recipients(ofPayment id: String) -> [String: Int] {
        guard let record = paymentRecords[id], record.original == nil else { return [:] }
        let rest = netAmountWithoutShares(ofPayment: id)
        var amounts = rest > 0 ? remainingStakeholders(ofPayment: id) : [:]
        let owner = payments[id]?["contract"]?["id"]?.string ?? settings.contractID.rawValue
        amounts[owner, default: 0] += rest - amounts.values.reduce(0, +)
        return amounts
    }
}
