import SecuconnectKit

extension ServerState {
    /// Updates the ages of all customers once a day.
    mutating func updateAges() {
        let today = String(now.text.prefix(10))
        guard loyalty.dayOfAges != today else { return }
        loyalty.dayOfAges = today
        for id in self[.loyaltyCustomers].ids {
            guard let customer = self[.loyaltyCustomers][id], customer["contact"]?["dob"] != nil else { continue }
            _ = replaceLoyaltyCustomer(id, by: withAge(customer))
        }
    }

    /// Returns a customer with the age that follows from the date of birth.
    func withAge(_ customer: JSONValue) -> JSONValue {
        var customer = customer
        let age = (customer["contact"]?["dob"]?.string).flatMap {
            Age(birthday: $0, today: String(now.text.prefix(10)))
        }
        customer["age"] = age.map { .integer($0.years) }
        customer["days_until_birthday"] = age.map { .integer($0.daysUntilBirthday) }
        return customer
    }
}
