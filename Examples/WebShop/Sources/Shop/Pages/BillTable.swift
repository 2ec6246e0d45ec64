import WebPages

extension Bill {
    /// The table with the lines and the total.
    var table: HTML {
        """
        <div class="scroll"><table id="bill">
        <thead><tr><th scope="col">Item</th><th scope="col">VAT</th><th scope="col" class="amount">Amount</th></tr></thead>
        <tbody>
        \(lines.map(row))
        </tbody>
        <tfoot>
        <tr class="total"><th scope="row" colspan="2">Total</th><td class="amount" id="total">\(Euro.text(total))</td></tr>
        \(includedVAT.map { rate, amount in
            """
            <tr class="dim"><th scope="row" colspan="2">Includes \(rate) % VAT</th>\
            <td class="amount" id="vat-\(rate)">\(Euro.text(amount))</td></tr>
            """ as HTML
        })
        </tfoot>
        </table></div>
        """
    }

    private func row(_ line: Line) -> HTML {
        let pieces: HTML =
            line.quantity == 1 ? "" : " <span class=\"dim\">\(line.quantity) × \(Euro.text(line.price))</span>"
        return """
            <tr><td>\(line.name)\(pieces)</td><td>\(line.vatRate)&nbsp;%</td>\
            <td class="amount">\(Euro.text(line.amount))</td></tr>
            """
    }
}
