import Foundation

/// Reads a request's body part by part.
struct BodyReader {
    private enum State {
        case length(left: Int)
        case chunkHead
        case chunk(left: Int)
        case complete
    }

    private var state: State

    /// - Throws: `unreadable` when the head does not say how long the body is.
    init(_ headers: HeaderList) throws {
        if headers["Transfer-Encoding"]?.lowercased() == "chunked" {
            state = .chunkHead
        } else if let text = headers["Content-Length"] {
            guard let length = Int(text), length >= 0 else { throw ByteStream.End.unreadable }
            state = length == 0 ? .complete : .length(left: length)
        } else {
            state = .complete
        }
    }

    var isComplete: Bool {
        if case .complete = state { return true }
        return false
    }

    /// Some more of the body, which may be nothing although there is more to come.
    mutating func next(from stream: ByteStream, atMost limit: Int) throws -> ArraySlice<UInt8> {
        switch state {
        case .length(let left):
            let part = try stream.bytes(atMost: min(left, limit))
            state = left == part.count ? .complete : .length(left: left - part.count)
            return part
        case .chunkHead:
            let size = try stream.line().prefix { $0 != ";" }
            guard let size = Int(size, radix: 16), size >= 0 else { throw ByteStream.End.unreadable }
            if size == 0 {
                while try !stream.line().isEmpty {}  // Trailer fields.
                state = .complete
            } else {
                state = .chunk(left: size)
            }
            return []
        case .chunk(let left):
            let part = try stream.bytes(atMost: min(left, limit))
            state = .chunk(left: left - part.count)
            if left == part.count {
                guard try stream.line().isEmpty else { throw ByteStream.End.unreadable }
                state = .chunkHead
            }
            return part
        case .complete:
            return []
        }
    }
}
