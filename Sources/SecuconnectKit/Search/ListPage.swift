/// A part of a list: what the server answers to a search.
///
/// Every shape that servers answer lists in is a page: the usual envelope, an envelope without data or with `null` for
/// it, a bare list, and nothing at all.
public struct ListPage<Element: Decodable & Sendable>: Sendable {
    /// The elements of this page that could be read.
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
    /// - Throws: `DecodingError` if the answer is a text, a number or a truth value.
    public init(from decoder: any Decoder) throws {
        self.init()
        if let list = try? decoder.unkeyedContainer() {
            // A bare list has no envelope; its elements are all there are.
            try take(LenientList<Element>.reading(decoder))
            totalCount = list.count
        } else if try !decoder.singleValueContainer().decodeNil() {
            try readEnvelope(decoder)
        }
    }

    private mutating func readEnvelope(_ decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        totalCount = try container.decodeIfPresent(Int.self, forKey: .totalCount)
        scrollID = try container.decodeIfPresent(String.self, forKey: .scrollID)
        result = try container.decodeIfPresent(Bool.self, forKey: .result)
        meta = try container.decodeIfPresent(JSONValue.self, forKey: .meta)
        aggregationType = try container.decodeIfPresent(String.self, forKey: .aggregationType)
        isSummarized = try container.decodeIfPresent(Bool.self, forKey: .isSummarized)
        lookup = try container.decodeIfPresent([String].self, forKey: .lookup)
        guard container.contains(.items), try !container.decodeNil(forKey: .items) else { return }
        try take(LenientList<Element>.reading(container.superDecoder(forKey: .items)))
    }

    private mutating func take(_ list: LenientList<Element>) {
        items = list.elements
        unreadableCount = list.unreadable
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
