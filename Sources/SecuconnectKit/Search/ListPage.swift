public import Foundation

/// A part of a list: what the server answers to a search.
///
/// Every shape that servers answer lists in is a page: the usual envelope, an envelope without data or with `null` for
/// it, a bare list, and nothing at all.
///
/// It prints without its body, which can hold personal data.
public struct ListPage<Element: Decodable & Sendable>: Sendable {
    /// The elements of this page that could be read, in the server's order.
    public var items: [Element]
    /// How many elements match in total, on all pages; the server leaves it out on the later pages of a scroll.
    public var totalCount: Int?
    /// Under which id the server goes on with a scroll. Always use the latest.
    public var scrollID: String?
    /// How many elements of this page could not be read and are missing in ``items``.
    public var unreadableCount: Int
    /// The answer to a question that is no list, such as whether a query is sound.
    public var result: Bool?
    /// The definitions of the fields, if they were asked for.
    public var meta: JSONValue?
    /// The kind of aggregation, if one was asked for.
    public var aggregationType: String?
    /// Whether the aggregation is summarised.
    public var isSummarized: Bool?
    /// The names to which the lookup indices of an aggregation point.
    public var lookup: [String]?
    /// The answer as it came; empty if the page was not made from an answer.
    public var body = Data()
    /// Tells the elements that could not be read from others.
    var unreadableFingerprint: Int?

    /// Makes a page, for your tests.
    ///
    /// - Parameters:
    ///   - items: the elements.
    ///   - totalCount: how many elements match in total.
    ///   - scrollID: under which id the server goes on with a scroll.
    ///   - unreadableCount: how many elements could not be read.
    public init(items: [Element] = [], totalCount: Int? = nil, scrollID: String? = nil, unreadableCount: Int = 0) {
        self.items = items
        self.totalCount = totalCount
        self.scrollID = scrollID
        self.unreadableCount = unreadableCount
    }

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
    /// Reads a page from any of its shapes.
    ///
    /// - Parameter decoder: where to read from.
    /// - Throws: `DecodingError` if the response is a string, a number, a Boolean value, or an object without any field
    ///   of a page.
    public init(from decoder: any Decoder) throws {
        self.init()
        if let list = try? decoder.unkeyedContainer() {
            // A bare list has no envelope; its elements are all there are.
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
            // One of the ways in which the server writes "nothing".
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
        guard try decoder.container(keyedBy: AnyKey.self).allKeys.isEmpty else {
            throw DecodingError.keyNotFound(
                CodingKeys.items, .init(codingPath: envelope.codingPath, debugDescription: "It isn't a list."))
        }
    }

    private mutating func readElements(_ decoder: any Decoder) throws {
        let list = try LenientList<Element>.reading(decoder)
        items = list.elements
        unreadableCount = list.unreadable
        if list.unreadable > 0 { unreadableFingerprint = (try? JSONValue(from: decoder)).hashValue }
    }
}

extension ListPage: CustomStringConvertible, CustomReflectable {
    /// How many elements there are: `20 of 312 elements, 1 unreadable`.
    public var description: String {
        let total = totalCount.map { " of \($0)" } ?? ""
        return "\(items.count)\(total) elements" + (unreadableCount > 0 ? ", \(unreadableCount) unreadable" : "")
    }

    /// A mirror without the body, the scroll id and the names of an aggregation.
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

extension LenientList {
    /// Reads a list, in one go if every element is sound.
    static func reading(_ decoder: any Decoder) throws -> LenientList {
        if let elements = try? decoder.singleValueContainer().decode([Element].self) {
            return LenientList(elements: elements)
        }
        return try LenientList(from: decoder)
    }
}
