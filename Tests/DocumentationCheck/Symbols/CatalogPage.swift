/// A page of a catalog: an article, or what is written by hand about a symbol.
struct CatalogPage {
    /// From the root of the package.
    var file: String
    var text: String

    /// The name by which other pages link to it: that of its file.
    var name: String {
        let file = file.split(separator: "/").last ?? ""
        return String(file.hasSuffix(".md") ? file.dropLast(3) : file)
    }

    /// The symbol whose page it is, by its path without the module; empty for the module, `nil` for an article.
    func symbol(in module: String) -> String? {
        guard let title = text.split(separator: "\n").first(where: { $0.hasPrefix("# ") }),
            let link = Self.symbolLink(in: title.dropFirst(2))
        else { return nil }
        return Self.path(of: link, in: module)
    }

    /// The entries of its section Topics: symbols by their links as written, articles as `doc:Name`.
    var topics: [String] {
        var isInTopics = false
        var links: [String] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("## ") { isInTopics = line == "## Topics" }
            guard isInTopics, line.hasPrefix("- ") else { continue }
            let item = line.dropFirst(2)
            if let link = Self.symbolLink(in: item) {
                links.append(link)
            } else if item.hasPrefix("<doc:"), item.hasSuffix(">") {
                links.append(String(item.dropFirst().dropLast()))
            }
        }
        return links
    }

    /// A link's path without the module's name and without what tells overloads apart.
    static func path(of link: String, in module: String) -> String {
        var components = link.split(separator: "/").map { component in
            guard let dash = component.lastIndex(of: "-"), dash != component.startIndex else { return component }
            let suffix = component[component.index(after: dash)...]
            let tellsApart = suffix.hasPrefix(">") || suffix.hasPrefix("(") || suffix.allSatisfy(Self.isPlain)
            return tellsApart ? component[..<dash] : component
        }
        if components.first.map(String.init) == module { components.removeFirst() }
        return components.joined(separator: "/")
    }

    private static func isPlain(_ character: Character) -> Bool {
        character == "." || character.isNumber || character.isLowercase
    }

    private static func symbolLink(in text: Substring) -> String? {
        guard text.hasPrefix("``"), text.hasSuffix("``"), text.count > 4 else { return nil }
        return String(text.dropFirst(2).dropLast(2))
    }
}
