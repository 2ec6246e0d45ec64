public import SecuconnectKit

extension SimulatedServer {
    /// The provider who identifies people.
    public var identOffice: IdentOffice { IdentOffice(server: self) }

    /// The actions of the provider who identifies people.
    public struct IdentOffice: Sendable {
        let server: SimulatedServer

        /// Ends an identification: changes the state of the request, makes a result, and pushes both.
        ///
        /// The pushes go to the address of the client's contract, if it has one. Where the real server sends them is
        /// undocumented.
        ///
        /// - Parameters:
        ///   - id: The request.
        ///   - status: The state, such as `ok`.
        /// - Returns: The result.
        /// - Throws: ``CheckoutRefusal`` if there is no such request.
        @discardableResult
        public func complete(
            _ id: ServicesIdentRequest.ID, as status: ServicesIdentRequest.Status
        ) throws -> ServicesIdentResult.ID {
            try server.withStateNow { state in
                do {
                    return ServicesIdentResult.ID(try state.completeIdentification(id.rawValue, as: status.rawValue))
                } catch {
                    throw CheckoutRefusal(description: "There is no request \(id).")
                }
            }
        }
    }

    /// The documents of a case of the service desk, in the order of their arrival.
    ///
    /// - Parameter number: The number of the case.
    /// - Returns: The documents; none if there is no such case.
    public func documents(ofCase number: ServiceIssueID) -> [DocumentUpload.ID] {
        withState { $0.serviceCases[number.rawValue] ?? [] }.map { DocumentUpload.ID($0) }
    }
}
