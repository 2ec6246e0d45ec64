import Foundation

extension SecuconnectError {
    /// A list that the server answers without fault, and yet not as it should.
    init(_ kind: Kind, _ message: String, body: Data = Data()) {
        self.init(kind: kind, message: message, outcome: .rejected)
        effect = .read
        self.body = body
    }

    /// The same error as an answer to a scroll id. The server has no word of its own for a snapshot that is gone.
    var afterScrollID: SecuconnectError {
        guard [.notFound, .notAllowed, .refused].contains(kind) else { return self }
        var error = self
        error.kind = .scrollExpired
        error.message = "The server does not know the scroll any more; begin again, with a longer lifetime."
        return error
    }
}
