import Foundation

extension ResponseDecoding {
    /// Refuses a body with fields of which none was read, such as `{"message": …}` for a model whose properties are all
    /// optional.
    ///
    /// - Throws: ``UnexpectedContent``.
    static func checkContent<Response: Decodable>(of value: Response, from body: Data) throws {
        guard let value = value as? any Equatable, TopLevelMembers.areThere(in: body), hasNoIdentity(body),
            let nothing = try? JSONReader().decode(Response.self, from: Data("{}".utf8)), value.isEqual(to: nothing)
        else { return }
        throw UnexpectedContent()
    }

    /// Indicates whether a body doesn't begin as all objects of the API do. Those that do aren't examined further.
    private static func hasNoIdentity(_ body: Data) -> Bool {
        !["{\"object\"", "{\"id\""].contains { body.starts(with: $0.utf8) }
    }
}

extension Equatable {
    fileprivate func isEqual(to other: Any) -> Bool { (other as? Self) == self }
}
