public import Foundation

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
