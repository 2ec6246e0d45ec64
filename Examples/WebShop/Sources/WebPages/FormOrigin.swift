import HTTPTypes
public import Hummingbird

/// The site whose page sent a form, as far as the browser says.
public enum FormOrigin: Sendable {
    /// A page of this server.
    case own
    /// A page of another site.
    case foreign
    /// The request doesn't say. Programs other than browsers send neither `Sec-Fetch-Site` nor `Origin`.
    case unknown

    /// Reads the origin of a request.
    public init(_ request: Request) {
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] {
            self = ["same-origin", "none"].contains(site) ? .own : .foreign
        } else if let origin = request.headers[.origin]?.lowercased() {
            let authority = request.head.authority?.lowercased() ?? ""
            self = ["http://\(authority)", "https://\(authority)"].contains(origin) ? .own : .foreign
        } else {
            self = .unknown
        }
    }
}
