@testable import SecuconnectKit

/// What lies below `/Public`.
enum PublicRows: ProductRows {
}
