public import Foundation

extension PushEvent {
    /// The default maximum size of a body, in bytes: 64 KiB. Real bodies have about 250 bytes.
    public static let defaultMaximumSize = 65_536

    /// Creates an event by parsing the body of a push.
    ///
    /// Pass the bytes as they were received. The field `data` can be a list of objects, an object, a string or null, or
    /// it can be missing. Any other body throws an error. Bytes of a string that aren't UTF-8 are read as U+FFFD, and
    /// raw control characters as they are.
    ///
    /// - Parameters:
    ///   - body: The body of the request.
    ///   - maximumSize: The maximum size of the body, in bytes.
    /// - Throws: ``SecuconnectError`` of kind ``SecuconnectError/Kind/invalidArgument`` if the body is too large, isn't
    ///   a JSON object of at most 32 levels, or names no kind of object. The error doesn't quote the body.
    public init(body: Data, maximumSize: Int = PushEvent.defaultMaximumSize) throws {
        guard body.count <= maximumSize else {
            throw SecuconnectError.invalidArgument(
                "The body has \(body.count) bytes and a push at most \(maximumSize); refuse it.")
        }
        guard let payload = PushBody.json(in: body), case .object = payload else {
            throw SecuconnectError.invalidArgument("The body isn't a JSON object, so it isn't a push; refuse it.")
        }
        try self.init(payload)
    }

    private init(_ payload: JSONValue) throws {
        let named = Self.objects(in: payload["data"])
        guard let target = payload["target"]?.word ?? named.lazy.compactMap(\.kind).first else {
            throw SecuconnectError.invalidArgument("The body names no kind of object, so it isn't a push; refuse it.")
        }
        let created = payload["created"]?.word
        // Blanks around an identifier don't make it another one.
        let ownID = payload["id"]?.word.flatMap(Self.withoutBlanks)
        self.target = Target(target)
        self.created = created.map { APITimestamp($0) }
        self.payload = payload
        type = payload["type"]?.word.map { EventType($0) }
        objects = named.map { Reference(kind: Target($0.kind ?? target), id: ResourceID($0.id)) }
        hasUniqueID = ownID != nil
        id = ID(ownID.flatMap { Self.isFit($0) ? $0 : nil } ?? Self.derivedID(of: payload))
    }

    /// Returns the objects with an identifier in `data`, which can have any form.
    private static func objects(in data: JSONValue?) -> [(kind: String?, id: String)] {
        let elements: [JSONValue] =
            switch data {
            case .string(let text)? where !text.looksLikeID:
                PushBody.json(in: Data(text.utf8)).map { $0.elements ?? [$0] } ?? []
            case let value?: value.elements ?? [value]
            case nil: []
            }
        return elements.compactMap { element in
            if let id = element.string, id.looksLikeID { return (nil, id) }
            guard let id = element["id"]?.word.flatMap(withoutBlanks), isFit(id) else { return nil }
            return (element["object"]?.word, id)
        }
    }

    /// Returns an identifier without the blanks around it; `nil` if nothing is left.
    private static func withoutBlanks(_ id: String) -> String? {
        let id = id.trimmingCharacters(in: .whitespacesAndNewlines)
        return id.isEmpty ? nil : id
    }

    /// Indicates whether a string can be an identifier.
    private static func isFit(_ id: String) -> Bool {
        id.utf8.count <= 100 && id.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }

    /// Returns an identifier that is the same for the same message on every machine: FNV-1a over its fields in a fixed
    /// order.
    private static func derivedID(of payload: JSONValue) -> String {
        let members = ["id", "target", "type", "created", "data"].map { payload[$0] ?? .null }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return "derived_" + ((try? encoder.encode(members)) ?? Data()).fnv1a.hexDigits
    }
}

extension JSONValue {
    /// A string that isn't empty, or an integer as a string.
    fileprivate var word: String? {
        switch self {
        case .string(let text): text.isEmpty ? nil : text
        case .integer(let number): String(number)
        default: nil
        }
    }
}
