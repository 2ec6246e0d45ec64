/// The rule that no recipe uses the simulator in place of a real server.
///
/// A shop that falls back to the simulator takes orders without money. Therefore a snippet doesn't use both credentials
/// and the simulator, and a manifest adds the simulator to test targets only.
enum SimulatorRule {
    /// Finds what breaks the rule in a snippet.
    ///
    /// - Parameter lines: The lines of the snippet.
    /// - Returns: The message of the problem, if any.
    static func fault(in lines: [Substring]) -> String? {
        let hasCredentials = lines.contains { $0.contains(".clientCredentials(") || $0.contains(".provider(") }
        if hasCredentials, lines.contains(where: { $0.contains("(simulator:") }) {
            return "A recipe with credentials can't fall back to the simulator."
        }
        var isTest = false
        for line in lines {
            if line.contains(".testTarget(") {
                isTest = true
            } else if line.contains(".target(") || line.contains(".executableTarget(") {
                isTest = false
            }
            if line.contains(".product(name: \"SecuconnectSimulator\""), !isTest {
                return "Only a test target can depend on the simulator."
            }
        }
        return nil
    }
}
