public import Foundation

extension SecupayTransaction {
    /// An invoice of the merchant that was assigned to a payment.
    public struct InvoicePDF: APIModel {
        /// The identifier of the file.
        public var id: String?
        /// The media type of the file.
        public var mimeType: String?
        /// The name of the file.
        public var name: String?
        /// The size of the file in bytes.
        public var size: Int?
        /// The address of the file.
        public var url: URL?

        /// Creates an instance without values, for tests.
        public init() {}

        private enum CodingKeys: String, CodingKey {
            case id
            case mimeType = "mime_type"
            case name, size, url
        }
    }
}
