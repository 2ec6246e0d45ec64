@testable import SecuconnectKit

/// What lies below `/Prepaid`.
enum PrepaidRows: ProductRows {
}
