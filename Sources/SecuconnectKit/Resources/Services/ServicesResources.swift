/// The resources below `/Services`: the identification of people, and papers for the service desk.
public struct ServicesResources: Sendable {
    let client: SecuconnectClient

    /// The requests to identify people, `/Services/Identrequests`.
    public var identRequests: ServicesIdentRequests { ServicesIdentRequests(client: client) }
    /// The results of identifications, `/Services/Identresults`.
    public var identResults: ServicesIdentResults { ServicesIdentResults(client: client) }
    /// The papers for the service desk, `/Services/Uploadidents`.
    public var uploadIdents: ServicesUploadIdents { ServicesUploadIdents(client: client) }
}

extension SecuconnectClient {
    /// The resources below `/Services`.
    public var services: ServicesResources { ServicesResources(client: self) }
}
