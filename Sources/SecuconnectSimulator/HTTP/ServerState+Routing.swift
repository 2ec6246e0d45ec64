import Foundation
import SecuconnectKit

extension ServerState {
    /// The routes of all calls that the server knows.
    static let routes: [Route] = [
        smartTransactionRoutes, terminalRoutes, paymentTransactionRoutes, paymentAccountRoutes,
        paymentRoutes,
        cardProcessingRoutes,
        documentRoutes,
        contractRoutes, contractPayoutRoutes, contractProviderRoutes, merchantRoutes, storeRoutes,
        serviceRoutes, publicRoutes,
        loyaltyRoutes, prepaidRoutes, deviceRoutes, routingRoutes,
    ].flatMap { $0 }

    /// Returns the response to a call. All calls except those of the token endpoint need a token.
    mutating func answer(_ call: IncomingCall) -> APIAnswer {
        if call.space == .token { return answerTokenRequest(call) }
        guard isAuthorized(call) else { return refuseToken() }
        let route: Route, routed: RoutedCall
        do { (route, routed) = try self.route(for: call) } catch {
            return error.answer(supportID: identifiers.nextHex("support"))
        }
        guard let actionID = call.actionID, route.effect == .change, settings.honorsActionIDs else {
            return perform(route, routed)
        }
        if let former = actions.action(actionID, at: now.time, within: settings.actionWindow) {
            guard settings.refusesReusedActionIDs, former.call != call.content else { return former.answer }
            return APIError.reusedActionID(actionID).answer(supportID: identifiers.nextHex("support"))
        }
        let answer = perform(route, routed)
        actions.remember(
            .init(call: call.content, answer: answer, time: now.time), as: actionID, within: settings.actionWindow)
        return answer
    }

    private mutating func perform(_ route: Route, _ routed: RoutedCall) -> APIAnswer {
        do {
            let answer = try route.handle(&self, try route.fitting(routed))
            if route.effect == .change { note(route, routed, answer) }
            return answer
        } catch {
            return error.answer(supportID: identifiers.nextHex("support"))
        }
    }

    private func route(for call: IncomingCall) throws(APIError) -> (Route, RoutedCall) {
        guard call.space == .api else { throw .unknownPath(call.path) }
        var pathIsKnown = false
        for route in Self.routes {
            guard let parameters = route.parameters(of: call.segments) else { continue }
            if route.method == call.method {
                return (route, RoutedCall(call: call, parameters: resolvingMe(parameters, of: route)))
            }
            pathIsKnown = true
        }
        throw pathIsKnown ? .wrongMethod(call.method.rawValue, path: call.path) : .unknownPath(call.path)
    }

    /// The parameters of a path with the caller's own objects in place of `me`.
    private func resolvingMe(_ parameters: [String: String], of route: Route) -> [String: String] {
        var resolved = parameters
        for (name, value) in parameters where value.lowercased() == "me" {
            resolved[name] = ownIDs[route.collection(of: name)] ?? value
        }
        return resolved
    }

    private mutating func note(_ route: Route, _ routed: RoutedCall, _ answer: APIAnswer) {
        var id: String?
        if case .json(let document) = answer.body { id = document["id"]?.string }
        executedActions.append(
            ExecutedAction(
                operation: route.name, path: routed.call.path,
                resourceID: id ?? routed.parameters["id"],
                actionID: routed.call.actionID.map { ActionID($0) }, date: now.date))
    }
}
