import Foundation

/// The public symbols of a module, as the compiler writes them down.
struct SymbolGraph: Decodable {
    var module: Module
    var symbols: [Symbol]
    var relationships: [Relationship]

    struct Module: Decodable {
        var name: String
    }

    struct Symbol: Decodable {
        var identifier: Identifier
        var kind: Kind
        /// The names from the outermost type to the symbol's own: `["SmartTransactions", "create(_:actionID:)"]`.
        var pathComponents: [String]
        var docComment: DocComment?
        /// Nil for what the compiler made itself.
        var location: Location?
        /// Set for what extends a type of another module.
        var swiftExtension: Extension?

        var path: String { pathComponents.joined(separator: "/") }
        var parent: String { pathComponents.dropLast().joined(separator: "/") }
        var documentation: String { docComment?.lines.map(\.text).joined(separator: "\n") ?? "" }
    }

    struct Identifier: Decodable {
        var precise: String
    }

    struct Kind: Decodable {
        var identifier: String
    }

    struct DocComment: Decodable {
        var lines: [Line]

        struct Line: Decodable {
            var text: String
        }
    }

    struct Location: Decodable {
        var uri: String
        var position: Position

        struct Position: Decodable {
            /// Counted from 0.
            var line: Int
        }
    }

    struct Extension: Decodable {
        var extendedModule: String
    }

    struct Relationship: Decodable {
        var kind: String
        var source: String
        var target: String
        /// The target's name, if it is of another module.
        var targetFallback: String?
    }
}

extension SymbolGraph {
    /// Adds what the module adds to the types of another one.
    mutating func merge(_ other: SymbolGraph) {
        symbols += other.symbols
        relationships += other.relationships
    }
}
