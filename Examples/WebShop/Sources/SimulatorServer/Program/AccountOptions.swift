import ArgumentParser
import Foundation
import SecuconnectKit
import SecuconnectSimulator

/// The options of the program for the credentials and the behavior of the simulated account.
struct AccountOptions: ParsableArguments, Sendable {
    @Option(
        name: .customLong("expired-token"),
        help: ArgumentHelp(
            "The status for a token that is expired or unknown: 401, or 403 as the API's pages say.",
            valueName: "status"))
    var deadTokenStatus = 401

    @Flag(name: .customLong("whole-ibans"), help: "Shows the whole IBAN of containers, and not a masked one.")
    var showsWholeIBANs = false

    @Option(
        help: ArgumentHelp(
            "The time after which a refund or a charge-back is pushed, so that the response arrives first.",
            valueName: "seconds"))
    var refundPushDelay: TimeInterval = 1

    @Flag(help: "Lets refunds wait for the bank, until the control API executes them.")
    var refundsWait = false

    @Option(
        help: ArgumentHelp("The data of an empty list: array or null.", valueName: "form"), transform: Self.listForm)
    var emptyLists = SimulatedServer.EmptyListForm.array

    @Flag(name: .customLong("3d-secure"), help: "Lets the payer confirm card payments.")
    var asksCardholders = false

    @Option(name: .customLong("client-id"), help: ArgumentHelp("The client that may sign in.", valueName: "id"))
    var clientID = SimulatedServer.clientID

    @Option(help: ArgumentHelp("The secret of the client.", valueName: "secret"))
    var clientSecret = SimulatedServer.clientSecret.rawValue

    @Option(
        name: .customLong("merchant"), help: ArgumentHelp("The name of the merchant at checkout.", valueName: "name"))
    var merchantName = "Harbor Coffee"

    @Option(name: .customLong("contract"), help: ArgumentHelp("The contract of the client.", valueName: "id"))
    var contractID = SimulatedServer.contractID.rawValue

    func validate() throws {
        guard [401, 403].contains(deadTokenStatus) else {
            throw ValidationError("--expired-token is 401 or 403, not \(deadTokenStatus).")
        }
        guard (0...86_400).contains(refundPushDelay) else {
            throw ValidationError("--refund-push-delay is a number of seconds up to 86400, not \(refundPushDelay).")
        }
        for (name, value) in [
            ("--client-id", clientID), ("--client-secret", clientSecret), ("--contract", contractID),
            ("--merchant", merchantName),
        ] where value.isEmpty { throw ValidationError("\(name) needs a value.") }
    }

    private static func listForm(_ name: String) throws -> SimulatedServer.EmptyListForm {
        guard let form = SimulatedServer.EmptyListForm(rawValue: name) else {
            throw ValidationError("--empty-lists is array or null, not \(name).")
        }
        return form
    }

    /// Changes the settings of a simulator.
    func apply(to settings: inout SimulatedServer.Settings) {
        settings.clientID = clientID
        settings.clientSecret = SensitiveString(clientSecret)
        settings.contractID = GeneralContract.ID(contractID)
        settings.tokenRefusal = deadTokenStatus == 401 ? .unauthorized(challenge: false) : .forbidden
        settings.merchantName = merchantName
        settings.masksIBANs = !showsWholeIBANs
        settings.refundPushDelay = refundPushDelay
        settings.refundsWaitForBank = refundsWait
        settings.emptyListForm = emptyLists
        if asksCardholders { settings.redirectMethods.insert(.creditcard) }
    }
}
