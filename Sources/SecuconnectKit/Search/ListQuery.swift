/// What to read of a list: which objects, in which order, how many, and which of their members.
///
/// Everything is optional, and what is not set is not sent. Every list of the API takes these parameters, but the
/// reference documents them for Smart Transactions; `expand` is known from the vendor's shop modules.
///
/// ```swift
/// ListQuery(filter: SearchField.status.equals("ok"), sort: [.descending(.created)], count: 20)
/// ```
public struct ListQuery: Hashable, Sendable {
    /// Which objects; nil for all that the account may see. Sent as `q`.
    public var filter: SearchFilter?
    /// In which order; empty for the server's own.
    public var sort: [SearchSort]
    /// Which members to return, nested ones with dots; empty for all. `id` always comes with them: without it an
    /// object is good for nothing.
    public var fields: [SearchField]
    /// How many objects to return at most, 1 or more. The server's own number is 10; its limit isn't documented.
    public var count: Int?
    /// How many objects to leave out at the beginning, 0 or more.
    public var offset: Int?
    /// A query by its name.
    public var preset: Preset?
    /// Which references to replace by what they refer to.
    public var expand: Expansion?
    /// Numbers, sums and time series in place of the objects.
    public var aggregate: Aggregation?
    /// Whether to describe the fields.
    public var meta: Meta?
    /// Whether only to check the filter's syntax. Sent as `validate=1`.
    public var validate: Bool
    /// For how long the server keeps a snapshot of the result, to be read on with the scroll id of its answer. Sent as
    /// `scroll_expire`. Long ones cost the server memory and may be limited. A snapshot starts at the beginning: there
    /// is no ``offset`` with it.
    public var scrollLifetime: ScrollLifetime?
    /// The scroll id of the answer before, to read on. The server remembers everything else: nothing may be set
    /// beside it.
    public var scrollID: String?

    /// Describes what to read. Nothing is checked until it is sent.
    ///
    /// - Parameters:
    ///   - filter: which objects; nil for all.
    ///   - sort: in which order; empty for the server's own.
    ///   - fields: which members to return beside `id`; empty for all.
    ///   - count: how many objects to return at most, 1 or more.
    ///   - offset: how many objects to leave out at the beginning, 0 or more.
    ///   - preset: a query by its name.
    ///   - expand: which references to replace by what they refer to.
    ///   - aggregate: numbers, sums and time series in place of the objects.
    ///   - meta: whether to describe the fields.
    ///   - validate: whether only to check the filter's syntax.
    ///   - scrollLifetime: for how long the server keeps a snapshot of the result.
    ///   - scrollID: the scroll id of the answer before, with nothing beside it.
    public init(
        filter: SearchFilter? = nil, sort: [SearchSort] = [], fields: [SearchField] = [], count: Int? = nil,
        offset: Int? = nil, preset: Preset? = nil, expand: Expansion? = nil, aggregate: Aggregation? = nil,
        meta: Meta? = nil, validate: Bool = false, scrollLifetime: ScrollLifetime? = nil, scrollID: String? = nil
    ) {
        self.filter = filter
        self.sort = sort
        self.fields = fields
        self.count = count
        self.offset = offset
        self.preset = preset
        self.expand = expand
        self.aggregate = aggregate
        self.meta = meta
        self.validate = validate
        self.scrollLifetime = scrollLifetime
        self.scrollID = scrollID
    }
}
