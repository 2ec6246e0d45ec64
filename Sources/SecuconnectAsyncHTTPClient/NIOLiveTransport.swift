#if AsyncHTTPClient
    public import AsyncHTTPClient
    import Foundation
    public import NIOCore
    import NIOPosix
    public import NIOSSL
    import NIOTLS
    public import SecuconnectKit

    /// Connections for live events over SwiftNIO, with TLS 1.2 or later. Linux has no others.
    ///
    /// It is available when the package is used with the trait `AsyncHTTPClient`, in the product
    /// `SecuconnectAsyncHTTPClient`:
    ///
    /// <!-- compiled with the trait AsyncHTTPClient -->
    /// ```swift
    /// let client = SecuconnectClient(
    ///     configuration: .init(
    ///         environment: .production, credentials: credentials,
    ///         transport: AsyncHTTPClientTransport(),
    ///         liveTransport: NIOLiveTransport()))
    /// ```
    public struct NIOLiveTransport: LiveTransport {
        private let eventLoopGroup: any EventLoopGroup
        private let tlsConfiguration: TLSConfiguration

        /// Creates a transport.
        ///
        /// - Parameters:
        ///   - eventLoopGroup: The event loops to run on. The transport doesn't shut them down. By default those of
        ///     `HTTPClient.shared`.
        ///   - tlsConfiguration: The settings of TLS, such as trusted certificates for tests. Versions before 1.2 are
        ///     never used.
        public init(
            eventLoopGroup: any EventLoopGroup = HTTPClient.defaultEventLoopGroup,
            tlsConfiguration: TLSConfiguration = .makeClientConfiguration()
        ) {
            self.eventLoopGroup = eventLoopGroup
            var tlsConfiguration = tlsConfiguration
            if [.tlsv1, .tlsv11].contains(tlsConfiguration.minimumTLSVersion) {
                tlsConfiguration.minimumTLSVersion = .tlsv12
            }
            self.tlsConfiguration = tlsConfiguration
        }

        /// Opens a connection.
        ///
        /// - Parameter endpoint: The server.
        /// - Returns: The connection, after the handshake of TLS.
        /// - Throws: `TransportFailure`, or `CancellationError` at once when the task is canceled.
        public func connect(to endpoint: LiveEndpoint) async throws -> any LiveConnection {
            let ready = eventLoopGroup.next().makePromise(of: NIOLiveConnection.self)
            let context = try endpoint.isSecure ? sslContext() : nil
            let bootstrap = ClientBootstrap(group: ready.futureResult.eventLoop)
                .connectTimeout(.seconds(10))
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        if let context {
                            try channel.pipeline.syncOperations.addHandler(
                                NIOSSLClientHandler(context: context, serverHostname: Self.name(of: endpoint)))
                        }
                        try channel.pipeline.syncOperations.addHandler(
                            LiveBytesHandler(channel, awaitsTLS: context != nil, ready: ready))
                    }
                }
            let channel = bootstrap.connect(host: endpoint.host, port: endpoint.port)
            channel.whenFailure { ready.fail($0) }
            return try await withTaskCancellationHandler {
                do {
                    let connection = try await ready.futureResult.get()
                    // The connection may have been ready before the task was canceled.
                    if Task.isCancelled { connection.close() }
                    try Task.checkCancellation()
                    return connection
                } catch let error as CancellationError {
                    throw error
                } catch {
                    throw TransportFailure(
                        .notConnected, mayHaveBeenSent: false, details: TransportFailure.details(error))
                }
            } onCancel: {
                ready.fail(CancellationError())
                channel.whenSuccess { $0.close(promise: nil) }
            }
        }

        private func sslContext() throws -> NIOSSLContext {
            do { return try NIOSSLContext(configuration: tlsConfiguration) } catch {
                throw SecuconnectError(
                    kind: .invalidArgument, message: "The TLS configuration of live events can't be used; correct it.",
                    outcome: .notSent)
            }
        }

        /// The name that the certificate has to have. An IP address isn't sent as one.
        private static func name(of endpoint: LiveEndpoint) -> String? {
            (try? SocketAddress(ipAddress: endpoint.host, port: 0)) == nil ? endpoint.host : nil
        }
    }

    /// A connection of SwiftNIO.
    struct NIOLiveConnection: LiveConnection {
        fileprivate let channel: any Channel
        fileprivate let inbox: ByteInbox

        func receive() async throws -> Data? {
            let bytes = try await inbox.receive()
            // The handler may have stopped reading.
            channel.read()
            return bytes
        }

        func send(_ bytes: Data) {
            channel.writeAndFlush(channel.allocator.buffer(bytes: bytes), promise: nil)
        }

        func close() {
            channel.close(promise: nil)
            inbox.finish()
        }
    }

    /// Passes received bytes to the inbox, and stops reading while too many wait there.
    private final class LiveBytesHandler: ChannelDuplexHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundIn = ByteBuffer

        /// The number of bytes that may wait before reading stops.
        private static let highWaterMark = 256 * 1_024

        private let connection: NIOLiveConnection
        private let awaitsTLS: Bool
        private let ready: EventLoopPromise<NIOLiveConnection>
        private var failure: TransportFailure?

        init(_ channel: any Channel, awaitsTLS: Bool, ready: EventLoopPromise<NIOLiveConnection>) {
            connection = NIOLiveConnection(channel: channel, inbox: ByteInbox())
            self.awaitsTLS = awaitsTLS
            self.ready = ready
        }

        func channelActive(context: ChannelHandlerContext) {
            if !awaitsTLS { ready.succeed(connection) }
            context.fireChannelActive()
        }

        func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
            if case TLSUserEvent.handshakeCompleted? = event as? TLSUserEvent { ready.succeed(connection) }
            context.fireUserInboundEventTriggered(event)
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            connection.inbox.deliver(Data(unwrapInboundIn(data).readableBytesView))
        }

        func read(context: ChannelHandlerContext) {
            if connection.inbox.waitingCount < Self.highWaterMark { context.read() }
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            failure = TransportFailure(
                .connectionLost, mayHaveBeenSent: true, details: TransportFailure.details(error))
            ready.fail(error)
            context.close(promise: nil)
        }

        func channelInactive(context: ChannelHandlerContext) {
            ready.fail(ChannelError.eof)
            connection.inbox.finish(failure)
            context.fireChannelInactive()
        }
    }
#endif
