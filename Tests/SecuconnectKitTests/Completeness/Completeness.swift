import Foundation
import SecuconnectKit

/// The package's rows for the operations and schemas of the API's description, product by product.
enum Completeness {
    private static var products: [any ProductRows.Type] {
        [
            CardProcessingRows.self, CommonRows.self, DocumentRows.self, GeneralRows.self, LoyaltyRows.self,
            PaymentRows.self, PayoutRows.self, PrepaidRows.self, PublicRows.self, SecupayRows.self, ServicesRows.self,
            SmartRows.self, TillRows.self,
        ]
    }

    static let operations: [OperationRow] = products.flatMap { $0.operations + $0.deprecatedOperations }
    static let models: [ModelRow] = products.flatMap { $0.models }
    static let samples = merged(products.map { $0.samples })
    static let notOffered = merged(products.map { $0.notOffered })
    static let withoutType = merged(products.map { $0.withoutType })

    private static func merged<Value>(_ parts: [[String: Value]]) -> [String: Value] {
        parts.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    }
}
