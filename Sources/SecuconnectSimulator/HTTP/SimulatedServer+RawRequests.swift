public import Foundation
public import SecuconnectKit

extension SimulatedServer {
    /// Returns the response to a raw HTTP request, as an HTTP server receives it.
    ///
    /// Use this method to serve the simulator over HTTP. Unlike ``send(_:)``, it accepts any request target, including
    /// one that isn't a URL:
    ///
    /// ```swift
    /// let response = try await server.answer(
    ///     "GET", "/api/v2/Smart/Transactions?count=5",
    ///     headers: [("Authorization", "Bearer …")])
    /// ```
    ///
    /// - Parameters:
    ///   - method: The method of the request line.
    ///   - target: The target of the request line: path and query.
    ///   - headers: The header fields in their order. Fields with one name are joined by commas.
    ///   - body: The body; `nil` or empty if there is none.
    /// - Returns: The response, whatever its status.
    /// - Throws: As ``send(_:)``.
    public func answer(
        _ method: String, _ target: String, headers: [(name: String, value: String)] = [], body: Data? = nil
    ) async throws -> TransportResponse {
        var fields = TransportHeaders()
        for (name, value) in headers { fields[name] = fields[name].map { "\($0), \(value)" } ?? value }
        return try await send(
            TransportRequest(
                method: TransportRequest.Method(method.uppercased()), url: Self.url(of: target), headers: fields,
                body: body))
    }

    /// Returns the URL of a request target: every byte that isn't allowed in a URL is percent-encoded.
    private static func url(of target: String) -> URL {
        let bytes = Array(target.utf8)
        var text = "https://simulator.invalid" + (bytes.first == UInt8(ascii: "/") ? "" : "/")
        for (index, byte) in bytes.enumerated() {
            let isEscape = bytes[index...].dropFirst().prefix(2).filter(isHexDigit).count == 2
            if allowed.contains(byte) || byte == UInt8(ascii: "%") && isEscape {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return URL(string: text) ?? URL(fileURLWithPath: "/")
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool { Unicode.Scalar(byte).properties.isASCIIHexDigit }

    private static let allowed = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/?&=+,;:@!$'()*".utf8)
}
