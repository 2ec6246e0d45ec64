import Foundation

extension ResponseDecoding {
    /// Refuses a body from which nothing was read although there is something in it: `{"message": …}`, say, where all
    /// members of the model are optional.
    ///
    /// - Throws: ``UnexpectedContent``.
    static func checkContent<Response: Decodable>(of value: Response, from body: Data) throws {
        guard let value = value as? any Equatable, TopLevelMembers.areThere(in: body), hasNoIdentity(body),
            let nothing = try? JSONDecoder().decode(Response.self, from: Data("{}".utf8)), value.isEqual(to: nothing)
        else { return }
        throw UnexpectedContent()
    }

    /// Whether a body is no object of the API, which all begin with these. They need no second look.
    private static func hasNoIdentity(_ body: Data) -> Bool {
        !["{\"object\"", "{\"id\""].contains { body.starts(with: $0.utf8) }
    }
}

extension Equatable {
    fileprivate func isEqual(to other: Any) -> Bool { (other as? Self) == self }
}
