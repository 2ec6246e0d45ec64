public import Foundation

/// An uploaded document.
///
/// The server keeps it for about 20 minutes, unless another call uses it: upload documents immediately before use.
public struct DocumentUpload: APIModel {
    /// The identifier of an uploaded document.
    public typealias ID = ResourceID<DocumentUpload>

    /// The kind of object, `document.uploads`.
    public var object: String?
    /// The identifier.
    public let id: ID
    /// The time of the upload.
    public var created: APITimestamp?
    /// The MIME type, such as `image/jpeg`.
    public var type: String?
    /// The file name.
    public var name: String?
    /// The size in bytes.
    public var size: Int?
    /// The content. Only the response to reading a single document contains it.
    public var content: Data?
    /// The values of the response that couldn't be read; `nil` if there are none.
    public var lostValues: LostValues?

    /// Creates an upload, for tests.
    public init(id: ID) { self.id = id }

    private enum CodingKeys: String, CodingKey {
        case object, id, created, type, name, size, content
        case lostValues = "#lost"
    }
}

extension DocumentUpload {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        id = try fields.decode(ID.self, forKey: .id)
        object = try fields.decodeIfPresent(String.self, forKey: .object)
        created = try fields.decodeIfPresent(APITimestamp.self, forKey: .created)
        type = try fields.decodeIfPresent(String.self, forKey: .type)
        name = try fields.decodeIfPresent(String.self, forKey: .name)
        size = try fields.decodeIfPresent(Int.self, forKey: .size)
        content = try fields.decodeIfPresent(Base64Text.self, forKey: .content)?.data
        lostValues = try fields.decodeIfPresent(LostValues.self, forKey: .lostValues)
    }
}

/// Data as base64, with or without line breaks and the beginning of a data URL.
private struct Base64Text: Decodable {
    let data: Data

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        var text = try container.decode(String.self)
        if text.hasPrefix("data:"), let comma = text.firstIndex(of: ",") {
            text = String(text[text.index(after: comma)...])
        }
        let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
        guard let data = Data(base64Encoded: Data(text.utf8.filter { !blanks.contains($0) })), !data.isEmpty else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "The content isn't base64.")
        }
        self.data = data
    }
}

extension DocumentUpload {
    /// The content of a document as it was uploaded. It prints its size only.
    public struct File: Hashable, Sendable {
        /// The content.
        public var data: Data
        /// The MIME type, such as `image/jpeg`, as the server states it.
        public var contentType: String?
        /// The file name without a folder. It comes from the server: don't overwrite an existing file with it.
        public var fileName: String?

        /// Creates a file, for tests.
        public init(data: Data, contentType: String? = nil, fileName: String? = nil) {
            self.data = data
            self.contentType = contentType
            self.fileName = fileName
        }
    }
}

extension DocumentUpload.File: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    public var description: String { "\(data.count) bytes" }

    /// A textual representation of this instance: its size.
    public var debugDescription: String { description }

    /// A mirror without the content and the name.
    public var customMirror: Mirror { Mirror(self, children: ["bytes": data.count]) }
}
