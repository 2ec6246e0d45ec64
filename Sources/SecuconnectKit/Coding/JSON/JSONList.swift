/// A list of which every readable element is kept: one bad element costs only itself.
struct LenientList<Element: Decodable>: Decodable {
    /// The elements that could be read, in order.
    var elements: [Element] = []
    /// The number of elements that couldn't be read.
    var unreadable = 0

    /// Reads a list, or one element in place of a list. Other decoders than the library's own read lists alone.
    init(from decoder: any Decoder) throws {
        if let decoder = decoder as? JSONValueDecoder {
            self = try LenientList(of: decoder.node, in: decoder.document)
        } else {
            elements = try [Element](from: decoder)
        }
    }

    init(of node: Int, in document: JSONDocument) throws {
        guard let children = document.elements(of: node) else {
            elements = [try document.value(Element.self, at: node)]
            return
        }
        self = try Self.inParallel(children, in: document) ?? LenientList(children[...], in: document)
    }

    /// Creates an empty list.
    init() {}

    /// Reads elements one after the other.
    init(_ nodes: ArraySlice<Int>, in document: JSONDocument) throws {
        elements.reserveCapacity(nodes.count)
        for child in nodes {
            do {
                elements.append(try document.value(Element.self, at: child))
            } catch {
                if let interruption = document.interruption { throw interruption }
                unreadable += 1
                document.report(child, error)
            }
        }
    }
}

extension JSONDocument {
    /// The elements of a list; `nil` if the value is none.
    ///
    /// PHP writes a list with gaps as an object with the numbers as names. It is the list of its values, in the order
    /// of the numbers.
    func elements(of node: Int) -> [Int]? {
        switch kind(of: node) {
        case .array: return children(of: node)
        case .object:
            var elements: [Int: Int] = [:]
            var isList = true
            forEachField(of: node) { place, value in
                guard isList else { return }
                guard let number = number(naming: place) else {
                    isList = false
                    return
                }
                elements[number] = value
            }
            return isList && !elements.isEmpty ? elements.sorted { $0.key < $1.key }.map(\.value) : nil
        default: return nil
        }
    }

    /// The number that names a field, as PHP writes the keys of its arrays.
    private func number(naming place: Int) -> Int? {
        let node = nodes[place]
        let (start, length) = node.kind == .name ? (Int(node.start), Int(node.extent)) : node.name
        // The first byte tells nearly all other objects apart.
        guard (1...20).contains(length), bytes[start].isDecimalDigit || bytes[start] == UInt8(ascii: "-"),
            let name = name(at: place), let number = Int(name), String(number) == name
        else { return nil }
        return number
    }
}

/// A type that is read as a list, element by element.
protocol JSONList {
    static func elements(of node: Int, in document: JSONDocument) throws -> Any
}

extension Array: JSONList where Element: Decodable {
    static func elements(of node: Int, in document: JSONDocument) throws -> Any {
        try LenientList<Element>(of: node, in: document).elements
    }
}

extension Set: JSONList where Element: Decodable {
    static func elements(of node: Int, in document: JSONDocument) throws -> Any {
        Set(try LenientList<Element>(of: node, in: document).elements)
    }
}

/// A type that is read as an object with any names, field by field.
protocol JSONDictionary {
    static func fields(of node: Int, in document: JSONDocument) throws -> Any
}

extension Dictionary: JSONDictionary where Key == String, Value: Decodable {
    static func fields(of node: Int, in document: JSONDocument) throws -> Any {
        var fields: [String: Value] = [:]
        try document.forEachField(of: node) { place, value in
            guard let name = document.name(at: place) else { return }
            fields[name] = try document.valueIfFit(Value.self, at: value)
        }
        return fields
    }
}
