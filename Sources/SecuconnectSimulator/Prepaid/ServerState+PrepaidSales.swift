import Foundation
import SecuconnectKit

extension ServerState {
    /// Reserves a product. One that is sold out or not for sale is denied.
    mutating func requestPrepaidSale(of itemID: String, withSerial serial: String? = nil) throws(APIError) -> JSONValue
    {
        let item = try object(itemID, of: .prepaidItems)
        if item["type"] == "POSA", serial == nil { throw .wrongState("The card to activate has no serial number") }
        let isForSale = item["enabled"] != false && prepaid.stock[itemID] != 0
        return create(
            [
                "status": isForSale ? "request" : "denied", "type": "sale_item", "item": Self.soldItem(item),
                "itemgroup": item["itemgroup"] ?? .null, "amount": item["retail_price"] ?? 0,
                "currency": item["currency"] ?? "EUR", "commission": item["commission"] ?? 0,
                "commission_currency": item["currency"] ?? "EUR", "description": item["description"] ?? .null,
                "vtc_id": item["vtc_id"] ?? .null, "serial": serial.map { .string($0) } ?? .null, "demo": false,
                "merchant": Self.reference("general.merchants", merchantID),
                "store": defaultStore(of: merchantID) ?? .null,
                "contract": Self.reference("general.contracts", settings.contractID.rawValue),
            ], of: .prepaidSales)
    }

    /// Buys what was reserved. The code comes with it; a second time gives the same sale.
    mutating func confirmPrepaidSale(_ id: String) throws(APIError) -> JSONValue {
        let sale = try object(id, of: .prepaidSales)
        if sale["status"] == "confirmed" { return sale }
        guard sale["status"] == "request", let item = sale["item"]?["id"]?.string else {
            throw .wrongState("The sale can't be confirmed")
        }
        if let left = prepaid.stock[item] {
            guard left > 0 else {
                self[.prepaidSales].change(id) { $0["status"] = "failed" }
                throw .wrongState("The product is sold out")
            }
            prepaid.stock[item] = left - 1
        }
        let code = identifiers.nextHex("code").uppercased().prefix(16)
        let serial = sale["serial"] ?? .string(String(identifiers.nextHex("serial").prefix(12)))
        self[.prepaidSales].change(id) { sale in
            sale["status"] = "confirmed"
            sale["code"] = .string(String(code))
            sale["serial"] = serial
            sale["expire_date"] = "2030-12-31"
            sale["provider_delivery_number"] = .string(String(code.prefix(6)))
            sale["receipt_header"] = sale["description"]
            sale["receipt_customer"] = .string("Code: \(code)")
            sale["receipt_zvt"] = .string("Code: \(code)")
            sale["receipt_dealer"] = .string(AmountText.of(sale["amount"]?.integer ?? 0))
        }
        return try object(id, of: .prepaidSales)
    }

    /// Sells the prepaid products in the basket of a transaction that is being paid.
    mutating func sellPrepaidItems(of id: String) {
        for line in smart[id]?["basket"]?["products"]?.array ?? [] {
            guard let number = line["ean"]?.string ?? line["articleNumber"]?.string,
                let item = self[.prepaidItems].all.first(where: { item in
                    item["vtc_config"]?.array?.contains { $0.string == number } == true
                }), let itemID = item["id"]?.string
            else { continue }
            var sold: JSONValue = ["status": "failed"]
            do {
                let sale = try requestPrepaidSale(of: itemID, withSerial: line["serialNumber"]?.string)
                let confirmed = try confirmPrepaidSale(sale["id"]?.string ?? "")
                sold = ["status": confirmed["status"] ?? .null, "id": .integer(self[.prepaidSales].ids.count)]
            } catch {
                sold["error_details"] = .string(error.details)
            }
            smart.change(id) { $0["prepaid_sales"] = sold }
        }
    }

    /// Adds up what was sold in a period, by default since the last report.
    mutating func createPrepaidReport(_ members: [String: JSONValue]) throws(APIError) -> JSONValue {
        let merchant = merchant(try members.reference("merchant")), store = try members.reference("store")
        let device = try members.reference("smart_device")
        guard let terminal = members["vtc_tid"]?.integer else { throw .format("vtc_tid is missing") }
        let last = self[.prepaidReports].all.last?["report_to"]?.string
        let start = try date(members["report_from"]?.string ?? last) ?? .distantPast
        let end = try date(members["report_to"]?.string) ?? now.date
        let sales = self[.prepaidSales].all.filter { sale in
            guard let time = (sale["created"]?.string).flatMap({ APITimestamp($0).date }) else { return false }
            return sale["status"] == "confirmed" && time > start && time <= end
        }
        let amount = sales.reduce(0) { $0 &+ ($1["amount"]?.integer ?? 0) }
        return create(
            [
                "merchant": Self.reference("general.merchants", merchant),
                "store": Self.reference("general.stores", store), "device": Self.reference("smart.devices", device),
                "vtc_tid": .integer(terminal), "amount": .integer(amount), "updated": timestamp,
                "report_from": members["report_from"] ?? last.map { .string($0) } ?? .null,
                "report_to": members["report_to"] ?? timestamp,
                "receipt": [Self.line("Summe", "\(AmountText.of(amount)) EUR")],
            ], of: .prepaidReports)
    }

    private func date(_ text: String?) throws(APIError) -> Date? {
        guard let text else { return nil }
        guard let date = APITimestamp(text).date else { throw .format("A date can't be read") }
        return date
    }

    private static func soldItem(_ item: JSONValue) -> JSONValue {
        var sold: JSONValue = [:]
        for name in ["object", "id", "description", "logo", "type"] { sold[name] = item[name] }
        return sold
    }
}
