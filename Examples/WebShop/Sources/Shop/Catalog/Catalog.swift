/// The articles of the shop. Food and books have a VAT rate of 7 %, everything else has 19 %.
struct Catalog: Sendable {
    /// The articles in their order on the page.
    let products: [Product]

    /// Returns the article with a number; `nil` if there is none.
    func product(_ id: String) -> Product? { products.first { $0.id == id } }

    /// The articles of the demo.
    static let demo = Catalog(products: [
        Product(
            id: "coffee", name: "Harbor Blend Coffee", summary: "Whole beans, medium roast, 500 g.", price: 1_290,
            vatRate: 7,
            picture: """
                <path d="M12 6h24l3 8v28H9V14z" fill="#7b4b2a"/><rect x="9" y="14" width="30" height="5" \
                fill="#5d3720"/><ellipse cx="24" cy="30" rx="6" ry="8" fill="#f3e4d0"/>\
                <path d="M24 23q-3 7 0 14" stroke="#7b4b2a" stroke-width="2" fill="none"/>
                """),
        Product(
            id: "tea", name: "Evening Herbal Tea", summary: "Twenty bags with mint, fennel and lemon balm.", price: 690,
            vatRate: 7,
            picture: """
                <rect x="10" y="20" width="28" height="22" rx="3" fill="#4f8a5b"/><path d="M24 30q-7-3-5-12 8 1 5 12z\
                m0 0q7-3 5-12-8 1-5 12z" fill="#cfe8d2"/><path d="M24 20V6h8" stroke="#8a8f98" stroke-width="2" \
                fill="none"/><rect x="30" y="3" width="9" height="7" fill="#e8b04a"/>
                """),
        Product(
            id: "chocolate", name: "Dark Chocolate", summary: "A bar of 100 g with 72 % cocoa.", price: 349, vatRate: 7,
            picture: """
                <rect x="12" y="6" width="24" height="36" rx="2" fill="#4a2c20"/><path d="M24 6v18M12 15h24M12 24h24" \
                stroke="#7d5240" stroke-width="2"/><path d="M12 26l4-3 4 3 4-3 4 3 4-3 4 3v16H12z" fill="#c0392b"/>
                """),
        Product(
            id: "cookbook", name: "Breakfast by the Sea", summary: "Sixty recipes in a book of 160 pages.",
            price: 2_490,
            vatRate: 7,
            picture: """
                <rect x="10" y="6" width="28" height="36" rx="2" fill="#2f6f9f"/><rect x="10" y="6" width="5" \
                height="36" fill="#1f4d70"/><circle cx="27" cy="20" r="6" fill="#f4c95d"/>\
                <path d="M19 34q4-4 8 0t8 0" stroke="#fff" stroke-width="2" fill="none"/>
                """),
        Product(
            id: "mug", name: "Stoneware Mug", summary: "Hand-glazed, 350 ml, dishwasher safe.", price: 1_195,
            vatRate: 19,
            picture: """
                <path d="M34 18h4a6 6 0 0 1 0 14h-4" stroke="#2f7f86" stroke-width="4" fill="none"/>\
                <path d="M8 12h28v22a6 6 0 0 1-6 6H14a6 6 0 0 1-6-6z" fill="#3a9aa3"/>\
                <rect x="8" y="20" width="28" height="4" fill="#bfe6e9"/>
                """),
        Product(
            id: "grinder", name: "Hand Coffee Grinder", summary: "Steel burrs and 24 grind settings.", price: 7_900,
            vatRate: 19,
            picture: """
                <path d="M24 12V6h14" stroke="#59616b" stroke-width="3" fill="none"/><circle cx="39" cy="6" r="3" \
                fill="#a8742f"/><path d="M15 12h18l-3 10H18z" fill="#8a939e"/><rect x="16" y="22" width="16" \
                height="20" rx="2" fill="#b9c0c9"/><rect x="16" y="28" width="16" height="3" fill="#8a939e"/>
                """),
        Product(
            id: "kettle", name: "Gooseneck Kettle", summary: "Stainless steel, one liter, for the stove.", price: 5_490,
            vatRate: 19,
            picture: """
                <path d="M14 22q-8 0-8-12" stroke="#59616b" stroke-width="3" fill="none"/><path d="M32 20q10 0 8 14" \
                stroke="#2b2f36" stroke-width="3" fill="none"/><path d="M14 16h18l4 24H10z" fill="#a3abb5"/>\
                <rect x="16" y="12" width="14" height="4" fill="#59616b"/><circle cx="23" cy="10" r="2" fill="#2b2f36"/>
                """),
        Product(
            id: "bag", name: "Market Bag", summary: "Organic cotton with long handles.", price: 899, vatRate: 19,
            picture: """
                <path d="M17 18V12a7 7 0 0 1 14 0v6" stroke="#b08a4a" stroke-width="3" fill="none"/>\
                <path d="M9 16h30l3 26H6z" fill="#e6d3ad"/><path d="M16 30q4-5 8 0t8 0" stroke="#2f6f9f" \
                stroke-width="3" fill="none"/>
                """),
    ])
}
