/// The resources below `/Document`: files that other calls refer to.
public struct DocumentResources: Sendable {
    let client: SecuconnectClient

    /// Uploaded documents, `/Document/Uploads`.
    public var uploads: DocumentUploads { DocumentUploads(client: client) }
}

extension SecuconnectClient {
    /// The resources below `/Document`.
    public var document: DocumentResources { DocumentResources(client: self) }
}
