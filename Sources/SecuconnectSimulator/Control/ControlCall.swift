import Foundation
import SecuconnectKit

/// A control call with its values, whose types have been checked.
struct ControlCall {
    /// The variable parts of the path.
    let parameters: [String: String]
    /// The fields of the body without those that are null.
    let fields: [String: JSONValue]

    /// Creates a call.
    ///
    /// - Throws: ``ControlProblem`` if the body isn't an object, or its fields aren't those of the route.
    init(_ route: ControlRoute, _ parameters: [String: String], body: Data) throws(ControlProblem) {
        self.parameters = parameters
        var sent: [String: JSONValue] = [:]
        if !body.isEmpty {
            guard let object = (try? JSONReader().decode(JSONValue.self, from: body))?.object else {
                throw .badRequest("The body isn't a JSON object; send one, or none.")
            }
            sent = object
        }
        let names = route.fields.map(\.name)
        if let unknown = sent.keys.sorted().first(where: { !names.contains($0) }) {
            let list = names.isEmpty ? "none" : names.joined(separator: ", ")
            throw .badRequest("There is no field \(unknown); the fields of this call are: \(list).")
        }
        for field in route.fields { try field.check(sent[field.name]) }
        fields = sent.filter { $0.value != .null }
    }

    var id: String { parameters["id"] ?? "" }

    func parameter(_ name: String) -> String { parameters[name] ?? "" }

    subscript(name: String) -> JSONValue? { fields[name] }

    func text(_ name: String) -> String? { fields[name]?.string }

    func integer(_ name: String) -> Int? { fields[name]?.integer }

    func flag(_ name: String) -> Bool { fields[name]?.bool ?? false }

    func seconds(_ name: String) -> TimeInterval? {
        switch fields[name] {
        case .integer(let number): TimeInterval(number)
        case .number(let number): NSDecimalNumber(decimal: number).doubleValue
        default: nil
        }
    }

    func url(_ name: String) throws(ControlProblem) -> URL? {
        guard let text = text(name) else { return nil }
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host?.isEmpty == false else {
            throw .badRequest("The field \(name) must be a URL that begins with http or https.")
        }
        return url
    }

    /// A number that isn't negative, such as a seed.
    func number(_ name: String) throws(ControlProblem) -> UInt64? {
        guard let integer = integer(name) else { return nil }
        guard let number = UInt64(exactly: integer) else {
            throw .badRequest("The field \(name) must not be negative.")
        }
        return number
    }
}
