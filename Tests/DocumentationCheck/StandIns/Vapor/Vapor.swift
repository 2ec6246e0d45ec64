// As much of Vapor as prose shows, so that it compiles without the package.

#if canImport(AsyncHTTPClient)
    import AsyncHTTPClient

    extension Application {
        /// What belongs to HTTP.
        public struct HTTP {
            /// What belongs to its client.
            public struct Client {
                /// The client.
                public var shared: HTTPClient { .shared }
            }

            /// What belongs to its client.
            public var client: Client { Client() }
        }

        /// What belongs to HTTP.
        public var http: HTTP { HTTP() }
    }
#endif

/// A server.
public final class Application {
    /// Adds a handler.
    ///
    /// - Parameters:
    ///   - method: the method of its requests.
    ///   - path: where it listens.
    ///   - body: how the body is read.
    ///   - handler: answers a request.
    public func on<Response>(
        _ method: HTTPMethod, _ path: String..., body: HTTPBodyStreamStrategy,
        use handler: @Sendable @escaping (Request) async throws -> Response
    ) {}
}

/// A method.
public enum HTTPMethod {
    /// Creates, or lets something happen.
    case POST
}

/// How the body is read.
public enum HTTPBodyStreamStrategy {
    /// Whole, if it is no larger than this.
    case collect(maxSize: ByteCount?)
}

/// A number of bytes, such as `64kb`.
public struct ByteCount: ExpressibleByStringLiteral {
    /// Takes a number and its unit.
    ///
    /// - Parameter value: the text.
    public init(stringLiteral value: String) {}
}

/// A request.
public struct Request: Sendable {
    /// Its body.
    public var body: Body

    /// The body of a request.
    public struct Body: Sendable {
        /// The bytes, if there are any.
        public var data: ByteBuffer?
    }
}

/// Bytes.
public struct ByteBuffer: Sendable {
    /// The bytes as a collection.
    public var readableBytesView: [UInt8] { [] }
}

/// The status of an answer.
public enum HTTPStatus: Sendable {
    /// 200
    case ok
    /// 400
    case badRequest
}
