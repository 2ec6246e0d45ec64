import Foundation

/// The sign-in of a device: a sequence of states to display, which ends with the session.
///
/// A person confirms the code of the device in secuOffice, while the device waits:
///
/// ```swift
/// for try await state in client.deviceSignIn() {
///     switch state {
///     case .codeShown(let code):
///         let address = code.verificationURL?.absoluteString ?? ""
///         log("Enter \(code.userCode.rawValue) at \(address)")
///     case .waiting: log("Waiting…")
///     case .signedIn: log("Signed in.")
///     }
/// }
/// ```
/// The session is in the client's token store before ``State/signedIn(_:)``, so the client's calls use it.
///
/// The loop ends with a ``SecuconnectError`` of kind ``SecuconnectError/Kind/signInExpired`` or
/// ``SecuconnectError/Kind/signInDenied`` if nobody confirmed the device, and with `CancellationError` as soon as its
/// task is canceled. A lost connection doesn't end it: the device polls until the code expires.
public struct DeviceSignIn: AsyncSequence, Sendable {
    /// The client's tokens. Nil stands for a client without any.
    let tokens: TokenManager?
    let reusesSession: Bool

    /// A state of the sign-in.
    public enum State: Hashable, Sendable {
        /// The device is registered. Display its code until a person has confirmed it.
        case codeShown(DeviceCode)
        /// The device polled, and nobody has confirmed the code yet.
        case waiting
        /// The device is signed in. No state follows.
        case signedIn(DeviceSession)
    }

    /// Creates an iterator. Each one registers the device again.
    ///
    /// - Returns: An iterator. It makes no call before its first `next()`.
    public func makeAsyncIterator() -> Iterator { Iterator(tokens: tokens, reusesSession: reusesSession) }

    /// An iterator that registers a device and polls.
    public struct Iterator: AsyncIteratorProtocol, Sendable {
        private let tokens: TokenManager?
        private let reusesSession: Bool
        private var step = Step.start

        private enum Step {
            case start
            case polling(DevicePolling)
            /// A person has confirmed the device, and the session isn't in the store yet.
            case confirmed(TokenStoreEntry)
            case end
        }

        init(tokens: TokenManager?, reusesSession: Bool) {
            self.tokens = tokens
            self.reusesSession = reusesSession
        }

        /// Waits for the next state.
        ///
        /// - Returns: The state; `nil` after the last one.
        /// - Throws: ``SecuconnectError``, or `CancellationError`. After a cancellation or an error of the token store,
        ///   a further call continues.
        public mutating func next() async throws -> State? {
            switch step {
            case .start: return try await begin()
            case .polling(let polling): return try await poll(polling)
            case .confirmed(let entry): return try await store(entry)
            case .end: return nil
            }
        }

        private mutating func begin() async throws -> State {
            guard let tokens else { throw SecuconnectError.noDevice }
            if reusesSession, let session = try await tokens.storedSession() {
                step = .end
                return .signedIn(session)
            }
            let device = try tokens.device()
            let (polling, code) = try await DevicePolling.begin(device.tokens, uuid: device.uuid)
            step = .polling(polling)
            return .codeShown(code)
        }

        private mutating func poll(_ polling: DevicePolling) async throws -> State {
            var polling = polling
            do {
                guard let entry = try await polling.poll() else {
                    step = .polling(polling)
                    return .waiting
                }
                step = .confirmed(entry)
                return try await store(entry)
            } catch {
                if case .polling = step, !(error is CancellationError) { step = .end }
                throw error
            }
        }

        private mutating func store(_ entry: TokenStoreEntry) async throws -> State {
            guard let tokens else { throw SecuconnectError.noDevice }
            let session = try await tokens.replaceSession(with: entry)
            step = .end
            return .signedIn(session)
        }
    }
}
