import Foundation
import WebPages

/// The form with the data of a customer, and the errors in it.
struct OrderForm: Sendable {
    /// A field of the form.
    enum Field: String, CaseIterable, Sendable {
        case email, forename, surname, street, houseNumber, postalCode, city

        /// The label.
        var label: ShopText {
            switch self {
            case .forename: .forename
            case .surname: .surname
            case .email: .email
            case .street: .street
            case .houseNumber: .houseNumber
            case .postalCode: .postalCode
            case .city: .city
            }
        }

        /// The value of the attribute `autocomplete`; `off` if browsers know none for it.
        var autocomplete: String {
            switch self {
            case .forename: "given-name"
            case .surname: "family-name"
            case .email: "email"
            // Browsers know no house number. They fill it in with the street, from where it is taken.
            case .street: "street-address"
            case .houseNumber: "off"
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
        var values: [Field: String] = Field.allCases.reduce(into: [:]) { values, field in
            values[field] = (fields[field.rawValue] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        }
        if values[.houseNumber] == "", let street = values[.street], let parts = Self.split(street) {
            values[.street] = parts.street
            values[.houseNumber] = parts.number
        }
        self.values = values
    }

    /// Splits a street such as `Hafenweg 12a` into its name and the house number.
    private static func split(_ street: String) -> (street: String, number: String)? {
        guard let space = street.lastIndex(of: " ") else { return nil }
        let number = street[street.index(after: space)...]
        guard number.first?.isNumber == true else { return nil }
        return (street[..<space].trimmingCharacters(in: .whitespaces), String(number))
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
            houseNumber: value(.houseNumber), postalCode: value(.postalCode), city: value(.city), language: .current)
    }

    private func error(in field: Field) -> String? {
        let value = values[field] ?? ""
        if value.isEmpty {
            let label = field.label.description
            return ShopText.fieldMissing.with(Language.current == .german ? label : label.lowercased())
        }
        if value.count > field.maximumLength { return ShopText.fieldTooLong.with(field.maximumLength) }
        if value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            return "\(ShopText.fieldUnprintable)"
        }
        switch field {
        case .email where !Self.isAddress(value): return "\(ShopText.emailInvalid)"
        case .postalCode where value.count != 5 || !value.allSatisfy({ $0.isASCII && $0.isNumber }):
            return "\(ShopText.postalCodeInvalid)"
        case .houseNumber where !value.contains(where: \.isNumber): return "\(ShopText.houseNumberInvalid)"
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
