/// A value of a response that doesn't fit its property and is read as `nil`, or a list element that is left out.
///
/// A number that misses a whole number by less than 1e-6 is reported too, but the whole number is read. The rest of the
/// response is still delivered. The raw body of the ``APIResponse`` holds the value.
public struct DroppedValue: Hashable, Sendable, CustomStringConvertible {
    /// The path of the value, such as `basket.products[2].quantity`.
    public var path: String
    /// The reason. It never quotes the value.
    public var reason: String

    /// Creates a description of a value that can't be read.
    ///
    /// - Parameters:
    ///   - path: The path of the value, in the API's field names.
    ///   - reason: The reason.
    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    /// A textual representation of this instance.
    ///
    /// The path and the reason.
    public var description: String { path.isEmpty ? reason : "\(path): \(reason)" }
}

/// Collects the values that tolerant decoding drops from one response.
final class DroppedValueCollector: Sendable {
    /// Under this key a decoder carries the collector of its response.
    static let userInfoKey = CodingUserInfoKey(rawValue: "SecuconnectKit.DroppedValueCollector")

    /// The number of values that are described. Further values are only counted.
    static let mostDescribed = 100

    private let state = LockedValue<(values: [DroppedValue], more: Int)>(([], 0))

    /// The values dropped so far, in the order of reading.
    var all: [DroppedValue] {
        let (values, more) = state.withLock { $0 }
        guard more > 0 else { return values }
        return values + [DroppedValue(path: "", reason: "\(more) more values can't be read")]
    }

    /// Notes a drop if the decoder's owner wants to know.
    static func report(_ error: any Error, in decoder: any Decoder) {
        guard let key = userInfoKey, let collector = decoder.userInfo[key] as? DroppedValueCollector else { return }
        collector.add(reason: reason(of: error)) { decoder.codingPath.joined }
    }

    /// Notes a drop. Its path is asked for only if it is described.
    func add(reason: @autoclosure () -> String, path: () -> String) {
        let isDescribed = state.withLock { state in
            if state.values.count < Self.mostDescribed { return true }
            state.more += 1
            return false
        }
        guard isDescribed else { return }
        let value = DroppedValue(path: path(), reason: reason())
        state.withLock { $0.values.append(value) }
    }

    /// Adds the values of another collector.
    func add(_ other: DroppedValueCollector) {
        let (values, more) = other.state.withLock { $0 }
        guard !values.isEmpty else { return }
        state.withLock { state in
            let described = values.prefix(Self.mostDescribed - state.values.count)
            state.values += described
            state.more += values.count - described.count + more
        }
    }

    /// Says what was wrong without quoting the value, as Foundation's own descriptions may do.
    static func reason(of error: any Error) -> String {
        switch error {
        case DecodingError.typeMismatch(let type, _): "expected \(type)"
        case DecodingError.valueNotFound(let type, _): "expected \(type), found nothing"
        case DecodingError.keyNotFound(let key, _): "missing field \(PrintableText.line(key.stringValue))"
        default: "invalid value"
        }
    }
}

extension [any CodingKey] {
    /// The path in the usual notation: `a.b[2].c`, fit for a line of a log. A server chooses the names.
    var joined: String {
        let path = reduce(into: "") { path, key in
            if let index = key.intValue {
                path += "[\(index)]"
            } else {
                path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
        return PrintableText.line(path)
    }
}
