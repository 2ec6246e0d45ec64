import SecuconnectKit

/// A call of the control API: what a test can ask of the simulator and not of the API.
struct ControlRoute: Sendable {
    typealias Handler = @Sendable (SimulatedServer, ControlCall) throws -> JSONValue

    let method: TransportRequest.Method
    let path: PathTemplate
    /// The effect of the call in a sentence.
    let summary: String
    /// The fields of the body.
    let fields: [ControlField]
    let handle: Handler

    init(
        _ method: TransportRequest.Method, _ path: String, _ summary: String, _ fields: [ControlField] = [],
        _ handle: @escaping Handler
    ) {
        self.method = method
        self.path = PathTemplate(SimulatedServer.controlPath + path)
        self.summary = summary
        self.fields = fields
        self.handle = handle
    }

    /// Returns the variable parts of a path; `nil` if it belongs to another route.
    func parameters(of segments: [String]) -> [String: String]? {
        path.parameters(of: segments) { part, segment in part == segment }
    }
}

/// A field of the body of a control call.
struct ControlField: Sendable {
    /// The type of a value.
    enum Kind: String, Sendable {
        case string, integer, number, boolean, object, any

        fileprivate func holds(_ value: JSONValue) -> Bool {
            switch (self, value) {
            case (.any, _), (.string, .string), (.integer, .integer), (.number, .integer), (.number, .number),
                (.boolean, .bool), (.object, .object):
                true
            default: false
            }
        }
    }

    let name: String
    let kind: Kind
    let summary: String
    let isRequired: Bool

    /// Creates a field that may be left out.
    static func optional(_ name: String, _ kind: Kind, _ summary: String) -> Self {
        Self(name: name, kind: kind, summary: summary, isRequired: false)
    }

    /// Creates a field that a call needs.
    static func required(_ name: String, _ kind: Kind, _ summary: String) -> Self {
        Self(name: name, kind: kind, summary: summary, isRequired: true)
    }

    /// Refuses a value of another type, and a missing one that is needed.
    func check(_ value: JSONValue?) throws(ControlProblem) {
        guard let value, value != .null else {
            guard !isRequired else { throw .badRequest("The body needs the field \(name): \(summary)") }
            return
        }
        guard kind.holds(value) else { throw .badRequest("The field \(name) must be of type \(kind.rawValue).") }
    }
}

/// A reason why a control call isn't carried out.
struct ControlProblem: Error {
    let status: Int
    /// A sentence that says what to do.
    let message: String

    static func badRequest(_ message: String) -> Self { Self(status: 400, message: message) }
}
