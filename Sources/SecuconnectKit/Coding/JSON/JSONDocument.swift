import Foundation

/// A document that is being decoded: its bytes, their index, and the state of the decoding.
///
/// It is used by one decoding on one thread.
final class JSONDocument {
    let bytes: JSONBytes
    let nodes: [JSONNode]
    let dropped: DroppedValueCollector?
    /// The error that ended the decoding early. It ends the decoding even if a caller catches it.
    private(set) var interruption: (any Error)?
    /// A Boolean value that indicates whether the type that is read in place of a bare id has asked for it.
    var asksForID = false
    /// A Boolean value that indicates whether a field of the outermost object was read.
    private(set) var hasReadField = false
    /// The values that were lost, in the order of reading.
    private(set) var lostNodes: [Int] = []
    /// The values that were found under the second name of their key.
    var aliasedNodes: [Int] = []
    /// The second names of keys that were met, each with its bit in the filter of an object.
    private(set) var aliases: [(key: KeyAlias, filterBit: UInt64)] = []
    /// The types of keys that were met, each with the index of its second name in `aliases`.
    private var keyTypes: [(type: ObjectIdentifier, alias: Int)] = []
    /// A function that is called now and then, and may end the decoding by an error.
    let checkpoint: (() throws -> Void)?
    /// The conditions for decoding on several cores; `nil` for a part of a document.
    let parallelism: JSONParallelism?
    private var stepsToCheck = JSONDocument.stepsBetweenChecks
    private let expectations = JSONExpectations()
    /// The fields of irregular objects with many of them, so that decoding takes a time linear in their number.
    private var indexes: [Int: [[UInt8]: Int]] = [:]
    /// The place where the last search for a path was in a long list.
    private var lastPlace = (list: -1, node: 0, index: 0)

    /// Names an absent value, such as the one that a super decoder of a missing key has.
    static let absent = -1
    private static let stepsBetweenChecks = 1_024
    /// An irregular object with more fields gets an index.
    private static let mostSearchedFields = 64

    /// Begins a decoding.
    convenience init(
        _ index: JSONIndex, dropped: DroppedValueCollector? = nil, checkpoint: (() throws -> Void)? = nil,
        parallelism: JSONParallelism? = nil
    ) {
        self.init(index.bytes, index.nodes, dropped, checkpoint, parallelism)
    }

    private init(
        _ bytes: JSONBytes, _ nodes: [JSONNode], _ dropped: DroppedValueCollector?, _ checkpoint: (() throws -> Void)?,
        _ parallelism: JSONParallelism?
    ) {
        self.bytes = bytes
        self.nodes = nodes
        self.dropped = dropped
        self.checkpoint = checkpoint
        self.parallelism = parallelism
    }

    // MARK: Parts

    /// Returns the same document for the decoding of a part of it on another thread.
    func part(checkpoint: @escaping () throws -> Void) -> JSONDocument {
        JSONDocument(bytes, nodes, dropped.map { _ in DroppedValueCollector() }, checkpoint, nil)
    }

    /// Takes over what the decoding of a part has noted. Parts are joined in the order of the document.
    func join(_ part: JSONDocument) {
        lostNodes += part.lostNodes
        aliasedNodes += part.aliasedNodes
        if let dropped, let others = part.dropped { dropped.add(others) }
    }

    /// Ends the decoding by an error, and returns it.
    func interrupt(by error: any Error) -> any Error {
        interruption = error
        stepsToCheck = 0
        return error
    }

    // MARK: Work

    var userInfo: [CodingUserInfoKey: Any] {
        guard let dropped, let key = DroppedValueCollector.userInfoKey else { return [:] }
        return [key: dropped]
    }

    /// Counts a step of the work. Ends it by an error if the checkpoint says so.
    @inline(__always)
    func step() throws {
        stepsToCheck -= 1
        if stepsToCheck <= 0 { try check() }
    }

    private func check() throws {
        stepsToCheck = Self.stepsBetweenChecks
        if interruption == nil {
            do { try checkpoint?() } catch { interruption = error }
        }
        if let interruption {
            // A caller that goes on nevertheless is stopped at once.
            stepsToCheck = 0
            throw interruption
        }
    }

    // MARK: Values

    /// Notes that a field of an object was read.
    @inline(__always)
    func noteField(of object: Int) { if object == 0 { hasReadField = true } }

    /// Notes that a number was read as the nearest whole number.
    func reportRounding(_ node: Int) {
        dropped?.add(reason: "expected a whole number; the nearest one was read") { path(to: node).joined }
    }

    /// Notes that a value was left out.
    func report(_ node: Int, _ error: any Error) {
        lostNodes.append(node)
        dropped?.add(reason: DroppedValueCollector.reason(of: error)) { path(to: node).joined }
    }

    /// Returns the index in `aliases` of the second name among keys; -1 if there is none, or if an object with this
    /// filter doesn't have it.
    func alias(among keys: any CodingKey.Type, filter: UInt64) -> Int {
        let index = alias(among: keys)
        return index >= 0 && filter & aliases[index].filterBit != 0 ? index : -1
    }

    /// Few types of keys are met in a document, so a search takes less time than a hash.
    private func alias(among keys: any CodingKey.Type) -> Int {
        let type = ObjectIdentifier(keys)
        if let known = keyTypes.first(where: { $0.type == type }) { return known.alias }
        var index = -1
        if let alias = KeyAlias.among(keys) {
            index = aliases.count
            var second = alias.secondName
            aliases.append((alias, second.withUTF8 { JSONName($0).filterBit }))
        }
        keyTypes.append((type, index))
        return index
    }

    @inline(__always)
    func kind(of node: Int) -> JSONNode.Kind { node == Self.absent ? .null : nodes[node].kind }

    /// The node behind a value and all it holds.
    @inline(__always)
    func end(of node: Int) -> Int {
        let value = nodes[node]
        return node + 1 + (value.kind.isContainer ? Int(value.extent) : 0)
    }

    /// A string, as it is; `nil` if half of a surrogate pair is missing.
    @inline(__always)
    func text(of node: Int) -> String? {
        let value = nodes[node]
        if !value.isEscaped { return bytes.string(at: Int(value.start), length: Int(value.extent)) }
        return value.isIrregular ? nil : bytes.unescaped(at: Int(value.start), length: Int(value.extent))
    }

    func number(at node: Int) -> JSONNumber {
        JSONNumber(bytes, start: Int(nodes[node].start), length: Int(nodes[node].extent))
    }

    // MARK: Fields

    /// The names of an object: a bit for each. A name whose bit is missing isn't there.
    func filter(of object: Int) -> UInt64 {
        if nodes[object].isIrregular { return .max }
        var filter: UInt64 = 0
        var field = object + 1
        let end = end(of: object)
        while field < end {
            filter |= 1 << UInt64(nodes[field].signature >> 8)
            field = self.end(of: field)
        }
        return filter
    }

    /// The value of a field; `nil` if there is none. Of several with one name, the last one counts.
    @inline(__always)
    func value(named name: consuming String, in object: Int, filter: UInt64) -> Int? {
        name.withUTF8 { text in
            let key = JSONName(text)
            guard filter & key.filterBit != 0 else { return nil }
            if nodes[object].isIrregular { return lastValue(named: text, in: object) }
            return value(named: key, text, in: object)
        }
    }

    private func value(named key: JSONName, _ text: UnsafeBufferPointer<UInt8>, in object: Int) -> Int? {
        let end = end(of: object)
        let first = object + 1
        let start = expectations[object] ?? first
        var field = start < end ? start : first
        // Once around, from the field that was found last.
        var isSecondHalf = false
        while true {
            if key.matches(nodes[field], in: bytes),
                text.count <= 16 || bytes.holds(text, at: nodes[field].name.start)
            {
                expectations[object] = field
                return field
            }
            field = self.end(of: field)
            if isSecondHalf {
                if field >= start { return nil }
            } else if field >= end {
                if start == first || start >= end { return nil }
                isSecondHalf = true
                field = first
            }
        }
    }

    /// The same where names may be escaped, long or there twice.
    private func lastValue(named name: UnsafeBufferPointer<UInt8>, in object: Int) -> Int? {
        if let index = indexes[object] { return index[Array(name)] }
        var found: Int?
        var count = 0
        forEachField(of: object) { place, value in
            count += 1
            guard isName(place, of: value, name) else { return }
            found = value
        }
        if count > Self.mostSearchedFields { indexes[object] = index(of: object) }
        return found
    }

    /// The last value of each name, by the bytes of the name.
    private func index(of object: Int) -> [[UInt8]: Int] {
        var index: [[UInt8]: Int] = [:]
        forEachField(of: object) { place, value in
            guard let name = name(at: place) else { return }
            index[Array(name.utf8)] = value
        }
        return index
    }

    private func isName(_ place: Int, of value: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let node = nodes[place]
        guard place != value else {
            let (start, length) = node.name
            return length == name.count && bytes.holds(name, at: start)
        }
        if node.isEscaped { return text(of: place).map { $0.utf8.elementsEqual(name) } ?? false }
        return Int(node.extent) == name.count && bytes.holds(name, at: Int(node.start))
    }

    /// Calls a function for each field, with the node that has its name and the node of its value.
    @inline(__always)
    func forEachField(of object: Int, _ body: (_ name: Int, _ value: Int) throws -> Void) rethrows {
        var place = object + 1
        let end = end(of: object)
        while place < end {
            let value = nodes[place].kind == .name ? place + 1 : place
            try body(place, value)
            place = self.end(of: value)
        }
    }

    /// The name of a field by the node that has it; `nil` if half of a surrogate pair is missing.
    func name(at place: Int) -> String? {
        let node = nodes[place]
        if node.kind == .name { return text(of: place) }
        let (start, length) = node.name
        return bytes.string(at: start, length: length)
    }

    /// The number of a container's values.
    func count(of container: Int) -> Int {
        var count = 0
        forEachField(of: container) { _, _ in count += 1 }
        return count
    }

    /// The nodes of a container's values.
    func children(of container: Int) -> [Int] {
        var children: [Int] = []
        children.reserveCapacity(count(of: container))
        forEachField(of: container) { _, value in children.append(value) }
        return children
    }

    // MARK: Paths

    /// The path to a value. Found by a search, as almost nobody asks for it.
    func path(to target: Int, from start: Int = 0) -> [any CodingKey] {
        var path: [any CodingKey] = []
        var container = start
        while target != Self.absent, container < target, nodes[container].kind.isContainer {
            let isList = nodes[container].kind == .array
            let resumes = isList && lastPlace.list == container && lastPlace.node <= target
            var index = resumes ? lastPlace.index : 0
            var place = resumes ? lastPlace.node : container + 1
            while true {
                let value = nodes[place].kind == .name ? place + 1 : place
                let next = end(of: value)
                if target < next {
                    path.append(isList ? JSONPathKey(index) : JSONPathKey(name(at: place) ?? ""))
                    if isList, index > 64 { lastPlace = (container, place, index) }
                    container = value
                    break
                }
                place = next
                index += 1
            }
        }
        return path
    }
}

/// A step of the path to a value.
struct JSONPathKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(_ name: String) {
        stringValue = name
        intValue = nil
    }

    init(_ index: Int) {
        stringValue = "Index \(index)"
        intValue = index
    }

    init(stringValue: String) { self.init(stringValue) }
    init(intValue: Int) { self.init(intValue) }
}
