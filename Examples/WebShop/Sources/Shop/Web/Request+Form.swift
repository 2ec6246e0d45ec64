import Foundation
import HTTPTypes
import Hummingbird

extension Request {
    private static let maximumFormSize = 16_384

    /// A Boolean value that indicates whether the request can change something, so that it has to be a form.
    var isForm: Bool { method != .get && method != .head }

    /// Reads the fields of a form.
    ///
    /// - Throws: `HTTPError` if the body is too large or isn't a form.
    func formFields() async throws -> [String: String] {
        let body = try await body.collect(upTo: Self.maximumFormSize)
        guard let fields = try? URLEncodedFormDecoder().decode([String: String].self, from: String(buffer: body))
        else { throw HTTPError(.badRequest, message: "\(ShopText.formUnreadable)") }
        return fields
    }
}
