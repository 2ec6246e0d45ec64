public import Foundation

/// The command line of an example: its arguments, its options, and its help.
public struct ExampleCommand: Sendable {
    /// An option, such as `--count NUMBER`.
    public struct Option: Sendable {
        /// The name with its dashes.
        public let name: String
        /// The name of the value in the help, or `nil` if the option takes no value.
        public let value: String?
        /// The explanation in the help.
        public let help: String
        /// A Boolean value that indicates whether the option can be given more than once.
        public let repeats: Bool

        /// Creates an option.
        ///
        /// - Parameters:
        ///   - name: The name with its dashes.
        ///   - value: The name of the value in the help, or `nil` if the option takes no value.
        ///   - help: The explanation in the help.
        ///   - repeats: A Boolean value that indicates whether the option can be given more than once.
        public init(_ name: String, _ value: String? = nil, help: String, repeats: Bool = false) {
            self.name = name
            self.value = value
            self.help = help
            self.repeats = repeats
        }

        fileprivate var usage: String { name + (value.map { " \($0)" } ?? "") }
    }

    /// The name of the program.
    public let name: String
    private let summary: String
    private let arguments: [Option]
    private let options: [Option]
    private let notes: [String]

    /// Creates a command line. Every command has the option `--help`.
    ///
    /// - Parameters:
    ///   - name: The name of the program.
    ///   - summary: A sentence that describes the program.
    ///   - arguments: The positional arguments, all of which can be omitted.
    ///   - options: The options.
    ///   - notes: Paragraphs at the end of the help.
    public init(
        _ name: String, summary: String, arguments: [Option] = [], options: [Option] = [], notes: [String] = []
    ) {
        self.name = name
        self.summary = summary
        self.arguments = arguments
        self.options = options + [Option("--help", help: "Prints this help.")]
        self.notes = notes
    }

    /// The help, as several lines.
    public var help: String {
        let rows = arguments + options
        let width = rows.map(\.usage.count).max() ?? 0
        let usage = (["Usage: swift run \(name)"] + arguments.map { "[\($0.name)]" } + ["[options]"])
        let lines = rows.map {
            "  " + $0.usage + String(repeating: " ", count: width - $0.usage.count) + "  " + $0.help
        }
        return ([summary, usage.joined(separator: " "), lines.joined(separator: "\n")] + notes)
            .joined(separator: "\n\n")
    }

    /// Parses the arguments after the name of the program.
    ///
    /// - Parameter arguments: The arguments.
    /// - Returns: The options and positional arguments.
    /// - Throws: ``ExampleFailure`` that names the wrong option or argument.
    public func parse(_ arguments: [String]) throws -> ExampleOptions {
        var parsed = ExampleOptions()
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" {
                try rest.forEach { try add(argument: $0, to: &parsed) }
                break
            }
            guard argument.hasPrefix("-"), argument != "-" else {
                try add(argument: argument, to: &parsed)
                continue
            }
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let name = parts.first == "-h" ? "--help" : parts.first
            guard let option = options.first(where: { $0.name == name }) else {
                throw failure("Unknown option \(parts.first ?? argument).")
            }
            if !option.repeats, parsed.contains(option.name) { throw failure("Option \(option.name) is given twice.") }
            var value = parts.count == 2 ? parts[1] : nil
            if option.value == nil {
                guard value == nil else { throw failure("Option \(option.name) takes no value.") }
            } else if value == nil {
                value = rest.first?.hasPrefix("--") == true ? nil : rest.popFirst()
                guard value != nil else { throw failure("Option \(option.name) needs a value.") }
            }
            parsed.entries.append((option.name, value ?? ""))
        }
        return parsed
    }

    private func add(argument: String, to parsed: inout ExampleOptions) throws {
        guard parsed.arguments.count < arguments.count else { throw failure("Unexpected argument \(argument).") }
        parsed.arguments.append(argument)
    }

    private func failure(_ sentence: String) -> ExampleFailure {
        ExampleFailure("\(sentence) Run \"swift run \(name) --help\" for help.")
    }
}

/// The options and arguments that a program was started with.
public struct ExampleOptions: Sendable {
    /// The options in the order in which they were given. Options without a value have an empty one.
    public internal(set) var entries: [(name: String, value: String)] = []
    /// The positional arguments.
    public internal(set) var arguments: [String] = []

    /// A Boolean value that indicates whether the help was requested.
    public var wantsHelp: Bool { contains("--help") }

    /// Returns a Boolean value that indicates whether an option was given.
    ///
    /// - Parameter name: The name with its dashes.
    /// - Returns: A Boolean value that indicates whether the option was given.
    public func contains(_ name: String) -> Bool { entries.contains { $0.name == name } }

    /// Returns the value of an option.
    ///
    /// - Parameter name: The name with its dashes.
    /// - Returns: The value, or `nil` if the option was omitted.
    public func value(of name: String) -> String? { entries.first { $0.name == name }?.value }

    /// Returns the folder that an option names.
    ///
    /// - Parameters:
    ///   - option: The name of the option, with its dashes.
    ///   - name: The beginning of the name of a new temporary folder, for an omitted option.
    /// - Returns: The folder. It may not exist yet.
    public func folder(of option: String, orTemporary name: String) -> URL {
        value(of: option).map { URL(fileURLWithPath: $0, isDirectory: true) }
            ?? FileManager.default.temporaryDirectory.appendingPathComponent("\(name)-\(UUID().uuidString)")
    }
}
