import Foundation

@testable import SecuconnectKit

/// Makes a row's call against a transport that answers as the description says, and compares what was sent and read.
struct OperationCheck {
    let row: OperationRow
    let operation: APIDescription.Operation
    let description: APIDescription

    init(_ row: OperationRow, _ operation: APIDescription.Operation, _ description: APIDescription) {
        self.row = row
        self.operation = operation
        self.description = description
    }

    /// Everything that differs from the description.
    func faults() async throws -> [String] {
        var faults: [String] = []
        for round in ModelShapes.rounds {
            let exchange = try await OperationExchange(row, operation, round: round)
            faults += eventFaults(exchange.events) + exchange.requests.flatMap(requestFaults)
            faults += pathFaults(exchange) + queryFaults(exchange.requests) + (try bodyFaults(exchange))
            faults += try valueFaults(exchange)
        }
        return Array(Set(faults)).sorted() + (try await identityFaults()) + (try await deadlineFaults())
            + (try await refusalFaults())
    }

    private func eventFaults(_ events: [ClientEvent]) -> [String] {
        let started = events.compactMap { event in
            event.kind == .callStarted && event.operation != "oauth.token" ? event.operation : nil
        }
        let dropped = events.compactMap { event in
            event.droppedValue.map { "\($0) was dropped" }
        }
        return (Set(started) == Set(row.sends) ? [] : ["was called \(started)"]) + dropped
    }

    /// An answer about another object than the one that was read has to be refused.
    private func identityFaults() async throws -> [String] {
        guard operation.method == "GET", operation.path.contains("{") else { return [] }
        let exchange = try await OperationExchange(row, operation) { answer in
            guard answer["id"]?.string != nil else { return answer }
            var other = answer
            other["id"] = "another"
            return other
        }
        guard exchange.answer?["id"] == "another" else { return [] }
        if row.exceptions.acceptsAnyID { return exchange.isSuccess ? [] : ["an answer with another id is refused"] }
        return exchange.error?.kind == .mismatchedResponse ? [] : ["an answer about another object is accepted"]
    }

    /// The call ends at its deadline, which its error tells.
    private func deadlineFaults() async throws -> [String] {
        let error = try await OperationExchange(row, operation, isSilent: true).error
        let isExpected = error?.message.contains(" within \(row.exceptions.timeout) seconds") == true
        return isExpected ? [] : ["ends by \(error.map { "\($0)" } ?? "nothing"), not its deadline"]
    }

    /// A reported failure is an error, also where the description has no answer.
    private func refusalFaults() async throws -> [String] {
        guard row.exceptions.refusal != nil || operation.response == .null else { return [] }
        let refusal = row.exceptions.refusal ?? ["result": false]
        let exchange = try await OperationExchange(row, operation) { _ in refusal }
        return exchange.error?.kind == .refused ? [] : ["a failure is taken for success"]
    }
}

extension JSONValue {
    /// An answer that says that the command was refused, and nothing else.
    var isRefusal: Bool { self == ["result": false] }
}
