extension ListQuery {
    /// How to read a whole list, page by page.
    public enum Paging: Hashable, Sendable {
        /// Through a snapshot that the server keeps: whatever changes meanwhile, every object that met the filter at
        /// the beginning comes once.
        ///
        /// The lifetime is how long the server waits for the next page, so it has to cover the time that you take for
        /// one. It is sent once, with the first call. A snapshot that the server no longer has ends the reading with
        /// ``SecuconnectError/Kind/scrollExpired``. Snapshots can't be released, so don't ask for hours.
        case scroll(lifetime: ScrollLifetime = .minutes(5))
        /// By leaving out the objects that were read before: no lifetime, but the list moves under the reader. An
        /// object that joins it before the place of reading makes another come twice, one that leaves it makes another
        /// be missed. Sort by a field that never changes, ascending by ``SearchField/created`` for example, so that
        /// new objects join at the end, where they are read too.
        case offset
    }
}
