#if AsyncHTTPClient
    import Foundation
    import SecuconnectAsyncHTTPClient
    import SecuconnectKit

    /// The transport over AsyncHTTPClient against the one over `URLSession`: alone, and as a part of whole calls, in
    /// which both have the same work around them.
    enum TwoTransports {
        static func run(_ bench: Workbench) async throws -> [Row] {
            [
                try await requests(bench),
                try await calls(bench, "`get` over AsyncHTTPClient, 64 at once", count: 1_920, atOnce: 64),
                try await calls(bench, "`get` over AsyncHTTPClient, one after the other", count: 300, atOnce: 1),
                try await againstBareClient(bench, "the same decoder", target: .atMost(1.1)) {
                    try JSONReader().decode(SmartTransaction.self, from: $0)
                },
                try await againstBareClient(bench, "`JSONDecoder`") {
                    try JSONDecoder().decode(SmartTransaction.self, from: $0)
                },
                try memory(bench),
            ]
        }

        private static func requests(_ bench: Workbench) async throws -> Row {
            let ours = AsyncHTTPClientTransport(), baseline = URLSessionTransport()
            defer {
                ours.close()
                baseline.close()
            }
            let place = BenchmarkServer.Place.prompt.path
            let request = TransportRequest(
                method: .get, url: bench.server.url.appendingPathComponent(place + SmallCalls.path),
                headers: ["Authorization": "Bearer benchmark", "Accept": "application/json"])
            return try await compare(
                bench, "request over AsyncHTTPClient without a client, 64 at once", count: 1_920, atOnce: 64,
                target: .atLeast(4)
            ) {
                try await send(request, over: ours)
            } baseline: {
                try await send(request, over: baseline)
            }
        }

        private static func send(_ request: TransportRequest, over transport: any HTTPTransport) async throws {
            let status = try await transport.send(request).status
            guard status == 200 else { throw BenchmarkFailure("status \(status)") }
        }

        private static func calls(_ bench: Workbench, _ title: String, count: Int, atOnce: Int) async throws -> Row {
            let ours = try bench.client(over: AsyncHTTPClientTransport()), baseline = try bench.client()
            defer {
                ours.close()
                baseline.close()
            }
            return try await compare(bench, title, count: count, atOnce: atOnce) {
                _ = try await ours.smart.transactions.get(SmallCalls.id)
            } baseline: {
                _ = try await baseline.smart.transactions.get(SmallCalls.id)
            }
        }

        /// The client itself in place of the transport.
        private static func againstBareClient(
            _ bench: Workbench, _ decoder: String, target: Target? = nil,
            decode: @escaping @Sendable (Data) throws -> SmartTransaction
        ) async throws -> Row {
            let client = try bench.client(over: AsyncHTTPClientTransport())
            let bare = BareHTTPClient(baseURL: bench.server.url(of: .prompt))
            defer { client.close() }
            let title = "`get` over AsyncHTTPClient, one after the other, against the bare client with \(decoder)"
            return try await compare(bench, title, count: 600, atOnce: 1, target: target) {
                _ = try await client.smart.transactions.get(SmallCalls.id)
            } baseline: {
                _ = try await bare.get(SmallCalls.path, decode: decode)
            }
        }

        private static func compare(
            _ bench: Workbench, _ title: String, count: Int, atOnce: Int, target: Target? = nil,
            ours: @escaping @Sendable () async throws -> Void, baseline: @escaping @Sendable () async throws -> Void
        ) async throws -> Row {
            let duel = try await Duel(rounds: bench.rounds) {
                try await makeCalls(count, atOnce: atOnce, ours)
            } baseline: {
                try await makeCalls(count, atOnce: atOnce, baseline)
            }
            return duel.row("h", title, unit: "ms a call", scale: 1_000 / Double(count), target: target)
        }
    }

    // MARK: Memory

    extension TwoTransports {
        /// The argument that makes this program a process that makes calls; behind it the server's address.
        static let role = "--call"

        private static let calls = 10_000, portions = 11

        private static func memory(_ bench: Workbench) throws -> Row {
            var early: [Double] = [], late: [Double] = []
            for _ in 0..<min(bench.rounds, 3) {
                let output = Pipe()
                try OwnProgram.start([role, bench.server.url.absoluteString], output: output)
                let sizes = (0..<portions).flatMap { _ in
                    defer { _ = bench.server.takeTokenCount() }  // It forgets the requests, too.
                    return output.readNumbers()
                }
                guard let first = sizes.first, let last = sizes.last, sizes.count == portions else {
                    throw BenchmarkFailure("making many calls failed")
                }
                early.append(first)
                late.append(last)
            }
            return Row(
                letter: "h", title: "memory over AsyncHTTPClient after 110,000 calls against 10,000",
                ours: Quantity(value: late.median / 1_000_000, unit: "MB"),
                baseline: Quantity(value: early.median / 1_000_000, unit: "MB"),
                ratio: zip(late, early).map { $0 / $1 }.median, target: .atMost(1.1))
        }

        /// Makes calls in this process, and prints its memory after every 10,000.
        static func call(_ arguments: some Collection<String>) async throws {
            guard let url = arguments.first.flatMap(URL.init(string:)) else {
                throw BenchmarkFailure("\(role) takes an address")
            }
            let client = try Workbench.client(at: url, of: .prompt, over: AsyncHTTPClientTransport())
            for _ in 0..<portions {
                try await makeCalls(calls, atOnce: 64) { _ = try await client.smart.transactions.get(SmallCalls.id) }
                say(residentMemory())
            }
        }
    }
#endif
