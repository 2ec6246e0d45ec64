/// Comparisons whose time tells nothing about secrets.
public enum ConstantTime {
    /// Returns whether two values have the same bytes. The time depends on their lengths only.
    ///
    /// - Parameters:
    ///   - left: A value.
    ///   - right: Another value.
    /// - Returns: A Boolean value that indicates whether they are equal.
    public static func areEqual(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
        left.count == right.count && zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
