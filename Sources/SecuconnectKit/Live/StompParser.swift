package import Foundation

/// A parser of a stream of STOMP 1.2 frames, however the bytes are split or joined.
///
/// After a ``failure`` it ignores all further bytes: a stream that broke the framing has no next frame.
package struct StompParser: Sendable {
    /// A reason why a stream can't be read any further.
    package enum Failure: String, Error, Sendable {
        case commandTooLong = "a command is too long"
        case invalidCommand = "a command isn't one of STOMP"
        case tooManyHeaders = "a frame has too many headers"
        case headersTooLong = "the headers of a frame are too long"
        case headerWithoutColon = "a header has no colon"
        case invalidEscape = "a header has an invalid escape"
        case invalidLength = "a content-length isn't a number"
        case bodyTooLong = "the body of a frame is too long"
        case missingEnd = "a body is longer than its content-length"
    }

    package static let maximumCommandLength = 32
    package static let maximumHeaderCount = 100
    /// The number of bytes of all headers of a frame: 16 KiB.
    package static let maximumHeaderLength = 16 * 1_024
    /// The number of bytes of a body: 4 MiB, the limit of RabbitMQ 4.
    package static let maximumBodyLength = 4 * 1_024 * 1_024

    private enum State {
        case between
        case command
        case headers
        /// A body with the number of bytes that are missing.
        case body(missing: Int)
        /// A body without `content-length`, which ends at the first NUL.
        case openBody
        /// The NUL after a body with `content-length`.
        case end
    }

    package private(set) var failure: Failure?
    private var state = State.between
    private var line: [UInt8] = []
    private var frame = StompFrame("")
    private var headerLength = 0

    package init() {}

    /// Reads the next bytes of the stream.
    ///
    /// - Parameter data: The bytes.
    /// - Returns: The frames that they complete, in order. Those before a failure are returned, too.
    package mutating func parse(_ data: Data) -> [StompFrame] {
        var frames: [StompFrame] = []
        let bytes = [UInt8](data)
        var index = 0
        while index < bytes.count, failure == nil {
            do throws(Failure) {
                if let frame = try step(bytes, &index) { frames.append(frame) }
            } catch {
                failure = error
            }
        }
        return frames
    }

    private mutating func step(_ bytes: [UInt8], _ index: inout Int) throws(Failure) -> StompFrame? {
        switch state {
        case .between:
            let byte = bytes[index]
            // Line ends between frames are heart-beats.
            if byte == StompFrame.Byte.lineFeed || byte == StompFrame.Byte.carriageReturn || byte == 0 {
                index += 1
            } else {
                state = .command
            }
        case .command:
            guard try takeLine(bytes, &index, limit: Self.maximumCommandLength, else: .commandTooLong) else { break }
            // A server of another protocol, such as HTTP, is noticed here.
            guard line.allSatisfy({ (0x41...0x5A).contains($0) }) else { throw .invalidCommand }
            frame = StompFrame(String(decoding: line, as: UTF8.self))
            line.removeAll(keepingCapacity: true)
            headerLength = 0
            state = .headers
        case .headers:
            let limit = Self.maximumHeaderLength - headerLength
            guard try takeLine(bytes, &index, limit: limit, else: .headersTooLong) else { break }
            if line.isEmpty { try beginBody() } else { try addHeader() }
            line.removeAll(keepingCapacity: true)
        case .body(let missing):
            let count = min(missing, bytes.count - index)
            frame.body.append(contentsOf: bytes[index..<index + count])
            index += count
            state = count == missing ? .end : .body(missing: missing - count)
        case .openBody:
            let end = bytes[index...].firstIndex(of: 0)
            let part = bytes[index..<(end ?? bytes.count)]
            guard frame.body.count + part.count <= Self.maximumBodyLength else { throw .bodyTooLong }
            frame.body.append(contentsOf: part)
            index = part.endIndex
            if end != nil { state = .end }
        case .end:
            guard bytes[index] == 0 else { throw .missingEnd }
            index += 1
            state = .between
            defer { frame = StompFrame("") }
            return frame
        }
        return nil
    }

    /// Adds bytes to the line. Returns whether it is complete, without its end.
    private mutating func takeLine(
        _ bytes: [UInt8], _ index: inout Int, limit: Int, else failure: Failure
    ) throws(Failure) -> Bool {
        let end = bytes[index...].firstIndex(of: StompFrame.Byte.lineFeed)
        let part = bytes[index..<(end ?? bytes.count)]
        // One more for a carriage return.
        guard line.count + part.count <= limit + 1 else { throw failure }
        line += part
        index = part.endIndex
        guard end != nil else { return false }
        index += 1
        if line.last == StompFrame.Byte.carriageReturn { line.removeLast() }
        guard line.count <= limit else { throw failure }
        return true
    }

    private mutating func addHeader() throws(Failure) {
        headerLength += line.count
        guard frame.headers.count < Self.maximumHeaderCount else { throw .tooManyHeaders }
        guard let colon = line.firstIndex(of: StompFrame.Byte.colon) else { throw .headerWithoutColon }
        frame.headers.append(
            StompFrame.Header(try text(of: line[..<colon]), try text(of: line[(colon + 1)...])))
    }

    /// Returns a part of a header without its escapes.
    private func text(of part: ArraySlice<UInt8>) throws(Failure) -> String {
        guard StompFrame.escapesHeaders(of: frame.command), part.contains(StompFrame.Byte.backslash) else {
            return String(decoding: part, as: UTF8.self)
        }
        var bytes: [UInt8] = []
        var rest = part
        while let byte = rest.popFirst() {
            guard byte == StompFrame.Byte.backslash else {
                bytes.append(byte)
                continue
            }
            guard let byte = rest.popFirst().flatMap({ StompFrame.Byte.unescapes[$0] }) else { throw .invalidEscape }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func beginBody() throws(Failure) {
        guard let text = frame["content-length"] else { return state = .openBody }
        let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard isNumber else { throw .invalidLength }
        // A number that no Int holds is too long, too.
        guard let length = Int(text), length <= Self.maximumBodyLength else { throw .bodyTooLong }
        state = length == 0 ? .end : .body(missing: length)
    }
}
