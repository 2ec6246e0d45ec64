import Foundation

extension [URLQueryItem] {
    /// Asks to fill references with the whole object; nothing for no members.
    static func expanding(_ members: [String]) -> Self {
        members.isEmpty ? [] : [URLQueryItem(name: "expand", value: members.joined(separator: ","))]
    }
}
