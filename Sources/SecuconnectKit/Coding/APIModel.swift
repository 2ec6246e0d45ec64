/// A value of the API that is sent or received as a JSON object.
///
/// A model never shows personal data, bank data, card data or secrets when it is printed, interpolated, dumped or
/// mirrored. It shows its identifier, states, amounts, currencies, times, Boolean values and the size of its lists,
/// under the names of the API:
///
/// ```swift
/// print(transaction)
/// // SmartTransaction(id: STX_2AUSR7M6B2NHPG3C4JTKBEY07YXSAZ, status: ok,
/// // basket_info: (sum: 500, currency: EUR))
/// ```
///
/// Declare the conformance at the type itself. Decoding, encoding, equality and printing follow from the properties. A
/// property is printed only if its type is harmless.
public protocol APIModel: Codable, Hashable, Sendable, TextOutputStreamable, CustomDebugStringConvertible,
    CustomReflectable
{}

// `TextOutputStreamable` in place of `CustomStringConvertible`: many objects of the API have a field named
// "description", which would collide with the requirement, or become it.
extension APIModel {
    /// Writes one line without personal data into the given stream.
    ///
    /// - Parameter target: The stream to write to.
    public func write<Target: TextOutputStream>(to target: inout Target) {
        target.write(PrintedValue(of: self).line(named: PrintedValue.name(of: Self.self)))
    }

    /// A textual representation of this instance.
    public var debugDescription: String { PrintedValue(of: self).line(named: PrintedValue.name(of: Self.self)) }

    /// A mirror that shows the harmless values of this instance.
    public var customMirror: Mirror { Mirror(self, children: PrintedValue(of: self).children, displayStyle: .struct) }
}
