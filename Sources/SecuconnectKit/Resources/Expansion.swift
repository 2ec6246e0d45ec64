import Foundation

extension [URLQueryItem] {
    /// Returns the parameter of a read that replaces references by full objects.
    static func expanding(_ expansion: ListExpansion?) -> Self {
        expansion.map { [URLQueryItem(name: "expand", value: $0.rawValue)] } ?? []
    }
}
