import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The baseline: what a program does that has no SDK, in the fewest steps.
///
/// `dataTask` with a completion handler, since the async methods of Linux can block the process.
struct BareSession: Sendable {
    private let session: URLSession
    private let baseURL: URL

    /// With a number of connections, the session is set up like the SDK's own; with `nil` it is the system's default.
    init(baseURL: URL, connections: Int?) {
        let configuration = connections == nil ? URLSessionConfiguration.default : .ephemeral
        if let connections {
            configuration.httpMaximumConnectionsPerHost = connections
            configuration.urlCache = nil
            configuration.httpCookieStorage = nil
            configuration.httpShouldSetCookies = false
            configuration.httpCookieAcceptPolicy = .never
        }
        session = URLSession(configuration: configuration)
        self.baseURL = baseURL
    }

    func get<Value: Decodable>(_ path: String, as type: Value.Type) async throws -> Value {
        guard let url = URL(string: baseURL.absoluteString + path) else { throw URLError(.badURL) }
        var request = URLRequest(url: url)
        request.setValue("Bearer benchmark", forHTTPHeaderField: "Authorization")
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        let body = try await withCheckedThrowingContinuation { continuation in
            session.dataTask(with: request) { body, _, error in
                continuation.resume(with: Result { try body ?? { throw error ?? URLError(.unknown) }() })
            }.resume()
        }
        return try JSONDecoder().decode(type, from: body)
    }

    func close() { session.invalidateAndCancel() }
}
