@testable import SecuconnectKit

extension ModelRoundTripTests {
    /// The models of `/Smart/Transactions`, by the vendor's names.
    static let smartModels: [ModelRow] = []
}
