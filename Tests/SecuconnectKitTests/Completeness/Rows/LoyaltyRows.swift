@testable import SecuconnectKit

/// The rows below `/Loyalty`.
enum LoyaltyRows: ProductRows {
    @RowBuilder<OperationRow> static var operations: [OperationRow] {
        OperationRow.list("loyalty.cardGroups") { $0.loyalty.cardGroups }
        OperationRow("loyalty.cardGroups.create") {
            try await $0.loyalty.cardGroups.create(
                displayName: $1["display_name"], merchant: $1["merchant"], picture: $1["picture"], actionID: .row)
        }
        OperationRow("loyalty.cardGroups.get") {
            try await $0.loyalty.cardGroups.get("{loyaltyCardGroupId}", expand: .all)
        }
        OperationRow("loyalty.cardGroups.isPasscodeRequired") {
            try await $0.loyalty.cardGroups.isPasscodeRequired(
                "{loyaltyCardGroupId}", for: $1["action"], cardNumber: $1["cardnumber"])
        }
        OperationRow("loyalty.cardGroups.update") {
            try await $0.loyalty.cardGroups.update(
                "{loyaltyCardGroupId}", displayName: $1["display_name"], picture: $1["picture"], actionID: .row)
        }
        OperationRow.list("loyalty.cards") { $0.loyalty.cards }
        OperationRow("loyalty.cards.assign") {
            try await $0.loyalty.cards.assign(
                "{loyaltyCardId}", to: "{generalAccountId}", pin: $1["pin"], actionID: .row)
        }
        OperationRow("loyalty.cards.get") { try await $0.loyalty.cards.get("{loyaltyCardId}", expand: .all) }
        OperationRow("loyalty.cards.unassign") {
            try await $0.loyalty.cards.unassign("{loyaltyCardId}", from: "{generalAccountId}", actionID: .row)
        }
        OperationRow.list("loyalty.customers") { $0.loyalty.customers }
        OperationRow("loyalty.customers.assignPaymentContainer") {
            try await $0.loyalty.customers.assignPaymentContainer(
                "{loyaltyCustomerId}", container: "{loyaltyPaymentContainerId}", actionID: .row)
        }
        OperationRow("loyalty.customers.create", .init(omitted: ["anonymize"])) {
            var draft: LoyaltyCustomer.Draft = try $1()
            draft.anonymizes = nil
            return try await $0.loyalty.customers.create(draft, actionID: .row)
        }
        OperationRow("loyalty.customers.get") {
            try await $0.loyalty.customers.get("{loyaltyCustomerId}", expand: .all)
        }
        OperationRow("loyalty.customers.unassignPaymentContainer") {
            try await $0.loyalty.customers.unassignPaymentContainer(
                "{loyaltyCustomerId}", container: "{loyaltyPaymentContainerId}", actionID: .row)
        }
        OperationRow("loyalty.customers.update") {
            try await $0.loyalty.customers.update("{loyaltyCustomerId}", $1(), actionID: .row)
        }
        OperationRow.list("loyalty.merchantCards") { $0.loyalty.merchantCards }
        OperationRow("loyalty.merchantCards.balanceReceipt") {
            try await $0.loyalty.merchantCards.balanceReceipt(
                of: "{loyaltyMerchantCardId}", cardNumber: $1["cardnumber"], terminalID: $1["terminal_id"])
        }
        OperationRow("loyalty.merchantCards.checkCSC") {
            try await $0.loyalty.merchantCards.checkCSC(
                "{loyaltyMerchantCardId}", csc: $1["csc"], cardNumber: $1["cardnumber"])
        }
        OperationRow("loyalty.merchantCards.checkPasscode") {
            try await $0.loyalty.merchantCards.checkPasscode(
                "{loyaltyMerchantCardId}", passcode: $1["pin"], cardNumber: $1["cardnumber"])
        }
        OperationRow("loyalty.merchantCards.create") {
            try await $0.loyalty.merchantCards.create(
                $1["cards_amount"], in: "{loyaltyCardgroupId}", of: "{generalMerchantId}", for: $1["customer"],
                actionID: .row)
        }
        OperationRow("loyalty.merchantCards.execute") {
            try await $0.loyalty.merchantCards.execute(
                "{loyaltyMerchantCardId}", $1(), target: "{targetMerchantCardId}", actionID: .row)
        }
        OperationRow("loyalty.merchantCards.get") {
            try await $0.loyalty.merchantCards.get("{loyaltyMerchantCardId}", expand: .all)
        }
        OperationRow("loyalty.merchantCards.lock") {
            try await $0.loyalty.merchantCards.lock(
                "{loyaltyMerchantCardId}", reason: $1["reason"], note: $1["note"], csc: $1["csc"], actionID: .row)
        }
        OperationRow("loyalty.merchantCards.lockReasons") { try await $0.loyalty.merchantCards.lockReasons() }
        OperationRow("loyalty.merchantCards.lockStatus") {
            try await $0.loyalty.merchantCards.lockStatus(of: "{loyaltyMerchantCardId}")
        }
        OperationRow("loyalty.merchantCards.registerCustomer", .init(omitted: ["anonymize"])) {
            var draft: LoyaltyCustomer.Draft = try $1()
            draft.anonymizes = nil
            return try await $0.loyalty.merchantCards.registerCustomer("{loyaltyMerchantCardId}", draft, actionID: .row)
        }
        OperationRow("loyalty.merchantCards.resetPasscode") {
            try await $0.loyalty.merchantCards.resetPasscode(
                "{loyaltyMerchantCardId}", cardNumber: $1["cardnumber"], current: $1["passcode"], actionID: .row)
        }
        OperationRow("loyalty.merchantCards.setCardGroup") {
            try await $0.loyalty.merchantCards.setCardGroup(
                "{loyaltyMerchantCardId}", to: "{loyaltyCardGroupId}", actionID: .row)
        }
        OperationRow("loyalty.merchantCards.setCustomer") {
            try await $0.loyalty.merchantCards.setCustomer(
                "{loyaltyMerchantCardId}", to: "{loyaltyCustomerId}", actionID: .row)
        }
        OperationRow("loyalty.merchantCards.setPasscode") {
            try await $0.loyalty.merchantCards.setPasscode(
                "{loyaltyMerchantCardId}", to: $1["passcode"], cardNumber: $1["cardnumber"], merchant: $1["merchant"],
                actionID: .row)
        }
        OperationRow("loyalty.merchantCards.unlock") {
            try await $0.loyalty.merchantCards.unlock(
                "{loyaltyMerchantCardId}", reason: $1["reason"], note: $1["note"], csc: $1["csc"], actionID: .row)
        }
        OperationRow("loyalty.merchantCards.update") {
            try await $0.loyalty.merchantCards.update("{loyaltyMerchantCardId}", $1(), actionID: .row)
        }
        OperationRow("loyalty.merchantCards.validateCard") {
            try await $0.loyalty.merchantCards.validateCard(
                "{loyaltyMerchantCardId}", number: $1["cardnumber"], merchant: $1["merchant"])
        }
        OperationRow("loyalty.merchantCards.virtualTerminal") {
            try await $0.loyalty.merchantCards.virtualTerminal(
                of: "{loyaltyMerchantCardId}", merchant: "{loyaltyMerchantId}")
        }
        OperationRow.list("loyalty.transactions") { $0.loyalty.transactions }
        OperationRow("loyalty.transactions.get") {
            try await $0.loyalty.transactions.get("{loyaltyTransactionId}", expand: .all)
        }
    }

    @RowBuilder<ModelRow> static var models: [ModelRow] {
        ModelRow("CreateLoyaltyMerchantcardsProductModel", LoyaltyMerchantCard.self)
        ModelRow("LoyaltyCardgroupsProductModel", LoyaltyCardGroup.self)
        ModelRow("LoyaltyCardsDTOAccount", ResourceReference<GeneralAccount>.self)
        ModelRow("LoyaltyCardsProductModel", LoyaltyCard.self)
        ModelRow("LoyaltyCustomersDTO", LoyaltyCustomer.Draft.self)
        ModelRow("LoyaltyCustomersPaymentContainerModel", LoyaltyPaymentContainer.self)
        ModelRow("LoyaltyCustomersProductModel", LoyaltyCustomer.self)
        ModelRow("LoyaltyMerchantcardsCardBalanceReceipt", LoyaltyMerchantCard.BalanceReceipt.self)
        ModelRow("LoyaltyMerchantcardsDTO", LoyaltyMerchantCard.Draft.self)
        ModelRow("LoyaltyMerchantcardsDTOCustomer", LoyaltyCustomer.Draft.self)
        ModelRow("LoyaltyMerchantcardsDTOPaymentContainer", LoyaltyPaymentContainer.self)
        ModelRow("LoyaltyMerchantcardsLockReasons", LoyaltyMerchantCard.LockReasonText.self)
        ModelRow("LoyaltyMerchantcardsLockStatus", LoyaltyMerchantCard.Lock.self)
        ModelRow("LoyaltyMerchantcardsProductModel", LoyaltyMerchantCard.self)
        ModelRow("LoyaltyMerchantcardsProductWithReceiptModel", LoyaltyMerchantCard.Booking.self)
        ModelRow("LoyaltyMerchantcardsValidateMerchantCard", LoyaltyMerchantCard.Validation.self)
        ModelRow("LoyaltyTransactionsProductModel", LoyaltyTransaction.self)
        ModelRow("LoyaltyTransactionsProductModelClearingInformation", LoyaltyTransaction.Clearing.self)
        ModelRow("LoyaltyTransactionsRelatedTransactions", LoyaltyTransaction.Relation.self)
        ModelRow("ReceiptType", SmartTransaction.ReceiptLine.self)
        ModelRow("ReceiptTypeValue", SmartTransaction.ReceiptLine.self)
        ModelRow("ReceiptValue", SmartTransaction.ReceiptLine.Content.self)
        ModelRow("VirtualTerminalDataModel", LoyaltyMerchantCard.VirtualTerminal.self)
    }

    /// A PIN has four digits, only a single card can have a customer, a customer belongs to a card's merchant or none,
    /// and flags are described as numbers and strings.
    static let samples: [String: JSONValue] = [
        "CardPin.pin": "0123",
        "LoyaltyMerchantcardsDTOCreateMerchantcards.cards_amount": 1,
        "LoyaltyMerchantcardsDTOTransaction.amount_split_allowed": "true",
        "VirtualTerminalDataModel.amount_split_enabled": true,
        "VirtualTerminalDataModel.disabled": true,
        "VirtualTerminalDataModel.gift_terminal": true,
    ]
}
