import Foundation
import HTTPTypes
import SecuconnectKit
import SecuconnectSimulator
import WebPages

/// A transaction as a payer at checkout sees it.
struct CheckoutVisit {
    let transaction: SmartTransaction
    /// The methods that the payer can choose.
    let methods: [SmartTransaction.PaymentMethod]

    /// Creates a visit.
    ///
    /// - Parameters:
    ///   - id: The Smart Transaction.
    ///   - simulator: The simulator.
    /// - Throws: ``PageProblem`` if there is no such transaction.
    init(_ id: String, in simulator: SimulatedServer) throws(PageProblem) {
        guard let transaction = simulator.smartTransaction(.init(id)) else {
            throw PageProblem(.notFound, "There is no such payment. Check the address.")
        }
        self.transaction = transaction
        if transaction.iframeURL != nil, let prepared = transaction.paymentMethod {
            // The shop has fixed the method; the payer only confirms it.
            methods = [prepared]
        } else {
            let offered = simulator.settings.paymentMethods
            methods = (transaction.paymentLinks?.methods ?? []).filter(offered.contains)
        }
    }

    var merchant: String { transaction.merchant?.companyName ?? "Shop" }

    var sum: String { format(transaction.basketInfo?.sum ?? 0) }

    /// A Boolean value that indicates whether the transaction can be paid in its state.
    var isPayable: Bool {
        [.created, .processing, .approved, .failed].contains(transaction.status ?? .created)
    }

    /// A Boolean value that indicates whether the payer can leave. The shop has to have an address for it.
    var canLeave: Bool { returnURL(\.abortURL) != nil || returnURL(\.errorURL) != nil }

    /// The address of the shop for a payer who has paid.
    var successURL: URL? { returnURL(\.successURL) }

    private func returnURL(_ path: KeyPath<SmartTransaction.ApplicationContext.ReturnURLs, URL?>) -> URL? {
        transaction.applicationContext?.returnURLs?[keyPath: path].flatMap { URL(web: $0.absoluteString) }
    }

    /// Returns an amount for people.
    func format(_ amount: Int) -> String {
        let locale = Locale(identifier: Language.current == .german ? "de_DE" : "en_US")
        return (transaction.basketInfo?.currency ?? .eur).formatted(amount, locale: locale)
    }

    /// Makes a page in the language that the shop asks for.
    func localized<Result>(_ make: () throws -> Result) rethrows -> Result {
        let isGerman = transaction.applicationContext?.language == .german
        return try Language.$current.withValue(isGerman ? .german : .english) { try make() }
    }
}
