import ExampleSupport
import Foundation
import SecuconnectKit

/// Prints transactions one by one, so that any number of them needs no memory.
protocol Printer {
    /// What stands before the first; nil for nothing.
    var header: String? { get }
    /// What stands after the last; nil for nothing.
    var footer: String? { get }

    /// One transaction, before which others stand or not.
    func line(for transaction: SmartTransaction, isFirst: Bool) throws -> String
}

extension Options.Format {
    var printer: any Printer {
        switch self {
        case .table: TablePrinter()
        case .json: JSONPrinter()
        case .csv: CSVPrinter()
        }
    }
}

/// For people: aligned columns, amounts in the major unit.
private struct TablePrinter: Printer {
    private static let widths = [36, 12, 26, 16, 20]

    var header: String? {
        Self.aligned(["id", "status", "created", "amount", "order", "customer"])
    }

    var footer: String? { nil }

    func line(for transaction: SmartTransaction, isFirst: Bool) -> String {
        Self.aligned([
            transaction.id.rawValue, transaction.status?.rawValue ?? "", transaction.created?.rawValue ?? "",
            transaction.basketInfo?.formattedSum ?? "", transaction.merchantRef ?? "",
            transaction.customer?.contact?.name ?? "",
        ])
    }

    private static func aligned(_ cells: [String]) -> String {
        let padded = cells.enumerated().map { index, cell in
            index < widths.count ? cell + String(repeating: " ", count: max(0, widths[index] - cell.count)) : cell
        }
        return padded.joined(separator: " ").trimmingCharacters(in: .whitespaces)
    }
}

/// For programs: a list of objects with the API's own member names.
private struct JSONPrinter: Printer {
    var header: String? { "[" }
    var footer: String? { "]" }

    func line(for transaction: SmartTransaction, isFirst: Bool) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (isFirst ? "  " : ", ") + String(decoding: try encoder.encode(transaction), as: UTF8.self)
    }
}

/// For spreadsheets, after RFC 4180. Amounts are in the minor unit, beside their currency.
private struct CSVPrinter: Printer {
    var header: String? { "id,status,created,amount,currency,merchantRef,transactionRef,customer" }
    var footer: String? { nil }

    func line(for transaction: SmartTransaction, isFirst: Bool) -> String {
        [
            transaction.id.rawValue, transaction.status?.rawValue, transaction.created?.rawValue,
            transaction.basketInfo?.sum.map(String.init), transaction.basketInfo?.currency?.rawValue,
            transaction.merchantRef, transaction.transactionRef, transaction.customer?.contact?.name,
        ]
        .map { Self.quoted($0 ?? "") }.joined(separator: ",")
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.contains(where: { ",\"\n\r\r\n".contains($0) }) else { return cell }
        return "\"\(cell.replacingOccurrences(of: "\"", with: "\"\""))\""
    }
}
