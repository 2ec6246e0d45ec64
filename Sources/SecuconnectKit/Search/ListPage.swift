public import Foundation

/// A part of a list: the response to a list query.
///
/// Every format in which servers return lists becomes a page: the usual envelope, an envelope without data or with
/// `null` as data, a bare list, and an empty body.
///
/// Its body can contain personal data and isn't printed.
public struct ListPage<Element: Decodable & Sendable>: Sendable {
    /// The elements of this page that could be read, in the server's order.
    public var items: [Element]
    /// The number of all matching elements on all pages. The server omits it on the later pages of a scroll.
    public var totalCount: Int?
    /// The identifier with which a scroll continues. Always use the latest.
    public var scrollID: String?
    /// The number of elements of this page that couldn't be read and are missing in ``items``.
    public var unreadableCount: Int
    /// The result of a query that doesn't return a list, such as the validation of a filter.
    public var result: Bool?
    /// The definitions of the fields, if they were requested.
    public var meta: JSONValue?
    /// The type of the aggregation, if one was requested.
    public var aggregationType: String?
    /// A Boolean value that indicates whether the aggregation is summarized.
    public var isSummarized: Bool?
    /// The names for the lookup indices of an aggregation.
    public var lookup: [String]?
    /// The unchanged response; empty if the page wasn't created from a response.
    public var body = Data()
    /// A value that distinguishes the unreadable elements from others.
    var unreadableFingerprint: Int?

    /// Creates a page, for tests.
    ///
    /// - Parameters:
    ///   - items: The elements.
    ///   - totalCount: The number of all matching elements.
    ///   - scrollID: The identifier with which a scroll continues.
    ///   - unreadableCount: The number of elements that couldn't be read.
    public init(items: [Element] = [], totalCount: Int? = nil, scrollID: String? = nil, unreadableCount: Int = 0) {
        self.items = items
        self.totalCount = totalCount
        self.scrollID = scrollID
        self.unreadableCount = unreadableCount
    }

    /// A Boolean value that indicates whether all matching elements are on this page, and could be read.
    var hasAllMatches: Bool { unreadableCount == 0 && totalCount ?? 0 <= items.count }

    private enum CodingKeys: String, CodingKey {
        case items = "data"
        case totalCount = "count"
        case scrollID = "scroll_id"
        case result
        case meta
        case aggregationType = "type"
        case isSummarized = "sum"
        case lookup
    }
}

extension ListPage: Decodable {
    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        self.init()
        if let list = try? decoder.unkeyedContainer() {
            // A bare list has no envelope, so its elements are complete.
            try readElements(decoder)
            totalCount = list.count
        } else if try !decoder.singleValueContainer().decodeNil() {
            try readEnvelope(decoder)
        }
    }

    private mutating func readEnvelope(_ decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try Self.checkFields(of: decoder, container)
        totalCount = try container.decodeIfPresent(Int.self, forKey: .totalCount)
        scrollID = try container.decodeIfPresent(String.self, forKey: .scrollID).flatMap { $0.isEmpty ? nil : $0 }
        result = try container.decodeIfPresent(Bool.self, forKey: .result)
        meta = try container.decodeIfPresent(JSONValue.self, forKey: .meta)
        aggregationType = try container.decodeIfPresent(String.self, forKey: .aggregationType)
        isSummarized = try container.decodeIfPresent(Bool.self, forKey: .isSummarized)
        lookup = try container.decodeIfPresent([String].self, forKey: .lookup)
        guard container.contains(.items), try !container.decodeNil(forKey: .items) else { return }
        let data = try container.superDecoder(forKey: .items)
        do { try readElements(data) } catch  where data.holdsBlankText {
            // The server writes "nothing" in several forms, and this is one of them.
        } catch {
            unreadableCount = 1
            unreadableFingerprint = (try? JSONValue(from: data)).hashValue
            DroppedValueCollector.report(error, in: data)
        }
    }

    /// Refuses an object that has other fields only, such as an error in an unknown form: it isn't an empty list.
    private static func checkFields(
        of decoder: any Decoder, _ envelope: KeyedDecodingContainer<CodingKeys>
    ) throws {
        let fields: [CodingKeys] = [.items, .totalCount, .scrollID, .result, .meta]
        guard !fields.contains(where: envelope.contains) else { return }
        guard try decoder.container(keyedBy: StringCodingKey.self).allKeys.isEmpty else {
            throw DecodingError.keyNotFound(
                CodingKeys.items, .init(codingPath: envelope.codingPath, debugDescription: "It isn't a list."))
        }
    }

    private mutating func readElements(_ decoder: any Decoder) throws {
        let list = try LenientList<Element>(from: decoder)
        items = list.elements
        unreadableCount = list.unreadable
        if list.unreadable > 0 { unreadableFingerprint = (try? JSONValue(from: decoder)).hashValue }
    }
}

extension ListPage: CustomStringConvertible, CustomReflectable {
    /// A textual representation of this instance.
    ///
    /// The description has the number of elements: `20 of 312 elements, 1 unreadable`.
    public var description: String {
        let total = totalCount.map { " of \($0)" } ?? ""
        return "\(items.count)\(total) elements" + (unreadableCount > 0 ? ", \(unreadableCount) unreadable" : "")
    }

    /// A mirror without the body, the scroll identifier and the names of an aggregation.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "items": items, "totalCount": totalCount as Any, "unreadableCount": unreadableCount,
                "result": result as Any, "meta": meta as Any, "isSummarized": isSummarized as Any,
                "body": "\(body.count) bytes",
            ])
    }
}

extension Decoder {
    fileprivate var holdsBlankText: Bool {
        (try? singleValueContainer().decode(String.self))?.trimmed.isEmpty ?? false
    }
}
