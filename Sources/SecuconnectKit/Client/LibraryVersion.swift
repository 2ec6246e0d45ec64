/// The version of the library, and its header field `User-Agent`.
enum LibraryVersion {
    /// The version of this library.
    static let current = "0.1.0"

    /// Returns the header field `User-Agent`, which begins with the name and version of the program.
    static func userAgent(prefix: String?) -> String {
        let own = "SecuconnectKit/\(current) (Swift; \(platform))"
        let name = (prefix ?? "").filter {
            $0.isASCII && ($0 == " " || $0.asciiValue.map { $0 > 32 && $0 < 127 } == true)
        }
        return name.trimmed.isEmpty ? own : "\(name.trimmed) \(own)"
    }

    private static var platform: String {
        #if os(macOS)
            "macOS"
        #elseif os(iOS)
            "iOS"
        #elseif os(tvOS)
            "tvOS"
        #elseif os(watchOS)
            "watchOS"
        #elseif os(visionOS)
            "visionOS"
        #elseif os(Linux)
            "Linux"
        #else
            "other"
        #endif
    }
}
