import Foundation

/// The expected form of the response to a read, so that the response to another request isn't taken for it.
///
/// On Linux, a response that nobody asked for stays on its connection. URLSession then hands it to the next request
/// there, and every further request gets the response of the one before it.
enum ResponseExpectation: Hashable, Sendable {
    /// An object with this identifier.
    case object(id: String)
    /// A list, which has at least one of these fields if it is an object.
    case list(fields: Set<String>)

    /// The expected identifier.
    var id: String? {
        if case .object(let id) = self { id } else { nil }
    }

    /// Returns the error for a response that isn't the expected one; `nil` if there is no sign of that.
    func mismatch(of response: IndexedResponse) -> SecuconnectError? {
        switch self {
        case .object("me"): return nil  // The API returns the identifier that "me" stands for.
        case .object(let id):
            guard let index = response.index, index.isAnother(than: id) else { return nil }
            return .mismatched(response, "The response belongs to another object than the one that was read;")
        case .list(let fields):
            guard let index = response.index, case let names = index.names, fields.isDisjoint(with: names),
                // PHP writes a list with gaps as an object whose keys are numbers.
                !names.allSatisfy({ Int($0) != nil })
            else { return nil }
            guard index.isObjectOfTheAPI else {
                return .unreadable(response, reason: "none of the fields of a list")
            }
            return .mismatched(response, "The response is an object, but a list was read;")
        }
    }
}

extension JSONIndex {
    /// Indicates whether the response has another identifier, or is a list. A response without an identifier may be the
    /// expected one.
    fileprivate func isAnother(than expected: String) -> Bool {
        guard let id = string("id") else { return contains("count") && contains("data") }
        return id.lowercased() != expected.lowercased()
    }

    /// A Boolean value that indicates whether the response is an object of the API, and not an error in an unknown
    /// form.
    fileprivate var isObjectOfTheAPI: Bool { contains("object") || string("id") != nil }
}

extension SecuconnectError {
    fileprivate static func mismatched(_ response: IndexedResponse, _ message: String) -> SecuconnectError {
        var error = unreadable(response, reason: "")
        error.kind = .mismatchedResponse
        error.message = "\(message) try again later."
        error.underlying = nil
        return error
    }
}
