@testable import SecuconnectKit

/// What lies below `/Services`.
enum ServicesRows: ProductRows {
}
