import WebPages

/// An article of the shop.
struct Product: Sendable, Identifiable {
    /// The article number, which is also a part of the article's address.
    let id: String
    /// The name.
    let name: LocalizedText
    /// A sentence about the article.
    let summary: LocalizedText
    /// The price of one piece in cents, VAT included.
    let price: Int
    /// The VAT rate in percent.
    let vatRate: Int
    /// The SVG shapes of the picture, in a box of 48 by 48.
    let picture: StaticString
}
