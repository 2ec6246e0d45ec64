import Foundation

/// The form with the data of a customer, and the errors in it.
struct OrderForm: Sendable {
    /// A field of the form.
    enum Field: String, CaseIterable, Sendable {
        case forename, surname, email, street, houseNumber, postalCode, city

        /// The label.
        var label: String {
            switch self {
            case .forename: "Forename"
            case .surname: "Surname"
            case .email: "E-mail address"
            case .street: "Street"
            case .houseNumber: "House number"
            case .postalCode: "Postal code"
            case .city: "City"
            }
        }

        /// The value of the attribute `autocomplete`; `off` if browsers know none for it.
        var autocomplete: String {
            switch self {
            case .forename: "given-name"
            case .surname: "family-name"
            case .email: "email"
            case .street, .houseNumber: "off"
            case .postalCode: "postal-code"
            case .city: "address-level2"
            }
        }

        /// The maximum number of characters.
        var maximumLength: Int {
            switch self {
            case .postalCode: 5
            case .houseNumber: 10
            default: 80
            }
        }
    }

    /// The values as they were entered, without surrounding spaces.
    let values: [Field: String]

    /// Creates a form from the fields of a request.
    init(_ fields: [String: String] = [:]) {
        values = Field.allCases.reduce(into: [:]) { values, field in
            values[field] = (fields[field.rawValue] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    /// The sentences about the fields that aren't valid.
    var errors: [Field: String] {
        Field.allCases.reduce(into: [:]) { errors, field in errors[field] = error(in: field) }
    }

    /// The customer; `nil` if a field isn't valid.
    var customer: Customer? {
        guard errors.isEmpty else { return nil }
        func value(_ field: Field) -> String { values[field] ?? "" }
        return Customer(
            forename: value(.forename), surname: value(.surname), email: value(.email), street: value(.street),
            houseNumber: value(.houseNumber), postalCode: value(.postalCode), city: value(.city))
    }

    private func error(in field: Field) -> String? {
        let value = values[field] ?? ""
        if value.isEmpty { return "Enter your \(field.label.lowercased())." }
        if value.count > field.maximumLength { return "Shorten this to \(field.maximumLength) characters." }
        if value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            return "Remove the characters that can't be printed."
        }
        switch field {
        case .email where !Self.isAddress(value): return "Enter an e-mail address such as max@example.net."
        case .postalCode where value.count != 5 || !value.allSatisfy({ $0.isASCII && $0.isNumber }):
            return "Enter the five digits of a German postal code."
        case .houseNumber where !value.contains(where: \.isNumber): return "Enter a house number such as 12a."
        default: return nil
        }
    }

    /// Indicates whether a string can be an e-mail address. Whether it exists shows only a message to it.
    private static func isAddress(_ value: String) -> Bool {
        let parts = value.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !value.contains(where: \.isWhitespace) else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
    }
}
