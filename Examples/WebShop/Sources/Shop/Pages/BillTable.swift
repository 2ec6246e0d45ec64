import WebPages

extension Bill {
    /// The table with all lines and the total.
    var table: HTML { table(of: lines.map(row)) }

    /// The table with the sum of the articles, the other lines, and the total.
    var summary: HTML {
        let articles = lines.filter { $0.kind == .article }
        let sum: HTML = """
            <tr><th scope="row">\(ShopText.articles)</th><td class="amount">\(Euro.text(articles.total))</td></tr>
            """
        return table(of: [sum] + lines.filter { $0.kind != .article }.map(row))
    }

    private func table(of rows: [HTML]) -> HTML {
        """
        <table class="bill" id="bill">
        <tbody>
        \(rows)
        </tbody>
        <tfoot>
        <tr class="total"><th scope="row">\(ShopText.total)</th><td class="amount" id="total">\(Euro.text(total))</td></tr>
        \(includedVAT.map { rate, amount in
            """
            <tr class="dim"><th scope="row">\(ShopText.includedVAT.with(rate))</th>\
            <td class="amount" id="vat-\(rate)">\(Euro.text(amount))</td></tr>
            """ as HTML
        })
        </tfoot>
        </table>
        """
    }

    private func row(_ line: Line) -> HTML {
        let pieces: HTML =
            line.quantity == 1 ? "" : "<br><span class=\"dim\">\(line.quantity) × \(Euro.text(line.price))</span>"
        let picture = line.articleNumber.flatMap(Catalog.demo.product)?.picture("thumb") ?? ""
        return """
            <tr><th scope="row"><div class="article">\(picture)<div>\(line.name)\(pieces)</div></div></th>\
            <td class="amount">\(Euro.text(line.amount))</td></tr>
            """
    }
}
