/// Why some bytes aren't a JSON document, and where. It never quotes them.
struct JSONSyntaxError: Error, Equatable {
    enum Reason: Equatable {
        case unexpectedByte, unexpectedEnd, invalidText, controlCharacter, invalidNumber, tooDeep(Int), tooLarge
    }

    var reason: Reason
    var offset: Int
}

/// Checks a document to the letter of RFC 8259 and indexes its values. On demand it tolerates two faults of a server:
/// strings with bytes that aren't UTF-8 or with raw control characters, and other text around the document.
///
/// It does not recurse, so that no document costs more stack than another.
struct JSONScanner {
    /// A container that isn't closed yet.
    struct Open {
        var node: Int
        var isObject: Bool
        var fields = 0
        /// A bit for each name so far.
        var filter: UInt64 = 0
    }

    let bytes: JSONBytes
    var position = 0
    private(set) var nodes: [JSONNode] = []
    var repairs = JSONRepairs()
    let tolerance: JSONTolerance
    private var open: [Open] = []
    private var pendingName: (start: Int, length: Int, isEscaped: Bool, isIrregular: Bool)?
    private let maximumDepth: Int
    private let checkpoint: (() throws -> Void)?

    /// Of objects with more fields, all are looked at for the last of a name.
    private static let mostComparedFields = 64
    private static let nodesBetweenChecks = 4_096

    private init(
        _ bytes: JSONBytes, tolerance: JSONTolerance, maximumDepth: Int, checkpoint: (() throws -> Void)?
    ) {
        self.bytes = bytes
        self.tolerance = tolerance
        self.maximumDepth = maximumDepth
        self.checkpoint = checkpoint
        nodes.reserveCapacity(bytes.count / 16 + 8)
        open.reserveCapacity(16)
    }

    /// Indexes a document. The checkpoint is called now and then, and may end the work by an error.
    static func scan(
        _ bytes: JSONBytes, tolerance: JSONTolerance, maximumDepth: Int, checkpoint: (() throws -> Void)? = nil
    ) throws -> JSONScanner {
        // Nodes hold offsets of 32 bits.
        guard bytes.count < Int(exactly: UInt32.max) ?? .max else {
            throw JSONSyntaxError(reason: .tooLarge, offset: 0)
        }
        var scanner = JSONScanner(bytes, tolerance: tolerance, maximumDepth: maximumDepth, checkpoint: checkpoint)
        if tolerance == .surroundings {
            try scanner.scanFirstObject()
        } else {
            try scanner.scanWhole()
        }
        return scanner
    }

    private mutating func scanWhole() throws {
        // A byte order mark is no part of the text.
        if bytes.word(at: 0) & 0xFF_FFFF == 0xBF_BBEF { position = 3 }
        try scanDocument()
        skipWhitespace()
        guard position == bytes.count else { throw error(.unexpectedByte) }
    }

    /// Scans the first object with fields, and ignores all that stands around it.
    ///
    /// After a failure the search goes on where the scan ended, so that each byte is scanned once.
    private mutating func scanFirstObject() throws {
        while true {
            let start = position
            while position < bytes.count, bytes[position] != UInt8(ascii: "{") { position += 1 }
            guard position < bytes.count else { throw error(.unexpectedByte) }
            do {
                try scanDocument()
                if nodes.count > 1 { return }
            } catch is JSONSyntaxError {
                position = max(position, start + 1)
            }
            nodes.removeAll(keepingCapacity: true)
            open.removeAll(keepingCapacity: true)
            pendingName = nil
            repairs = JSONRepairs()
        }
    }

    private mutating func scanDocument() throws {
        repeat {
            skipWhitespace()
            let isClosed = try scanValue()
            guard isClosed else { continue }
            try closeContainers()
        } while !open.isEmpty
    }

    /// Scans one value. Returns false at the start of a container that has children.
    private mutating func scanValue() throws -> Bool {
        let start = position
        switch bytes[position] {
        case UInt8(ascii: "\""):
            let text = try scanString()
            append(.string, start: start + 1, extent: text.length, isEscaped: text.isEscaped, isIrregular: text.isUnfit)
        case UInt8(ascii: "{"): return try begin(.object, end: UInt8(ascii: "}"))
        case UInt8(ascii: "["): return try begin(.array, end: UInt8(ascii: "]"))
        case UInt8(ascii: "t"): try scanWord(0x6575_7274, length: 4, as: .true)
        case UInt8(ascii: "n"): try scanWord(0x6C6C_756E, length: 4, as: .null)
        case UInt8(ascii: "f"): try scanWord(0x65_736C_6166, length: 5, as: .false)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            let isInteger = try scanNumber()
            append(isInteger ? .integer : .number, start: start, extent: position - start)
        default: throw error(.unexpectedByte)
        }
        if nodes.count % Self.nodesBetweenChecks == 0 { try checkpoint?() }
        return true
    }

    private mutating func begin(_ kind: JSONNode.Kind, end: UInt8) throws -> Bool {
        guard open.count < maximumDepth else { throw error(.tooDeep(maximumDepth)) }
        append(kind, start: position, extent: 0)
        position += 1
        skipWhitespace()
        if bytes[position] == end {
            position += 1
            return true
        }
        open.append(Open(node: nodes.count - 1, isObject: kind == .object))
        if kind == .object { try scanName() }
        return false
    }

    /// Goes on behind a value: to the next one, or out of the containers that end there.
    private mutating func closeContainers() throws {
        while let container = open.last {
            skipWhitespace()
            switch bytes[position] {
            case UInt8(ascii: ","):
                position += 1
                if container.isObject {
                    skipWhitespace()
                    try scanName()
                }
                return
            case UInt8(ascii: "}") where container.isObject, UInt8(ascii: "]") where !container.isObject:
                position += 1
                // Fits: there are fewer nodes than bytes.
                nodes[container.node].extent = UInt32(truncatingIfNeeded: nodes.count - container.node - 1)
                open.removeLast()
            default: throw error(.unexpectedByte)
            }
        }
    }

    /// Scans a field's name and the colon, and keeps the name for the value's node.
    private mutating func scanName() throws {
        guard bytes[position] == UInt8(ascii: "\"") else { throw error(.unexpectedByte) }
        let start = position + 1
        let text = try scanString()
        skipWhitespace()
        guard bytes[position] == UInt8(ascii: ":") else { throw error(.unexpectedByte) }
        position += 1
        pendingName = (start, text.length, text.isEscaped, text.isUnfit)
    }

    private mutating func scanWord(_ word: UInt64, length: Int, as kind: JSONNode.Kind) throws {
        guard bytes.word(at: position) & ((1 << UInt64(length * 8)) - 1) == word else { throw error(.unexpectedByte) }
        append(kind, start: position, extent: length)
        position += length
    }

    private mutating func append(
        _ kind: JSONNode.Kind, start: Int, extent: Int, isEscaped: Bool = false, isIrregular: Bool = false
    ) {
        // All numbers fit, as the document is shorter than 4 GiB.
        var node = JSONNode(kind, start: UInt32(truncatingIfNeeded: start))
        node.extent = UInt32(truncatingIfNeeded: extent)
        node.isEscaped = isEscaped
        node.isIrregular = isIrregular
        if let name = pendingName {
            pendingName = nil
            let key = JSONName(bytes, start: name.start, length: name.length)
            if !name.isEscaped, node.setName(start: name.start, length: name.length, signature: key.signature) {
                note(key, name)
            } else {
                var own = JSONNode(.name, start: UInt32(truncatingIfNeeded: name.start))
                own.extent = UInt32(truncatingIfNeeded: name.length)
                own.isEscaped = name.isEscaped
                own.isIrregular = name.isIrregular
                nodes.append(own)
                nodes[open[open.count - 1].node].isIrregular = true
            }
        }
        nodes.append(node)
    }

    /// Finds out whether the object has had the name before.
    private mutating func note(_ key: JSONName, _ name: (start: Int, length: Int, isEscaped: Bool, isIrregular: Bool)) {
        let last = open.count - 1
        open[last].fields += 1
        if open[last].filter & key.filterBit == 0 {
            open[last].filter |= key.filterBit
            if open[last].fields <= Self.mostComparedFields { return }
        }
        let object = open[last].node
        guard !nodes[object].isIrregular else { return }
        if open[last].fields > Self.mostComparedFields {
            nodes[object].isIrregular = true
            return
        }
        var sibling = object + 1
        while sibling < nodes.count {
            let node = nodes[sibling]
            if key.matches(node, in: bytes) {
                nodes[object].isIrregular = true
                return
            }
            sibling += node.kind.isContainer ? Int(node.extent) + 1 : 1
        }
    }

    @inline(__always)
    mutating func skipWhitespace() {
        while true {
            switch bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): position += 1
            default: return
            }
        }
    }

    /// An error at the present place.
    func error(_ reason: JSONSyntaxError.Reason) -> JSONSyntaxError {
        let isEnd = position >= bytes.count && [.unexpectedByte, .controlCharacter].contains(reason)
        return JSONSyntaxError(reason: isEnd ? .unexpectedEnd : reason, offset: position)
    }
}

extension JSONNode.Kind {
    var isContainer: Bool { self == .array || self == .object }
}
