import Foundation

/// A call that was answered; what the answer says is still to be read.
///
/// Reading has functions of its own, as an asynchronous one keeps room for all that it will ever hold, for as long as it
/// waits, and models are large: else a call that waits would take twice the memory.
struct UndecodedResponse<Response: Decodable & Sendable> {
    let run: CallExecution
    let answer: TransportResponse

    /// Reads the answer, and ends the call.
    @inline(never)
    func response() throws -> APIResponse<Response> {
        let dropped = DroppedValueCollector()
        let value: Response
        do {
            value = try ResponseDecoding.decode(Response.self, from: answer, dropped: dropped)
        } catch {
            var run = run
            throw run.failed(SecuconnectError.unreadable(answer, reason: ResponseDecoding.reason(of: error)))
        }
        let droppedValues = dropped.all
        for value in droppedValues { run.events.report(.valueDropped(value)) }
        run.succeeded()
        return APIResponse(
            value: value, status: answer.status, headers: answer.headers, body: answer.body,
            droppedValues: droppedValues, attempts: run.log.attempts, actionID: run.log.actionID)
    }

    /// Reads the answer, and ends the call. Returns what it says alone.
    @inline(never)
    func value() throws -> Response { try response().value }
}
