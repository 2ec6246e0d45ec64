import WebPages

/// The pages that the law asks of a shop. Those of the demo say that they are one.
enum LegalPage: String, CaseIterable, Sendable {
    case imprint, terms, privacy, withdrawal

    /// The path of the page.
    var path: String { "/legal/\(rawValue)" }

    /// The heading.
    var heading: ShopText {
        switch self {
        case .imprint: .imprint
        case .terms: .terms
        case .privacy: .privacy
        case .withdrawal: .withdrawal
        }
    }

    private var text: ShopText {
        switch self {
        case .imprint: .imprintText
        case .terms: .termsText
        case .privacy: .privacyText
        case .withdrawal: .withdrawalText
        }
    }

    var page: WebPage {
        ShopPage.page(
            heading.description, content: "<section class=\"card text\" id=\"legal\"><p>\(text)</p></section>")
    }
}
