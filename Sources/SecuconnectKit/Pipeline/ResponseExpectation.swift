import Foundation

/// The expected form of the response to a read, so that the response to another request isn't taken for it.
///
/// On Linux, a response that nobody asked for stays on its connection. URLSession then hands it to the next request
/// there, and every further request gets the response of the one before it.
enum ResponseExpectation: Hashable, Sendable {
    /// Any response.
    case anything
    /// An object with this identifier.
    case object(id: String)
    /// A list, which has at least one of these fields if it is an object.
    case list(fields: Set<String>)

    /// The expected identifier.
    var id: String? {
        if case .object(let id) = self { id } else { nil }
    }

    /// Returns the error for a response that isn't the expected one; nil if there is no sign of that.
    func mismatch(of response: TransportResponse) -> SecuconnectError? {
        switch self {
        case .anything: return nil
        case .object("me"): return nil  // The API returns the identifier that "me" stands for.
        case .object(let id):
            guard let outline = ResponseOutline(response.body), outline.isAnother(than: id) else { return nil }
            return .mismatched(response, "The response belongs to another object than the one that was read;")
        case .list(let fields):
            guard !fields.contains(Self.firstField(in: response.body) ?? ""),
                let outline = ResponseOutline(response.body), !outline.fields.isEmpty,
                outline.fields.isDisjoint(with: fields),
                // PHP writes a list with gaps as an object whose keys are numbers.
                !outline.fields.allSatisfy({ Int($0) != nil })
            else { return nil }
            guard outline.isObjectOfItsOwn else {
                return .unreadable(response, reason: "it has none of the fields of a list")
            }
            return .mismatched(response, "The response is an object, but a list was read;")
        }
    }

    /// Returns the first field of an object, if it is written without escapes. A long list need not be examined
    /// further.
    private static func firstField(in body: Data) -> String? {
        let start = body.prefix(64).drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard start.first == UInt8(ascii: "{") else { return nil }
        let parts = start.split(separator: UInt8(ascii: "\""), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        return String(decoding: parts[1], as: UTF8.self)
    }
}

/// The fields at the top of an object, and its identifier.
private struct ResponseOutline: Decodable {
    private(set) var fields: Set<String> = []
    private var id: String?

    /// Creates an outline of a body; nil if it isn't JSON.
    init?(_ body: Data) {
        guard let outline = try? ResponseDecoding.decode(Self.self, from: body, dropped: DroppedValueCollector()) else {
            return nil
        }
        self = outline
    }

    init(from decoder: any Decoder) throws {
        guard let container = try? decoder.container(keyedBy: AnyKey.self) else { return }
        fields = Set(container.allKeys.map(\.stringValue))
        if fields.contains("id") { id = try? container.decode(String.self, forKey: AnyKey("id")) }
    }

    /// Indicates whether the response has another identifier, or is a list. A response without an identifier may be the
    /// expected one.
    func isAnother(than expected: String) -> Bool {
        guard let id else { return fields.isSuperset(of: ["count", "data"]) }
        return id.lowercased() != expected.lowercased()
    }

    /// A Boolean value that indicates whether the response is an object of the API, and not an error in an unknown
    /// form.
    var isObjectOfItsOwn: Bool { id != nil || fields.contains("object") }
}

extension SecuconnectError {
    fileprivate static func mismatched(_ response: TransportResponse, _ message: String) -> SecuconnectError {
        var error = unreadable(response, reason: "")
        error.kind = .mismatchedResponse
        error.message = "\(message) try again later."
        error.underlying = nil
        return error
    }
}
