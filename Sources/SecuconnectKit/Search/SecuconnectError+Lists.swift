import Foundation

extension SecuconnectError {
    /// Creates an error for a list that the server returned successfully but incorrectly.
    init(_ kind: Kind, _ message: String, body: Data = Data()) {
        self.init(kind: kind, message: message, outcome: .rejected)
        effect = .read
        self.body = body
    }

    /// The same error after a call with a scroll identifier. The server has no separate error for an expired snapshot.
    var afterScrollID: SecuconnectError {
        guard [.notFound, .notAllowed, .refused].contains(kind) else { return self }
        var error = self
        error.kind = .scrollExpired
        error.message = "The server no longer knows the scroll; begin again, with a longer lifetime."
        return error
    }
}
