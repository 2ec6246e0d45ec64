import Foundation

/// One accepted connection, served from its first request to its end on one thread.
final class Connection {
    private let number: Int
    private let behavior: Behavior
    private let log: RequestLog
    private let stream: ByteStream
    private var requestCount = 0

    init(number: Int, stream: ByteStream, behavior: Behavior, log: RequestLog) {
        self.number = number
        self.stream = stream
        self.behavior = behavior
        self.log = log
    }

    /// Answers requests until one side ends the connection.
    func serve() {
        do {
            while try answerNext() {}
        } catch ByteStream.End.unreadable {
            log.addUnreadable()
            stream.discardArrived()
        } catch { return }
    }

    private func answerNext() throws -> Bool {
        var exchange = try nextRequest()
        let reaction: Reaction
        if let early = behavior.onHead(exchange.request) {
            reaction = early
        } else {
            try read(&exchange)
            reaction = behavior.onRequest(exchange.request)
        }
        for step in reaction.steps {
            switch step {
            case .send(let bytes): try stream.send(bytes)
            case .pause(let seconds): try stream.pause(seconds)
            case .readBody(let bytes): try read(&exchange, atMost: bytes)
            case .run(let action): action()
            }
        }
        switch reaction.ending {
        case .keepOpen where exchange.request.headers["Connection"]?.lowercased() != "close":
            try read(&exchange)
            return true
        case .keepOpen, .close:
            recordArrived(behind: exchange)
        case .reset:
            recordArrived(behind: exchange)
            stream.resetOnClose()
        case .hang:
            stream.hang()
        }
        return false
    }

    /// Requests that arrived and will never be answered are counted too.
    private func recordArrived(behind last: Exchange) {
        stream.isDraining = true
        do {
            while last.request.bodyIsComplete {
                var exchange = try nextRequest()
                try read(&exchange)
            }
        } catch ByteStream.End.unreadable {
            log.addUnreadable()
        } catch {}
        stream.discardArrived()
    }
}

extension Connection {
    /// A request that is being read.
    private struct Exchange {
        var request: RecordedRequest
        var body: BodyReader
    }

    /// Reads a head and records it.
    private func nextRequest() throws -> Exchange {
        let start = try stream.line().split(separator: " ", omittingEmptySubsequences: false)
        guard start.count == 3, start[2].hasPrefix("HTTP/1.") else { throw ByteStream.End.unreadable }
        var headers = HeaderList()
        while case let line = try stream.line(), !line.isEmpty {
            guard let colon = line.firstIndex(of: ":") else { throw ByteStream.End.unreadable }
            let value = line[line.index(after: colon)...]
            headers.append(String(line[..<colon]), value.trimmingCharacters(in: .whitespaces))
        }
        requestCount += 1
        let body = try BodyReader(headers)
        let request = RecordedRequest(
            connection: number, numberOnConnection: requestCount, method: String(start[0]),
            target: String(start[1]), headers: headers, bodyIsComplete: body.isComplete)
        return Exchange(request: log.add(request), body: body)
    }

    /// Reads the body up to a limit and records it, even when the client breaks it off.
    private func read(_ exchange: inout Exchange, atMost limit: Int = .max) throws {
        guard !exchange.body.isComplete else { return }
        defer {
            exchange.request.bodyIsComplete = exchange.body.isComplete
            log.update(exchange.request)
        }
        var left = limit
        while left > 0, !exchange.body.isComplete {
            let part = try exchange.body.next(from: stream, atMost: left)
            exchange.request.body += part
            left -= part.count
        }
    }
}
