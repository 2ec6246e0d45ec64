import Foundation

/// A response that isn't decoded yet.
///
/// Decoding has functions of its own. An asynchronous function reserves memory for all its values as long as it waits,
/// and models are large: a waiting call would take twice the memory.
struct UndecodedResponse<Response: Decodable & Sendable> {
    let execution: CallExecution
    let response: IndexedResponse

    /// Decodes the response, and ends the call.
    @inline(never)
    func decoded() throws -> APIResponse<Response> {
        let dropped = DroppedValueCollector()
        return APIResponse(
            value: try value(dropped), status: response.raw.status, headers: response.raw.headers,
            body: response.raw.body, droppedValues: dropped.all, repairedValues: response.index?.repairedValues ?? [],
            attempts: execution.log.attempts, actionID: execution.log.actionID)
    }

    /// Decodes the response, and ends the call. Returns the value only.
    @inline(never)
    func value() throws -> Response { try value(DroppedValueCollector()) }

    private func value(_ dropped: DroppedValueCollector) throws -> Response {
        let value: Response
        do {
            value = try ResponseDecoding.decode(
                Response.self, from: response, dropped: dropped, checkpoint: execution.checkpoint)
        } catch  where error.endsCall {
            var execution = execution
            throw execution.fail(error)
        } catch {
            var execution = execution
            throw execution.fail(SecuconnectError.unreadable(response, reason: ResponseDecoding.reason(of: error)))
        }
        for value in dropped.all { execution.events.report(.valueDropped) { $0.droppedValue = value } }
        execution.succeed()
        return value
    }
}
