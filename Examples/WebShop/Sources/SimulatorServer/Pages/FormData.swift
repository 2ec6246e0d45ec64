import Foundation
import HTTPTypes
import Hummingbird

/// The fields of a submitted form.
struct FormData: Sendable {
    let values: [String: String]

    /// Reads the form of a request.
    ///
    /// - Throws: ``PageProblem`` if the body isn't a form.
    init(_ request: Request, _ context: ConnectionContext) async throws {
        do {
            values = try await URLEncodedFormDecoder().decode([String: String].self, from: request, context: context)
        } catch is DecodingError {
            throw PageProblem(.badRequest, "The form can't be read. Use the buttons of the page.")
        }
    }

    subscript(name: String) -> String? { values[name] }
}

/// Texts in paths and queries.
enum PathText {
    /// Percent-encodes every character that isn't a letter or a digit, except for `-`, `_` and `.`.
    static func escape(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }

    private static let allowed = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.")
}
