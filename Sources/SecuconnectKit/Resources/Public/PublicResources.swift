/// The resources below `/Public`. They require an access token, too.
public struct PublicResources: Sendable {
    let client: SecuconnectClient

    /// The data for websites, `/Public/Website`.
    public var website: PublicWebsite { PublicWebsite(client: client) }
}

extension SecuconnectClient {
    /// The resources below `/Public`.
    public var `public`: PublicResources { PublicResources(client: self) }
}
