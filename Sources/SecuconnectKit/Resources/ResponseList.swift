/// A bare list as a response, in each form in which the API has sent one: a list, a page, one object alone, or nothing.
struct ResponseList<Element: Decodable & Sendable>: Decodable, Sendable {
    /// The elements that could be read.
    var elements: [Element] = []

    init(from decoder: any Decoder) throws {
        if try decoder.singleValueContainer().decodeNil() { return }
        let envelope = try? decoder.container(keyedBy: StringCodingKey.self)
        elements =
            envelope?.contains(StringCodingKey("data")) == true
            ? try ListPage<Element>(from: decoder).items
            : try LenientList<Element>(from: decoder).elements
    }
}

extension SecuconnectClient {
    /// Sends an operation whose response is a bare list.
    func list<Element>(_ operation: APIOperation<ResponseList<Element>>) async throws -> [Element] {
        try await send(operation).elements
    }

    /// Sends an operation whose response is one object, alone or in a list.
    ///
    /// - Throws: ``SecuconnectError``; one of kind ``SecuconnectError/Kind/unreadableResponse`` if there is no object.
    func first<Element>(
        _ operation: APIOperation<ResponseList<Element>>, orThrow message: String
    ) async throws -> Element {
        try await send(operation) { response in
            guard let element = response.value.elements.first else {
                throw SecuconnectError(.unreadableResponse, message, response)
            }
            return element
        }
    }
}
