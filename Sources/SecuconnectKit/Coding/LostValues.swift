/// The values of a response that a model couldn't read: fields that became `nil`, and list elements that were left out.
///
/// They are a part of the model: a stored model keeps them under `#lost`, and equality compares them. So a model that
/// lost something never passes for a complete one. A model that lost values can't be sent.
public struct LostValues: Hashable, Sendable {
    /// The paths of the values from their model, such as `transactions[1]`. An empty path stands for values that aren't
    /// listed.
    public var paths: [String]

    /// The number of paths that are listed.
    static let mostListed = 20

    /// Creates a list of values that couldn't be read.
    ///
    /// - Parameter paths: The paths of the values from their model, in the API's field names.
    public init(paths: [String]) { self.paths = paths }

    /// Returns a Boolean value that indicates whether a value with a suitable path, or one that isn't listed, was lost.
    func contains(where isSuitable: (String) -> Bool) -> Bool {
        paths.contains { $0.isEmpty || isSuitable($0) }
    }

    /// Returns a Boolean value that indicates whether a list or one of its elements may have been lost. A list with
    /// gaps has paths such as `transactions.2`.
    func contains(elementOf list: String) -> Bool {
        contains { path in
            path.hasPrefix(list) && path.dropFirst(list.count).allSatisfy { "[].-0123456789".contains($0) }
        }
    }

    /// Returns a Boolean value that indicates whether one of some fields, or a value in it, may have been lost.
    func contains(anyOf fields: String...) -> Bool {
        contains { path in fields.contains { path == $0 || path.hasPrefix("\($0).") || path.hasPrefix("\($0)[") } }
    }
}

extension LostValues: Codable {
    /// An encoder with this key in its `userInfo` refuses models that lost values.
    static let refusalKey = CodingUserInfoKey(rawValue: "SecuconnectKit.RefusesLostValues")

    /// Creates an instance by decoding from the given decoder.
    public init(from decoder: any Decoder) throws {
        paths = try [String](from: decoder)
    }

    /// Encodes this value into the given encoder.
    public func encode(to encoder: any Encoder) throws {
        if let key = Self.refusalKey, encoder.userInfo[key] != nil {
            throw SecuconnectError.invalidArgument(
                "A model that lost values when it was read can't be sent; create it from values that you know.")
        }
        try paths.encode(to: encoder)
    }
}

extension JSONDocument {
    /// The values below an object that were lost while it was read, and those that a stored object lists.
    ///
    /// It is asked for last, so that the values that were lost in the object are the last ones of the document.
    func lostValues(of object: Int, stored: Int?) -> LostValues? {
        var paths: [String] = []
        if let stored, kind(of: stored) != .null { paths = (try? value([String].self, at: stored)) ?? [""] }
        let own = lostNodes.suffix { $0 > object && $0 < end(of: object) }
        for node in own.prefix(LostValues.mostListed) { paths.append(path(to: node, from: object).joined) }
        if own.count > LostValues.mostListed { paths.append("") }
        return paths.isEmpty ? nil : LostValues(paths: paths)
    }
}

extension Array {
    /// The last elements, as long as they fulfill a condition.
    fileprivate func suffix(while condition: (Element) -> Bool) -> ArraySlice<Element> {
        self[(lastIndex { !condition($0) }.map { $0 + 1 } ?? startIndex)...]
    }
}

extension LostValues? {
    /// Refuses to make a draft of an object that lost values, because an update would reset them.
    func check() throws {
        guard self == nil else {
            throw SecuconnectError.invalidArgument(
                "The object lost values when it was read, which an update would reset; set the values of the draft yourself."
            )
        }
    }
}
