import Foundation
import SecuconnectKit

/// A long list of transactions that is generated in this process, page by page. A scroll id says how many are left.
struct GeneratedList: HTTPTransport {
    static let pageSize = 1_000

    /// The number of transactions.
    let count: Int
    /// The number of seconds that the network takes for a page.
    let delay: Double
    private let others = Data((2...pageSize).map { "," + Documents.transaction($0) }.joined().utf8)

    init(count: Int, delay: Double) {
        self.count = count
        self.delay = delay
    }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        guard request.method == .get else {
            return response(Data(#"{"access_token":"benchmark","token_type":"bearer","expires_in":1200}"#.utf8))
        }
        if delay > 0 { try await Task.sleep(nanoseconds: UInt64(delay * 1_000_000_000)) }
        let query = URLComponents(url: request.url, resolvingAgainstBaseURL: false)?.queryItems
        return response(page(left: query?.first { $0.name == "scroll_id" }?.value.flatMap { Int($0) } ?? count))
    }

    private func page(left: Int) -> Data {
        guard left >= Self.pageSize else { return Data(#"{"count":\#(count),"data":[]}"#.utf8) }
        // One that differs is enough for a page that is no repetition.
        let head = #"{"count":\#(count),"scroll_id":"\#(left - Self.pageSize)","data":["#
        return Data((head + Documents.transaction(left)).utf8) + others + Data("]}".utf8)
    }

    private func response(_ body: Data) -> TransportResponse {
        TransportResponse(status: 200, headers: ["Content-Type": "application/json"], body: body)
    }
}
