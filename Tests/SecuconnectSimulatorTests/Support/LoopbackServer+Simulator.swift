import Dispatch
import Foundation
import LoopbackServer
import SecuconnectKit
import SecuconnectSimulator

extension LoopbackServer {
    /// Serves a simulator over HTTP on the loopback address.
    ///
    /// - Parameters:
    ///   - simulator: The simulator.
    ///   - acts: A closure that returns whether the simulator gets a request. Otherwise the connection breaks.
    /// - Throws: The error of the socket.
    convenience init(
        serving simulator: SimulatedServer, ifAllowedBy acts: @escaping @Sendable () -> Bool = { true }
    ) throws {
        try self.init { request in
            guard acts() else { return .reset }
            let headers = request.headers.fields.map { (name: $0.name, value: $0.value) }
            // A handler has a thread of its own, so it may wait.
            let result = LockedValue<TransportResponse?>(nil)
            let isDone = DispatchSemaphore(value: 0)
            Task {
                let response = try? await simulator.answer(
                    request.method, request.target, headers: headers, body: request.body)
                result.withLock { $0 = response }
                isDone.signal()
            }
            isDone.wait()
            guard let response = result.withLock({ $0 }) else { return .reset }
            var fields = HeaderList()
            for name in response.headers.names { fields.append(name, response.headers[name] ?? "") }
            return .respond(response.status, headers: fields, body: response.body)
        }
    }
}
