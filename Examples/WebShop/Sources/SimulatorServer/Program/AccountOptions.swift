import Foundation
import SecuconnectKit
import SecuconnectSimulator

/// The options of the program for the credentials and the behavior of the simulated account.
struct AccountOptions: Hashable, Sendable {
    /// The HTTP status for a token that is expired or unknown. The vendor's SDKs renew a token on 401 only.
    var deadTokenStatus = 401
    /// A Boolean value that indicates whether containers show the whole IBAN.
    var showsWholeIBANs = false
    /// The number of seconds after which a refund is pushed, so that the response arrives first.
    var refundPushDelay: TimeInterval = 1
    /// A Boolean value that indicates whether a refund waits for the bank.
    var refundsWait = false
    /// The form of the data of an empty list.
    var emptyLists = SimulatedServer.EmptyListForm.array
    /// A Boolean value that indicates whether card payments need the payer, as with 3-D Secure.
    var asksCardholders = false
    var clientID = SimulatedServer.clientID
    var clientSecret = SimulatedServer.clientSecret
    /// The name of the merchant at checkout.
    var merchantName = "Harbor Coffee"
    var contractID = SimulatedServer.contractID.rawValue

    /// Reads an option.
    ///
    /// - Returns: A Boolean value that indicates whether it is one of these.
    mutating func read(_ option: String, from rest: inout ArraySlice<String>) throws(UsageError) -> Bool {
        switch option {
        case "--expired-token":
            deadTokenStatus = try ServerOptions.value(of: option, from: &rest) { ["401": 401, "403": 403][$0] }
        case "--whole-ibans": showsWholeIBANs = true
        case "--refund-push-delay":
            refundPushDelay = try ServerOptions.value(of: option, from: &rest) { text in
                TimeInterval(text).flatMap { (0...86_400).contains($0) ? $0 : nil }
            }
        case "--refunds-wait": refundsWait = true
        case "--empty-lists":
            emptyLists = try ServerOptions.value(of: option, from: &rest) { .init(rawValue: $0) }
        case "--3d-secure": asksCardholders = true
        case "--merchant": merchantName = try ServerOptions.value(of: option, from: &rest, Self.text)
        case "--client-id": clientID = try ServerOptions.value(of: option, from: &rest, Self.text)
        case "--client-secret": clientSecret = try ServerOptions.value(of: option, from: &rest, Self.text)
        case "--contract": contractID = try ServerOptions.value(of: option, from: &rest, Self.text)
        default: return false
        }
        return true
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

    private static func text(_ text: String) -> String? { text.isEmpty ? nil : text }

    static let help = """
          --expired-token 401|403
                          The status for a dead token; 401 by default, 403 as the API's pages say.
          --whole-ibans   Shows the whole IBAN of containers, and not a masked one.
          --refund-push-delay SECONDS
                          The time after which a refund or a charge-back is pushed; 1 by default.
          --refunds-wait  Lets refunds wait for the bank, until the control API executes them.
          --empty-lists array|null
                          The data of an empty list; array by default.
          --3d-secure     Lets the payer confirm card payments.
          --merchant NAME The name of the merchant at checkout; Harbor Coffee by default.
          --client-id ID, --client-secret SECRET, --contract ID
                          The credentials and the contract, in place of those of the API's guide.
        """
}
