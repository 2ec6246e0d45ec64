@testable import SecuconnectKit

/// What lies below `/Cardprocessing`.
enum CardProcessingRows: ProductRows {
}
