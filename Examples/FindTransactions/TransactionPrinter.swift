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
        // An integer can't be a formula.
        let amount = transaction.basketInfo?.sum.map(String.init) ?? ""
        let before = [transaction.id.rawValue, transaction.status?.rawValue, transaction.created?.rawValue]
        let after = [
            transaction.basketInfo?.currency?.rawValue, transaction.merchantRef, transaction.transactionRef,
            transaction.customer?.contact?.name,
        ]
        return (before.map(Self.cell) + [amount] + after.map(Self.cell)).joined(separator: ",")
    }

    /// The characters that make spreadsheets read a cell as a formula, with the full-width forms.
    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
    ]

    private static func cell(_ value: String?) -> String {
        var cell = value ?? ""
        // A spreadsheet reads a cell that begins with an apostrophe as text.
        if cell.unicodeScalars.first.map(formulaStarts.contains) == true { cell = "'" + cell }
        guard cell.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return cell }
        return "\"\(cell.replacingOccurrences(of: "\"", with: "\"\""))\""
    }
}
