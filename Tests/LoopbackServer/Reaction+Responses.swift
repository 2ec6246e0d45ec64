package import Foundation

extension Reaction {
    /// A whole response. `Content-Length` is added unless the headers already say how long the body is.
    ///
    /// With `keepAlive: false` the response says `Connection: close`, and the connection is closed.
    package static func respond(
        _ status: Int, headers: HeaderList = [:], body: Data = Data(), keepAlive: Bool = true
    ) -> Reaction {
        var fields = headers
        let hasNoBody = status < 200 || status == 204 || status == 304
        if !hasNoBody && !headers.saysHowLong { fields.append("Content-Length", String(body.count)) }
        if !keepAlive { fields.append("Connection", "close") }
        return Reaction([.send(head(status, fields) + body)], then: keepAlive ? .keepOpen : .close)
    }

    package static func respond(
        _ status: Int, headers: HeaderList = [:], text: String, keepAlive: Bool = true
    ) -> Reaction {
        respond(status, headers: headers, body: Data(text.utf8), keepAlive: keepAlive)
    }

    package static func json(_ status: Int, _ text: String, headers: HeaderList = [:]) -> Reaction {
        var fields = headers
        fields.append("Content-Type", "application/json")
        return respond(status, headers: fields, text: text)
    }

    package static func html(_ status: Int, _ text: String) -> Reaction {
        respond(status, headers: ["Content-Type": "text/html"], text: text)
    }

    package static func redirect(_ status: Int = 302, to url: URL) -> Reaction {
        respond(status, headers: ["Location": url.absoluteString])
    }

    /// A whole response in chunks.
    package static func chunked(_ status: Int, headers: HeaderList = [:], _ chunks: [Data]) -> Reaction {
        let body = chunks.reduce(Data()) { $0 + chunk($1) } + chunk(Data())
        return Reaction([.send(chunkedHead(status, headers) + body)], then: .keepOpen)
    }

    /// A response that promises more bytes than it sends; `missing` bytes never come.
    package static func partialBody(
        _ status: Int, headers: HeaderList = [:], _ body: Data, missing: Int = 100, then ending: Ending
    ) -> Reaction {
        var fields = headers
        fields.append("Content-Length", String(body.count + missing))
        return Reaction([.send(head(status, fields) + body)], then: ending)
    }

    /// A response in chunks of which the last never comes.
    package static func partialChunks(
        _ status: Int, headers: HeaderList = [:], _ chunks: [Data], then ending: Ending
    ) -> Reaction {
        Reaction([.send(chunks.reduce(chunkedHead(status, headers)) { $0 + chunk($1) })], then: ending)
    }

    /// A response whose head comes at once and whose body comes drop by drop: so many bytes after each interval,
    /// which is in seconds.
    package static func drip(
        _ status: Int, headers: HeaderList = [:], _ body: Data, bytes: Int = 1, every interval: TimeInterval
    ) -> Reaction {
        var fields = headers
        fields.append("Content-Length", String(body.count))
        var steps = [Step.send(head(status, fields))]
        for start in stride(from: 0, to: body.count, by: max(1, bytes)) {
            steps.append(.pause(interval))
            steps.append(.send(Data(body.dropFirst(start).prefix(max(1, bytes)))))
        }
        return Reaction(steps, then: .keepOpen)
    }

    private static func head(_ status: Int, _ headers: HeaderList) -> Data {
        let fields = headers.fields.map { "\($0.name): \($0.value)\r\n" }.joined()
        let reason = status < 400 ? "OK" : "Error"
        return Data("HTTP/1.1 \(status) \(reason)\r\n\(fields)\r\n".utf8)
    }

    private static func chunkedHead(_ status: Int, _ headers: HeaderList) -> Data {
        var fields = headers
        fields.append("Transfer-Encoding", "chunked")
        return head(status, fields)
    }

    /// An empty chunk is the last one.
    private static func chunk(_ bytes: Data) -> Data {
        Data("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + Data("\r\n".utf8)
    }
}

extension HeaderList {
    fileprivate var saysHowLong: Bool { self["Content-Length"] != nil || self["Transfer-Encoding"] != nil }
}
