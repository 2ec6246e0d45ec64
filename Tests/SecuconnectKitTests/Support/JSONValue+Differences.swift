import SecuconnectKit

extension JSONValue {
    /// The paths at which another value differs.
    func differences(from other: JSONValue?, at path: String = "") -> [String] {
        switch (self, other) {
        case (.object(let mine), .object(let others)?):
            return Set(mine.keys).union(others.keys).sorted().flatMap { key in
                let place = "\(path).\(key)"
                return mine[key].map { $0.differences(from: others[key], at: place) } ?? ["\(place) is new"]
            }
        case (.array(let mine), .array(let others)?) where mine.count == others.count:
            return zip(mine, others).enumerated().flatMap { index, pair in
                pair.0.differences(from: pair.1, at: "\(path)[\(index)]")
            }
        default:
            return self == other ? [] : ["\(path): \(self) became \(other.map { "\($0)" } ?? "nothing")"]
        }
    }
}
