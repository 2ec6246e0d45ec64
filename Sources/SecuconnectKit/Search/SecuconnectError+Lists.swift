import Foundation

extension SecuconnectError.Kind {
    /// The server no longer has the snapshot that is scrolled through: too much time passed between two pages, or it
    /// ended before all of its objects had come. Begin again, with a longer lifetime or smaller pages.
    public static let scrollExpired: Self = "scrollExpired"
    /// The server sent a page of a list again in place of the next, which would go on for ever.
    public static let listRepeats: Self = "listRepeats"
    /// The server ended a list before all objects that it counts had come, or gives no way to its next page.
    public static let listIncomplete: Self = "listIncomplete"
}

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
