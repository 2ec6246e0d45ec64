import Foundation

extension [URLQueryItem] {
    /// Asks a single read to replace references by what they refer to.
    static func expanding(_ expansion: ListQuery.Expansion?) -> Self {
        expansion.map { [URLQueryItem(name: "expand", value: $0.rawValue)] } ?? []
    }
}
