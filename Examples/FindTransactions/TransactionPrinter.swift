import ExampleSupport
import Foundation
import SecuconnectKit

/// Formats transactions one at a time, so that memory stays constant.
protocol TransactionPrinter {
    /// The line before the first transaction, if any.
    var header: String? { get }
    /// The line after the last transaction, if any.
    var footer: String? { get }

    /// Formats one transaction.
    func line(for transaction: SmartTransaction, isFirst: Bool) throws -> String
}

extension SearchOptions.Format {
    var printer: any TransactionPrinter {
        switch self {
        case .table: TablePrinter()
        case .json: JSONPrinter()
        case .csv: CSVPrinter()
        }
    }
}

/// A table for people, with aligned columns and amounts in the major unit.
private struct TablePrinter: TransactionPrinter {
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
        let padded = cells.map { $0.escapedForTerminal() }.enumerated().map { index, cell in
            index < widths.count ? cell + String(repeating: " ", count: max(0, widths[index] - cell.count)) : cell
        }
        return padded.joined(separator: " ").trimmingCharacters(in: .whitespaces)
    }
}

/// A JSON array of objects with the field names of the API.
private struct JSONPrinter: TransactionPrinter {
    var header: String? { "[" }
    var footer: String? { "]" }

    func line(for transaction: SmartTransaction, isFirst: Bool) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (isFirst ? "  " : ", ") + String(decoding: try encoder.encode(transaction), as: UTF8.self)
    }
}

/// CSV for spreadsheets, after RFC 4180. Amounts are in the minor unit, in the column before their currency.
private struct CSVPrinter: TransactionPrinter {
    var header: String? { "id,status,created,amount,currency,merchantRef,transactionRef,customer" }
    var footer: String? { nil }

    func line(for transaction: SmartTransaction, isFirst: Bool) -> String {
        let before = [transaction.id.rawValue, transaction.status?.rawValue, transaction.created?.rawValue]
        let after = [
            transaction.basketInfo?.currency?.rawValue, transaction.merchantRef, transaction.transactionRef,
            transaction.customer?.contact?.name,
        ]
        let cells = before.map(CSVRow.Cell.text) + [.number(transaction.basketInfo?.sum)] + after.map(CSVRow.Cell.text)
        return CSVRow(cells).description
    }
}
