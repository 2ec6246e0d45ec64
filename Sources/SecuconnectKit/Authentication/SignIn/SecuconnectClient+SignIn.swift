extension SecuconnectClient {
    /// Signs in the device of the credentials ``Credentials/device(id:secret:uuid:)``.
    ///
    /// The loop registers the device. Display its code until a person has confirmed it in secuOffice. If the token store
    /// has a session with a valid access token, or one that can be renewed, the only state is
    /// ``DeviceSignIn/State/signedIn(_:)``. So a program can sign in at every start without bothering a person.
    ///
    /// Calls `POST /oauth/token`. Nothing is sent before the loop begins.
    ///
    /// - Parameter reusingSession: A Boolean value that indicates whether a session in the token store is sufficient.
    ///   With `false`, a person has to confirm the device again. Use it after
    ///   ``SecuconnectError/Kind/sessionTakenOver``.
    /// - Returns: A sequence of states.
    public func deviceSignIn(reusingSession: Bool = true) -> DeviceSignIn {
        DeviceSignIn(tokens: pipeline.tokens, reusesSession: reusingSession)
    }

    /// Removes the session from the token store and from memory.
    ///
    /// Then calls throw ``SecuconnectError/Kind/signInRequired`` until somebody signs in. Credentials that contain a
    /// session or a secret sign in by themselves with the next call. Other processes use their access token until it
    /// expires, because the API has no call that ends a session.
    ///
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/tokenStoreFailed``, or `CancellationError`.
    public func signOut() async throws { try await pipeline.tokens?.signOut() }
}
