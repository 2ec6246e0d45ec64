import XCTest

@testable import Shop

final class OrderFormTests: XCTestCase {
    private let valid = [
        "forename": " Erika ", "surname": "Beispiel", "email": "erika@example.net", "street": "Hafenstraße",
        "houseNumber": "12a", "postalCode": "01067", "city": "Dresden",
    ]

    func testValidFormIsACustomer() {
        let customer = OrderForm(valid).customer
        XCTAssertEqual(customer?.name, "Erika Beispiel")
        XCTAssertEqual(customer?.postalCode, "01067")
    }

    func testEmptyFormNamesEveryField() {
        let form = OrderForm()
        XCTAssertEqual(Set(form.errors.keys), Set(OrderForm.Field.allCases))
        XCTAssertEqual(form.errors[.email], "Enter your e-mail address.")
        XCTAssertNil(form.customer)
    }

    func testWrongValuesAreRefused() {
        let wrong: [(OrderForm.Field, [String])] = [
            (.email, ["erika", "@example.net", "a@b", "a@b..c", "a b@c.de", "a@b@c.de"]),
            (.postalCode, ["1067", "010671", "0106x", "٠١٠٦٧"]), (.houseNumber, ["a", "12345678901"]),
            (.city, [String(repeating: "x", count: 81), "a\u{0}b", "a\nb"]),
        ]
        for (field, values) in wrong {
            for value in values {
                var fields = valid
                fields[field.rawValue] = value
                XCTAssertEqual(Array(OrderForm(fields).errors.keys), [field], "\(field) \(value)")
            }
        }
    }
}
