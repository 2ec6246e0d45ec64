import Foundation

// The only unsafe pointers of the decoder. Every read stands here.

/// The bytes of a document, followed by zeros.
///
/// Why no read leaves the allocation: it has `count + padding` bytes, of which those from `count` on are zero. Every
/// offset that is passed in lies in `0...count`: a scanner only moves past a byte that it has seen to be other than
/// zero, or to lie before `count`, so it stops at `count` at the latest, and nodes hold offsets that the scanner has
/// passed. A word of 8 bytes from there ends within the padding of 16. In debug builds each read checks it. A length
/// that comes from elsewhere, such as that of a program's name, is checked in every build.
final class JSONBytes {
    /// The number of bytes without the padding.
    let count: Int
    private let base: UnsafeMutableRawPointer
    private static let padding = 16

    /// Copies a document, so that a decoder that outlives its data stays sound.
    init(_ data: Data) {
        count = data.count
        // An overflow is impossible: the data is in memory together with its padded copy.
        base = .allocate(byteCount: data.count + Self.padding, alignment: 8)
        data.withUnsafeBytes { source in
            if let address = source.baseAddress { base.copyMemory(from: address, byteCount: source.count) }
        }
        base.advanced(by: count).initializeMemory(as: UInt8.self, repeating: 0, count: Self.padding)
    }

    deinit { base.deallocate() }

    /// The byte at an offset from 0 to `count`, where it is zero.
    @inline(__always)
    subscript(offset: Int) -> UInt8 {
        assert(offset >= 0 && offset <= count)
        return base.load(fromByteOffset: offset, as: UInt8.self)
    }

    /// The 8 bytes from an offset from 0 to `count`, the first one lowest.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        assert(offset >= 0 && offset <= count)
        return UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// A range of bytes that are known to be UTF-8, as a string.
    @inline(__always)
    func string(at start: Int, length: Int) -> String {
        assert(start >= 0 && length >= 0 && length <= count && start <= count - length)
        return String(decoding: UnsafeRawBufferPointer(start: base.advanced(by: start), count: length), as: UTF8.self)
    }

    /// A Boolean value that indicates whether a name stands at an offset. A program chooses the name, so that its
    /// length is checked and not assumed.
    func holds(_ name: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start >= 0, name.count <= count, start <= count - name.count else { return false }
        guard let other = name.baseAddress else { return true }
        return memcmp(base.advanced(by: start), other, name.count) == 0
    }
}

/// For each object of a document, by the low bits of its node, the field that was found last. The next one that is
/// asked for is likely to follow it.
///
/// Why no access leaves the allocation: it has `count` entries, and an object's place is masked to less than that.
final class JSONExpectations {
    private struct Entry {
        var object: Int
        var field: Int
    }

    private static let count = 64
    private let entries: UnsafeMutablePointer<Entry>

    init() {
        entries = .allocate(capacity: Self.count)
        entries.initialize(repeating: Entry(object: -1, field: 0), count: Self.count)
    }

    deinit { entries.deallocate() }

    /// The expected field of an object; `nil` if nothing is known.
    @inline(__always)
    subscript(object: Int) -> Int? {
        get {
            let entry = entries[object & (Self.count - 1)]
            return entry.object == object ? entry.field : nil
        }
        set {
            entries[object & (Self.count - 1)] = Entry(object: object, field: newValue ?? 0)
        }
    }
}

/// A value as one of a type that is known to be its own. Generic code can't say so otherwise without a dynamic cast.
@inline(__always)
func reinterpret<Value, Same>(_ value: Value, as type: Same.Type) -> Same {
    assert(Value.self == Same.self)
    return unsafeBitCast(value, to: type)
}

/// A field's name, prepared for many comparisons: its first and last eight bytes, its length and a signature.
struct JSONName {
    let first: UInt64
    let last: UInt64
    let length: Int
    let signature: UInt16

    /// A name of a program.
    @inline(__always)
    init(_ name: UnsafeBufferPointer<UInt8>) {
        let bytes = UnsafeRawBufferPointer(name)
        if bytes.count >= 8 {
            // Both words lie within the buffer.
            first = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
            last = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
        } else {
            var word: UInt64 = 0
            for index in stride(from: bytes.count - 1, through: 0, by: -1) { word = word << 8 | UInt64(bytes[index]) }
            first = word
            last = 0
        }
        length = bytes.count
        signature = Self.signature(first, last, length)
    }

    /// A name of a document.
    @inline(__always)
    init(_ bytes: JSONBytes, start: Int, length: Int) {
        first = Self.first(bytes, start, length)
        last = length >= 8 ? bytes.word(at: start + length - 8) : 0
        self.length = length
        signature = Self.signature(first, last, length)
    }

    /// The bit that stands for the name in an object's filter of 64.
    @inline(__always)
    var filterBit: UInt64 { 1 << UInt64(signature >> 8) }

    /// A Boolean value that indicates whether a node has this name. Both words tell names of up to 16 bytes apart.
    @inline(__always)
    func matches(_ node: JSONNode, in bytes: JSONBytes) -> Bool {
        guard node.signature == signature else { return false }
        let (start, length) = node.name
        // The signature has no length above 255.
        return length == self.length && Self.first(bytes, start, length) == first
            && (length < 8 || bytes.word(at: start + length - 8) == last)
    }

    @inline(__always)
    private static func first(_ bytes: JSONBytes, _ start: Int, _ length: Int) -> UInt64 {
        let word = bytes.word(at: start)
        return length >= 8 ? word : word & ((1 << UInt64(length * 8)) - 1)
    }

    /// 6 bits of a hash, and the length as far as nodes hold it.
    @inline(__always)
    private static func signature(_ first: UInt64, _ last: UInt64, _ length: Int) -> UInt16 {
        let mixed = (first ^ (last &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        return UInt16(mixed >> 58) << 8 | UInt16(truncatingIfNeeded: min(length, 255))
    }
}
