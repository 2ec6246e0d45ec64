#if AsyncHTTPClient
    import AsyncHTTPClient
    import Foundation
    import NIOCore
    import NIOHTTP1
    import SecuconnectKit

    extension HTTPClient.Request {
        /// Creates a request.
        ///
        /// - Throws: `TransportFailure` when nothing can be sent to the URL.
        init(_ request: TransportRequest, takesPackedAnswers: Bool) throws {
            var headers = HTTPHeaders()
            // Not `deflate`: servers send it with and without the header of zlib, and NIO reads only the first form.
            if takesPackedAnswers { headers.add(name: "Accept-Encoding", value: "gzip") }
            for name in request.headers.names {
                if let value = request.headers[name] { headers.replaceOrAdd(name: name, value: value) }
            }
            do {
                try self.init(
                    url: request.url, method: HTTPMethod(rawValue: request.method.rawValue), headers: headers,
                    body: request.body.map { .bytes($0) })
            } catch {
                throw TransportFailure(.notConnected, mayHaveBeenSent: false, details: TransportFailure.details(error))
            }
        }
    }

    extension TransportResponse {
        init(_ head: HTTPResponseHead, body: Data) {
            var headers = TransportHeaders()
            for (name, value) in head.headers { headers.append(value, to: name) }
            self.init(status: Int(head.status.code), headers: headers, body: body)
        }
    }

    extension HTTPResponseHead {
        /// A Boolean value that indicates whether the head announces a response without a body.
        var announcesNoBody: Bool { [204, 304].contains(status.code) || headers.first(name: "Content-Length") == "0" }
    }

    extension TimeAmount {
        static let zero = nanoseconds(0)

        /// Creates an amount from a number of seconds, at most a day.
        init(_ seconds: TimeInterval) {
            self = .nanoseconds(seconds > 0 ? Int64(min(seconds, 86_400) * 1_000_000_000) : 0)
        }
    }
#endif
