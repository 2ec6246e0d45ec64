package import Foundation

/// Reads JSON as the API writes it: to the letter of RFC 8259 in its form, tolerantly in its types, and exactly in its
/// numbers.
package struct JSONReader {
    /// The collector of values that don't fit.
    var dropped: DroppedValueCollector?
    /// The deepest nesting of a document. A deeper one is refused before anything recurses.
    package var maximumDepth = JSONReader.maximumDepth
    /// The faults of a document that are tolerated.
    var tolerance = JSONTolerance.none
    /// A function that is called now and then, and may end the reading with an error.
    var checkpoint: (() throws -> Void)?

    /// The conditions for reading on several cores.
    var parallelism = JSONParallelism()

    /// Deeper than any response, and shallow enough for a thread with a stack of 512 kB.
    static let maximumDepth = 64

    /// A Boolean value that indicates whether an object has to have a field that the type reads.
    var requiresContent = false

    package init() {}

    init(tolerance: JSONTolerance) { self.tolerance = tolerance }

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - type: The type of the value.
    ///   - data: The document.
    /// - Returns: The value.
    /// - Throws: `DecodingError`, or what the checkpoint throws.
    package func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
        let index: JSONIndex
        do {
            index = try JSONIndex(data, tolerance: tolerance, maximumDepth: maximumDepth, checkpoint: checkpoint)
        } catch let error as JSONSyntaxError {
            throw DecodingError.dataCorrupted(
                .init(codingPath: [], debugDescription: "The data isn't valid JSON.", underlyingError: error))
        }
        return try decode(type, from: index)
    }

    /// Reads a document that is indexed already.
    func decode<Value: Decodable>(_ type: Value.Type, from index: JSONIndex) throws -> Value {
        let document = JSONDocument(index, dropped: dropped, checkpoint: checkpoint, parallelism: parallelism)
        do {
            let value = try document.value(type, at: 0)
            if let interruption = document.interruption { throw interruption }
            if requiresContent, !document.hasReadField { throw UnexpectedContent() }
            return value
        } catch let error as DecodingError {
            throw document.located(error)
        }
    }

    /// The paths of the values that a type reads under the second name of their key.
    func aliases<Value: Decodable>(of type: Value.Type, in data: Data) -> [String] {
        guard let index = try? JSONIndex(data, tolerance: tolerance, maximumDepth: maximumDepth) else { return [] }
        let document = JSONDocument(index)
        _ = try? document.value(type, at: 0)
        return document.aliasedNodes.map { document.path(to: $0).joined }
    }
}

extension JSONDocument {
    /// An error with the path to its value, which is left out as long as the error can still be tolerated.
    fileprivate func located(_ error: DecodingError) -> DecodingError {
        func located(_ context: DecodingError.Context) -> DecodingError.Context {
            guard let place = context.underlyingError as? JSONPlace else { return context }
            return .init(codingPath: path(to: place.node), debugDescription: context.debugDescription)
        }
        switch error {
        case .typeMismatch(let type, let context): return .typeMismatch(type, located(context))
        case .valueNotFound(let type, let context): return .valueNotFound(type, located(context))
        case .keyNotFound(let key, let context): return .keyNotFound(key, located(context))
        case .dataCorrupted(let context): return .dataCorrupted(located(context))
        @unknown default: return error
        }
    }
}

extension JSONSyntaxError: CustomStringConvertible {
    /// The reason and the place.
    var description: String {
        let what =
            switch reason {
            case .unexpectedByte: "unexpected byte"
            case .unexpectedEnd: "unexpected end"
            case .invalidText: "text that isn't UTF-8"
            case .controlCharacter: "control character in a string"
            case .invalidNumber: "invalid number"
            case .tooDeep(let depth): "more than \(depth) levels of nesting"
            case .tooLarge: "more than 4 GiB"
            }
        return "\(what) at byte \(offset)"
    }
}
