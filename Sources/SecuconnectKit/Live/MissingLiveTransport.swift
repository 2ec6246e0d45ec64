#if !canImport(Network) || os(watchOS)
    /// The transport of systems on which Foundation has no secure connections of bytes.
    struct MissingLiveTransport: LiveTransport {
        func connect(to endpoint: LiveEndpoint) async throws -> any LiveConnection {
            throw SecuconnectError.invalidArgument(
                "Live events need a transport on this system; build with the package trait AsyncHTTPClient and set "
                    + "liveTransport of the configuration to NIOLiveTransport().")
        }
    }
#endif
