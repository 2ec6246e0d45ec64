/// The method of reading a whole list, page by page.
public enum ListPaging: Hashable, Sendable {
    /// Reads a snapshot on the server. Every object that matched the filter at the beginning is returned once, even
    /// if the list changes.
    ///
    /// The lifetime is the time that the server waits for the next page, so it has to cover your work on one page.
    /// It is sent once, with the first call. A snapshot that the server no longer has ends the reading with
    /// ``SecuconnectError/Kind/scrollExpired``. Snapshots can't be released, so don't request hours.
    case scroll(lifetime: ScrollLifetime = .minutes(5))
    /// Skips the objects that were read before. There is no lifetime, but the list can change during the reading.
    /// An object that is added before the current position makes another one appear twice; one that is removed
    /// makes another one be skipped. Sort by a field that never changes, such as ascending by
    /// ``SearchField/created``, so that new objects are added at the end and are read too.
    case offset
}
