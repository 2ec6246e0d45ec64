/// One value of an indexed document: its kind, its place in the bytes and its extent.
///
/// The nodes of a document stand in the order of its text. A container's children follow it, so that a whole document is
/// one flat list and a value is skipped by an addition. Twelve bytes a value keep the index at about half the size of
/// an ordinary document.
struct JSONNode {
    enum Kind: UInt8 {
        case null, `false`, `true`
        /// A number of digits alone, perhaps with a sign.
        case integer
        /// A number with a fraction or an exponent.
        case number
        case string, array, object
        /// The name of the field whose value is the next node. Only names that are escaped or long have a node of their own.
        case name
    }

    /// The offset of the value's text: of a string's first byte behind the quotation mark.
    var start: UInt32
    /// The length of the text in bytes; of a container the number of nodes within it.
    var extent: UInt32 = 0
    let kind: Kind
    private var nameLength: UInt8 = 0
    /// The distance from the end of the name to the start of the value.
    private var nameGap: UInt8 = 0
    private var signatureAndFlags: UInt8 = 0

    init(_ kind: Kind, start: UInt32) {
        self.kind = kind
        self.start = start
    }

    /// The place of a field's name, if it is plain and short. Empty for a value without a name.
    var name: (start: Int, length: Int) { (Int(start) - Int(nameGap) - Int(nameLength), Int(nameLength)) }

    /// The part of a name that equal names share: 6 bits of its hash, and its length.
    var signature: UInt16 { UInt16(signatureAndFlags & 0x3F) << 8 | UInt16(nameLength) }

    /// A Boolean value that indicates whether a string or a name holds a backslash.
    var isEscaped: Bool {
        get { signatureAndFlags & 0x40 != 0 }
        set { signatureAndFlags = signatureAndFlags & ~0x40 | (newValue ? 0x40 : 0) }
    }

    /// A Boolean value that indicates whether a string has no value, as half of a surrogate pair is missing, or whether
    /// an object must be searched to its end, as a name is escaped, long, or perhaps there twice.
    var isIrregular: Bool {
        get { signatureAndFlags & 0x80 != 0 }
        set { signatureAndFlags = signatureAndFlags & ~0x80 | (newValue ? 0x80 : 0) }
    }

    /// Notes the name, if it fits.
    mutating func setName(start nameStart: Int, length: Int, signature: UInt16) -> Bool {
        let gap = Int(start) - nameStart - length
        guard let shortLength = UInt8(exactly: length), let shortGap = UInt8(exactly: gap) else { return false }
        nameLength = shortLength
        nameGap = shortGap
        signatureAndFlags = signatureAndFlags & 0xC0 | UInt8(truncatingIfNeeded: signature >> 8) & 0x3F
        return true
    }
}
