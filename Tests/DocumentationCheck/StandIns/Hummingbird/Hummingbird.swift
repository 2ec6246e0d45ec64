// As much of Hummingbird as prose shows, so that it compiles without the package.

#if canImport(NIOCore)
    import NIOCore

    /// A server.
    public protocol ApplicationProtocol {
        /// The event loops of the application.
        var eventLoopGroup: any EventLoopGroup { get }
    }
#endif

/// Knows who handles which request.
public final class Router<Context> {
    /// Adds a handler.
    ///
    /// - Parameters:
    ///   - path: The path of its requests.
    ///   - handler: The function that responds to a request.
    public func post<Output>(
        _ path: String, use handler: @Sendable @escaping (Request, Context) async throws -> Output
    ) {}
}

/// The context of a request.
public struct BasicRequestContext: Sendable {}

/// A request.
public struct Request: Sendable {
    /// Its body.
    public var body: RequestBody
}

/// The body of a request.
public struct RequestBody: Sendable {
    /// Waits for all of it.
    ///
    /// - Parameter maximumSize: The number of bytes that are allowed.
    /// - Returns: the bytes.
    /// - Throws: an error if there are more.
    public func collect(upTo maximumSize: Int) async throws -> ByteBuffer { ByteBuffer() }
}

/// Bytes.
public struct ByteBuffer: Sendable {
    /// The bytes as a collection.
    public var readableBytesView: [UInt8] { [] }
}

/// An answer.
public enum HTTPResponse {
    /// Its status.
    public enum Status: Sendable {
        /// 200
        case ok
        /// 400
        case badRequest
    }
}
