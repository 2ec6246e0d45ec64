import Foundation
import SecuconnectKit

extension ServerState {
    /// Every call that the server knows.
    private static let routes: [Route] = [
        smartTransactionRoutes, terminalRoutes, paymentTransactionRoutes,
        cardProcessingRoutes,
    ].flatMap { $0 }

    /// Answers one call: the token endpoint by itself, everything else after a look at the token.
    mutating func answer(_ call: Call) -> APIAnswer {
        if call.space == .token { return answerTokenRequest(call) }
        guard isAuthorised(call) else { return refuseToken() }
        guard let actionID = call.actionID, call.isChange, settings.honoursActionIDs else { return perform(call) }
        if let former = actions.action(actionID, at: now.time, within: settings.actionWindow) {
            guard settings.refusesReusedActionIDs, former.call != call.content else { return former.answer }
            return APIError.reusedActionID(actionID).answer(supportID: identifiers.nextHex("support"))
        }
        let answer = perform(call)
        actions.remember(
            .init(call: call.content, answer: answer, time: now.time), as: actionID, within: settings.actionWindow)
        return answer
    }

    private mutating func perform(_ call: Call) -> APIAnswer {
        do {
            let (route, routed) = try Self.route(for: call)
            let document = try route.handle(&self, routed)
            if call.isChange { note(route, routed, document) }
            return APIAnswer(body: document)
        } catch {
            return error.answer(supportID: identifiers.nextHex("support"))
        }
    }

    private static func route(for call: Call) throws(APIError) -> (Route, RoutedCall) {
        guard call.space == .api else { throw .unknownPath(call.path) }
        var pathIsKnown = false
        for route in routes {
            guard let parameters = route.parameters(of: call.segments) else { continue }
            if route.method == call.method { return (route, RoutedCall(call: call, parameters: parameters)) }
            pathIsKnown = true
        }
        throw pathIsKnown ? .wrongMethod(call.method.rawValue, path: call.path) : .unknownPath(call.path)
    }

    private mutating func note(_ route: Route, _ routed: RoutedCall, _ answer: JSONValue) {
        executedActions.append(
            ExecutedAction(
                operation: route.name, path: routed.call.path,
                resourceID: answer["id"]?.string ?? routed.parameters["id"],
                actionID: routed.call.actionID.map { ActionID($0) }, date: now.date))
    }
}
