package import Foundation

/// A reaction to a request: some steps, and then the end or the reuse of the connection.
package struct Reaction: Sendable {
    package enum Step: Sendable {
        case send(Data)
        /// Seconds in which nothing happens.
        case pause(TimeInterval)
        /// Reads so many bytes of the request's body; only useful in `onHead`, later the body is read already.
        case readBody(Int)
        /// Runs a function, such as to tell a test that the steps before it were done.
        case run(@Sendable () -> Void)
    }

    package enum Ending: Sendable {
        /// The connection waits for the next request.
        case keepOpen
        /// FIN. (A client that is still sending gets a RST afterwards, as with every server.)
        case close
        /// RST.
        case reset
        /// Nothing more, until the client goes away or the server is stopped.
        case hang
    }

    package var steps: [Step]
    package var ending: Ending

    package init(_ steps: [Step] = [], then ending: Ending) {
        self.steps = steps
        self.ending = ending
    }

    /// The same steps with another ending; `.respond(200).then(.close)` closes a connection that the client may
    /// believe open.
    package func then(_ ending: Ending) -> Reaction { Reaction(steps, then: ending) }
}

extension Reaction {
    /// RST, without a byte.
    package static let reset = Reaction(then: .reset)

    /// FIN, without a byte.
    package static let close = Reaction(then: .close)

    /// No byte, but an open connection.
    package static let hang = Reaction(then: .hang)

    /// Any bytes, for answers that are no HTTP.
    package static func raw(_ bytes: Data, then ending: Ending) -> Reaction {
        Reaction([.send(bytes)], then: ending)
    }

    package static func raw(_ text: String, then ending: Ending) -> Reaction {
        raw(Data(text.utf8), then: ending)
    }

    /// The reaction, some seconds later.
    package static func delay(_ seconds: TimeInterval, then reaction: Reaction) -> Reaction {
        Reaction([.pause(seconds)] + reaction.steps, then: reaction.ending)
    }

    /// The reaction as soon as so many bytes of the request's body are read. For `onHead`.
    package static func afterReading(_ bytes: Int, then reaction: Reaction) -> Reaction {
        Reaction([.readBody(bytes)] + reaction.steps, then: reaction.ending)
    }
}
