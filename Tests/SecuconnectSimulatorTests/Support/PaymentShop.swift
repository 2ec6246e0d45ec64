import SecuconnectKit
import SecuconnectSimulator
import TestSupport
import XCTest

/// A shop that has the server's client and looks after its payments.
struct PaymentShop: Sendable {
    let server: SimulatedServer
    let client: SecuconnectClient

    init(_ server: SimulatedServer = SimulatedServer()) {
        self.server = server
        client = SecuconnectClient(simulator: server)
    }

    /// The payment behind a transaction.
    func payment(of id: SmartTransaction.ID) async throws -> PaymentTransaction.ID {
        let transaction = try await client.smart.transactions.get(id)
        return try XCTUnwrap(transaction.transactions?.first?.id)
    }

    /// Lets a payer pay, and gives the payment.
    func paid(
        _ sum: Int = 1_000, by method: SmartTransaction.PaymentMethod = .debit, capturesAutomatically: Bool? = nil,
        intent: SmartTransaction.Intent? = nil
    ) async throws -> PaymentTransaction.ID {
        let id = try await client.create(sum, intent: intent, capturesAutomatically: capturesAutomatically)
        try server.payer.pay(id, by: method)
        return try await payment(of: id)
    }

    /// A gift card with money on it.
    func giftCard(
        _ amount: Int, of merchant: GeneralMerchant.ID = "MRC_VWZNVVCJ2DCBHXWSWNQ8TM3EEZQS2T"
    ) async throws -> (id: LoyaltyMerchantCard.ID, number: SensitiveString) {
        let group = try await client.loyalty.cardGroups.create(displayName: "Gift Card", merchant: merchant)
        let cards = try await client.loyalty.merchantCards.create(1, in: group.requiredID, of: merchant)
        let number = try XCTUnwrap(cards.first?.card?.cardNumber)
        let sale = try await client.smart.transactions.create(
            .init(
                idents: [.card(number: number)],
                basket: .init(products: [
                    .init(id: 1, desc: "Gift card", ean: "4260447149502", quantity: 1, priceOne: amount)
                ]),
                basketInfo: .init(sum: amount, currency: .eur)))
        try await client.smart.transactions.start(sale.id, method: .cash)
        return (try XCTUnwrap(cards.first?.id), number)
    }

    func read(_ id: PaymentTransaction.ID) async throws -> PaymentTransaction {
        try await client.response(to: APIOperation<PaymentTransaction>.get("/Payment/Transactions/\(id)")).value
    }

    func simpleStatus(of id: PaymentTransaction.ID) async throws -> PaymentTransaction.SimpleStatus? {
        try await read(id).details?.simpleStatus
    }

    /// The net amount, as the server tells it.
    func net(of id: PaymentTransaction.ID) async throws -> Int? {
        try await client.read("/Payment/Transactions/\(id)/checkStatus")["amount"]?.integer
    }

    /// Calls off or gives back so much, or all that is left; the answer's payments.
    @discardableResult
    func cancel(_ id: PaymentTransaction.ID, by amount: Int? = nil) async throws -> [PaymentTransaction] {
        var body: JSONValue = [:]
        body["reduce_amount_by"] = amount.map { .integer($0) }
        let operation = APIOperation<[PaymentTransaction]>.post("/Payment/Transactions/\(id)/cancel", body: body)
        return try await client.response(to: operation).value
    }

    /// The refund of so much.
    func refund(_ id: PaymentTransaction.ID, of amount: Int? = nil) async throws -> PaymentTransaction.ID {
        let answer = try await cancel(id, by: amount)
        return try XCTUnwrap(answer.last?.id)
    }
}

/// Checks that a call is refused because the object's state does not allow it.
func assertWrongState(
    _ what: String = "", file: StaticString = #filePath, line: UInt = #line, by call: () async throws -> some Any
) async {
    let error = await thrownError(file: file, line: line, by: call)
    XCTAssertEqual(error?.server?.name, "ProductNotAllowedException", what, file: file, line: line)
    XCTAssertEqual(error?.code, 1003, what, file: file, line: line)
}
