/// Values that nobody can guess.
public enum RandomToken {
    /// Returns a new value: 128 random bits as 32 hexadecimal digits.
    public static func make() -> String {
        (0..<32).map { _ in String(UInt8.random(in: 0..<16), radix: 16) }.joined()
    }
}
