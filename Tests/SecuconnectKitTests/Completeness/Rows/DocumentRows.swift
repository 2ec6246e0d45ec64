@testable import SecuconnectKit

/// What lies below `/Document`.
enum DocumentRows: ProductRows {
}
