/// The keys of a model of which some have a second name in responses: an older, a newer or a misspelled one.
///
/// The library's reader takes the value under the second name if there is none under the first. The model is written
/// with the first name only. Other decoders, such as Foundation's, don't know the second name.
protocol AliasedKey: CodingKey {
    /// The second name of this key; `nil` if it has none.
    var alias: String? { get }
}
