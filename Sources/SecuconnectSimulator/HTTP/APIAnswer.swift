import Foundation
import SecuconnectKit

/// A response of the API, before it is encoded.
struct APIAnswer: Codable, Sendable {
    enum Body: Codable, Sendable {
        case json(JSONValue)
        case file(StoredFile)
    }

    /// Only refusals of a token have headers, and they aren't stored.
    private enum CodingKeys: CodingKey {
        case status, body
    }

    var status = 200
    var headers: TransportHeaders = [:]
    var body: Body

    init(status: Int = 200, body: JSONValue) {
        self.status = status
        self.body = .json(body)
    }

    init(file: StoredFile) { body = .file(file) }

    func response(at date: Date) -> TransportResponse {
        var headers = headers
        headers["Date"] = HTTPDate.text(of: date)
        switch body {
        case .json(let value):
            headers["Content-Type"] = "application/json"
            return TransportResponse(status: status, headers: headers, body: JSONBytes.data(of: value))
        case .file(let file):
            headers["Content-Type"] = file.mediaType
            headers["Content-Disposition"] = file.contentDisposition
            return TransportResponse(status: status, headers: headers, body: file.content)
        }
    }
}

/// Encodes JSON so that equal values have equal bytes.
enum JSONBytes {
    static func data(of value: JSONValue) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(value)) ?? Data()
    }

    /// Encodes a value as a JSON value.
    static func value(of model: some Encodable) throws -> JSONValue {
        try JSONReader().decode(JSONValue.self, from: JSONEncoder().encode(model))
    }

    /// Decodes a document as a model of the library; `nil` if it can't be read.
    static func model<Model: Decodable>(_ type: Model.Type, from document: JSONValue) -> Model? {
        try? JSONReader().decode(Model.self, from: data(of: document))
    }
}

/// Formats dates for HTTP header fields: `Wed, 27 Mar 2024 09:55:23 GMT`.
enum HTTPDate {
    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static func text(of date: Date) -> String {
        // `2024-03-27T09:55:23+00:00`, always with these lengths.
        let text = APITimestamp(date).rawValue
        let year = text.prefix(4), day = text.dropFirst(8).prefix(2), time = text.dropFirst(11).prefix(8)
        let month = Int(text.dropFirst(5).prefix(2)) ?? 1
        let midnight = APITimestamp(String(text.prefix(10))).date ?? date
        let dayNumber = Int(midnight.timeIntervalSince1970 / 86_400)
        // The first day of 1970 was a Thursday.
        let weekday = ((dayNumber + 4) % 7 + 7) % 7
        return "\(weekdays[weekday]), \(day) \(months[month - 1]) \(year) \(time) GMT"
    }
}
