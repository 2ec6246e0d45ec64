import Foundation
import WebPages

/// Dates as people read them. A zone is always named, because a page doesn't know that of its reader.
enum ShopDate {
    /// Returns an element with a date and a time in the zone of the shop.
    ///
    /// - Parameter seconds: The time in seconds since 1970.
    /// - Returns: The element. ``localTimes`` changes it to the zone of the reader.
    static func html(_ seconds: Double) -> HTML {
        let date = Date(timeIntervalSince1970: seconds)
        return "<time datetime=\"\(date.formatted(.iso8601))\">\(text(of: date))</time>"
    }

    private static func text(of date: Date) -> String {
        let isGerman = Language.current == .german
        let style = Date.FormatStyle(
            date: .abbreviated, time: .shortened, locale: Locale(identifier: isGerman ? "de_DE" : "en_GB"),
            timeZone: zone ?? .gmt)
        guard let zone else { return "\(date.formatted(style)) UTC" }
        let isSummer = zone.isDaylightSavingTime(for: date)
        let name = isGerman ? (isSummer ? "MESZ" : "MEZ") : (isSummer ? "CEST" : "CET")
        return "\(date.formatted(style)) \(name)"
    }

    private static let zone = TimeZone(identifier: "Europe/Berlin")

    /// The script that shows the dates of a page in the zone of its reader.
    static let localTimes = """
        for (const each of document.querySelectorAll("time")) each.textContent = new Date(each.dateTime)
          .toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
        """
}
