// As much of Vapor as prose shows, so that it compiles without the package.

#if canImport(AsyncHTTPClient)
    import AsyncHTTPClient

    extension Application {
        /// The HTTP features of an application.
        public struct HTTP {
            /// The HTTP client of an application.
            public struct Client {
                /// The client.
                public var shared: HTTPClient { .shared }
            }

            /// The HTTP client of the application.
            public var client: Client { Client() }
        }

        /// The HTTP features of the application.
        public var http: HTTP { HTTP() }
    }
#endif

/// A server.
public final class Application {
    /// Adds a handler.
    ///
    /// - Parameters:
    ///   - method: The method of its requests.
    ///   - path: The path of its requests.
    ///   - body: The way to read the body.
    ///   - handler: The function that responds to a request.
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

/// A way to read the body.
public enum HTTPBodyStreamStrategy {
    /// Whole, if it is no larger than this.
    case collect(maxSize: ByteCount?)
}

/// A number of bytes, such as `64kb`.
public struct ByteCount: ExpressibleByStringLiteral {
    /// Takes a number and its unit.
    ///
    /// - Parameter value: The string.
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
