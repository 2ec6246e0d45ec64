import Foundation
import SecuconnectKit
import SecuconnectSimulator

func simulate() async throws {
    let clock = SimulatedClock(startingAt: SimulatedClock.defaultStart, autoAdvances: true)
    var settings = SimulatedServer.Settings(clientID: "a", clientSecret: "b", contractID: "GCR_1", seed: 7)
    settings.tokenRefusal = .unauthorized(challenge: true)
    settings.paymentMethods = [.debit, .prepaid]
    let server = SimulatedServer(settings, clock: clock)
    server.settings.capturesAutomatically = false
    let client = SecuconnectClient(simulator: server, options: .init(timeout: 5), onEvent: { watch($0) })

    let sale = try await client.smart.transactions.create(.init(basketInfo: .init(sum: 500, currency: .eur)))
    let visit = try server.payer.pay(sale.id, by: .prepaid)
    print(visit.status, visit.returnURL?.path ?? "", visit.transaction)
    try server.bank.receiveMoney(for: sale.id)
    try server.payer.failToPay(sale.id, by: .debit)
    try server.payer.leave(sale.id)
    try server.bank.refusePayment(for: sale.id)
    clock.advance(by: 60)
    print(clock.date, clock.now, server.requests.map(\.path), server.executedActions.map(\.operation))
    print(server.smartTransaction(sale.id)?.status ?? "", server.document(of: sale.id) ?? .null, visit.document)
    print(server.smartTransactionIDs)
}

func refund(_ payment: PaymentTransaction.ID, at server: SimulatedServer) throws {
    try server.bank.executeRefund(payment)
    try server.bank.declineRefund(payment)
    try server.bank.chargeBack(payment)
    try server.bank.resolveIssue(of: payment)
    for entry in server.ledger + [server.ledgerEntry(for: payment)].compactMap({ $0 }) {
        print(entry.netAmount, entry.refunds.map(\.amount), entry.status, entry.method, entry.currency)
    }
}

func push(from server: SimulatedServer) async throws {
    server.settings.alwaysPushes = true
    server.settings.holdsPushes = true
    server.onPush = { print($0.id, $0.objectID, $0.body) }
    let pushes: [SimulatedServer.Push] = server.deliverPushes(duplicating: true, shuffledWith: 1) + server.heldPushes
    for push in pushes + server.sentPushes { server.deliverAgain(push) }
    server.push("general.contracts", "GCR_1", type: "changed", to: nil)
    for await push in server.pushes { print(push, SimulatedServer.Push.headers.names) }
}

func inject(into server: SimulatedServer) {
    let faults: [SimulatedServer.Fault] = [
        .refuseConnection, .loseRequest, .loseResponse, .truncateResponse, .expireTokens, .delay(1), .delayResponse(1),
        .answer(502, .html("<p>Bad gateway</p>"), headers: ["Server": "proxy"], acting: true),
        .answer(200, .bytes(Data())), .answer(200, .json(.null)), .answer(204, .empty),
        .refuse(ServerError(name: "ProductNotAllowedException", code: 2_003), status: 403),
        .tooManyRequests(retryAfter: .seconds(1)), .unavailable(retryAfter: .date(in: 1)),
    ]
    let patterns: [SimulatedServer.CallPattern] = [
        .everything, .tokenRequests, .apiCalls, .reads, .changes, .get("/Smart/**"), .post("/Smart/Transactions"),
        .put("/Smart/Transactions/*"), .method(.delete, "/**"), .init { $0.actionID != nil },
    ]
    for (fault, pattern) in zip(faults, patterns) { server.inject(fault, times: 1, matching: pattern) }
    server.clearFaults()
    server.clearRecords()
    server.expireTokens()
}
