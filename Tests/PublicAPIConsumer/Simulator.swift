import Foundation
import SecuconnectKit
import SecuconnectSimulator

func simulate() async throws {
    let clock = SimulatedClock(startingAt: SimulatedClock.defaultStart, autoAdvances: true)
    var settings = SimulatedServer.Settings(clientID: "a", clientSecret: "b", contractID: "GCR_1", seed: 7)
    settings.tokenRefusal = .unauthorized(challenge: true)
    settings.paymentMethods = [.debit, .prepaid]
    let server = SimulatedServer(settings, clock: clock)
    server.settings.autoCapture = false
    let client = SecuconnectClient(simulator: server, options: CallOptions(timeout: 5), onEvent: { watch($0) })

    let sale = try await client.smart.transactions.create(.init(basketInfo: .init(sum: 500, currency: .eur)))
    let visit = try server.payer.pay(sale.id, by: .prepaid)
    print(visit.status, visit.returnURL?.path ?? "", visit.transaction)
    try server.bank.receiveMoney(for: sale.id)
    clock.advance(by: 60)
    print(clock.date, clock.now, server.requests.map(\.path), server.executedActions.map(\.operation))
    print(server.smartTransaction(sale.id) ?? .null, server.smartTransactionIDs)
}

func inject(into server: SimulatedServer) {
    let faults: [SimulatedServer.Fault] = [
        .refuseConnection, .loseRequest, .loseAnswer, .truncateAnswer, .expireTokens, .delay(1), .delayAnswer(1),
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
