import Foundation
import LoopbackServer

/// The pages of a long list. A scroll id says how many transactions are left.
struct ScrollPages: Sendable {
    static let size = 100

    private let others = (2...size).map(Documents.transaction).joined(separator: ",")

    func page(for request: RecordedRequest) -> String {
        let total = request.path.split(separator: "/").first?.split(separator: "-").last.flatMap { Int($0) } ?? 0
        let left = request.queryItems.first { $0.name == "scroll_id" }?.value.flatMap { Int($0) } ?? total
        guard left >= Self.size else { return #"{"count":\#(total),"data":[]}"# }
        // One that differs is enough for a page that is no repetition.
        let first = Documents.transaction(left)
        return #"{"count":\#(total),"scroll_id":"\#(left - Self.size)","data":[\#(first),\#(others)]}"#
    }
}
