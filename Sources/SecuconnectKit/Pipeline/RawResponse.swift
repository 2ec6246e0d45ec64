/// A response that is taken as it is and not read as JSON.
protocol RawResponse: Decodable, Sendable {
    /// Creates an instance from a response with a status of success.
    init(_ response: TransportResponse) throws
}
