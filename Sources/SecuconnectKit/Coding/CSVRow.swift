/// A row of a CSV file that spreadsheets open safely.
///
/// ```swift
/// let row = CSVRow([
///     .text(transaction.merchantRef), .number(transaction.basketInfo?.sum),
///     .text("=1+1"),
/// ])
/// print(row)  // order-4711,1999,'=1+1
/// ```
/// The format is that of RFC 4180. Text that a spreadsheet would read as a formula begins with an apostrophe, because
/// payers and merchants choose it freely. Numbers are written as they are, also negative ones.
public struct CSVRow: Hashable, Sendable, CustomStringConvertible {
    /// A cell of a row.
    public enum Cell: Hashable, Sendable {
        /// Text; an empty cell if it is `nil`.
        case text(String?)
        /// A number, such as an amount in minor units; an empty cell if it is `nil`.
        case number(Int?)
    }

    /// The cells.
    public var cells: [Cell]

    /// Creates a row.
    ///
    /// - Parameter cells: The cells.
    public init(_ cells: [Cell]) { self.cells = cells }

    /// A textual representation of this instance.
    ///
    /// It is the line of the file, without the line break at its end. It isn't redacted.
    public var description: String { cells.map(\.encoded).joined(separator: ",") }
}

extension CSVRow.Cell {
    /// The characters that make spreadsheets read a cell as a formula, with the full-width forms.
    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
    ]

    fileprivate var encoded: String {
        switch self {
        case .number(let number): number.map(String.init) ?? ""
        case .text(let text): Self.encode(text ?? "")
        }
    }

    private static func encode(_ text: String) -> String {
        // A spreadsheet reads a cell that begins with an apostrophe as text.
        let cell = text.unicodeScalars.first.map(formulaStarts.contains) == true ? "'" + text : text
        guard cell.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return cell }
        return "\"\(cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    }
}
