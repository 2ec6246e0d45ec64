#if AsyncHTTPClient
    import AsyncHTTPClient
    import Foundation
    import NIOCore
    import NIOHTTP1
    import NIOHTTPCompression
    import NIOPosix
    import NIOSSL
    import SecuconnectKit

    extension TransportFailure {
        /// Creates a failure from an error of AsyncHTTPClient. It says that the request may have been
        /// sent unless it certainly wasn't.
        init(_ error: any Error, isOnItsWay: Bool, hasResponse: Bool) {
            var reason = Self.reason(of: error)
            let neverSent: Set = [Reason.notConnected, .closed]
            if isOnItsWay, neverSent.contains(reason) || hasResponse && reason == .notHTTP { reason = .connectionLost }
            self.init(reason, mayHaveBeenSent: !neverSent.contains(reason), details: Self.details(error))
        }

        private static func reason(of error: any Error) -> Reason {
            switch error {
            case let error as HTTPClientError: reason(of: error)
            case is NIOConnectionError, ChannelError.connectTimeout, NIOSSLError.handshakeFailed, is NIOSSLExtraError:
                .notConnected
            case let error as IOError where error.errnoCode == ECONNREFUSED: .notConnected
            case HTTPParserError.invalidEOFState: .connectionLost
            case is HTTPParserError: .notHTTP
            case NIOHTTPDecompression.DecompressionError.limit: .tooLarge
            default: .connectionLost
            }
        }

        private static func reason(of error: HTTPClientError) -> Reason {
            switch error {
            case .connectTimeout, .getConnectionFromPoolTimeout, .tlsHandshakeTimeout, .socksHandshakeTimeout,
                .httpProxyHandshakeTimeout, .invalidProxyResponse, .proxyAuthenticationRequired:
                .notConnected
            case .alreadyShutdown: .closed
            case .readTimeout, .writeTimeout, .deadlineExceeded: .idle
            default: .connectionLost
            }
        }

        /// Returns the description of an error without its associated values, which may contain a URL or a header.
        static func details(_ error: any Error) -> String {
            switch error {
            case let error as HTTPClientError: "HTTPClientError: \(error.shortDescription)"
            case let error as IOError: "IOError \(error.errnoCode)"
            case let error as HTTPParserError: "HTTPParserError: \(error.debugDescription)"
            case let error as NIOConnectionError:
                error.connectionErrors.first.map { details($0.error) } ?? "the host name isn't known"
            case NIOSSLError.handshakeFailed(let error): "TLS handshake failed: \(words(of: error))"
            case let error as BoringSSLError: "TLS failed: \(words(of: error))"
            default: String(describing: type(of: error))
            }
        }

        /// Returns BoringSSL's own reason, such as "CERTIFICATE_VERIFY_FAILED".
        private static func words(of error: BoringSSLError) -> String {
            guard case .sslError(let errors) = error else { return String(describing: error) }
            return errors.map { error in
                let words = error.description.components(separatedBy: " at ").first ?? ""
                return (words.components(separatedBy: ":").last ?? words).trimmingCharacters(in: .whitespaces)
            }.joined(separator: ", ")
        }
    }
#endif
