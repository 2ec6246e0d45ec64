/// A query for a list: a filter, an order, a range, and the fields to return.
///
/// Every property is optional, and an omitted value isn't sent. Every list of the API accepts these parameters, but the
/// reference documents them for Smart Transactions only; `expand` is known from the vendor's shop modules.
///
/// ```swift
/// ListQuery<SmartTransaction>(
///     filter: SearchField.status.equals("ok"), sort: [.descending(.created)],
///     count: 20)
/// ```
public struct ListQuery<Element>: Hashable, Sendable {
    /// The condition on the objects; `nil` for all that the account may read. Sent as `q`.
    public var filter: SearchFilter<Element>?
    /// The order; empty for the server's default.
    public var sort: [SearchSort<Element>]
    /// The fields to return, nested ones with dots; empty for all. `id` is always included, because an object can't be
    /// used without it.
    public var fields: [SearchField<Element>]
    /// The largest number of objects to return, 1 or more. The server's default is 10; its limit isn't documented.
    public var count: Int?
    /// The number of objects to skip at the beginning, 0 or more.
    public var offset: Int?
    /// A predefined query.
    public var preset: ListPreset?
    /// The references to replace by full objects.
    public var expand: ListExpansion?
    /// Counts, sums and time series in place of the objects.
    public var aggregate: Aggregation?
    /// A value that tells whether the response describes the fields.
    public var meta: ListMeta?
    /// A Boolean value that indicates whether the server only validates the filter. Sent as `validate=1`.
    public var validate: Bool
    /// The time during which the server keeps a snapshot of the result, to be continued with the scroll identifier of
    /// its response. Sent as `scroll_expire`. Long lifetimes cost the server memory and may be limited. A snapshot
    /// starts at the beginning, so it can't have an ``offset``.
    public var scrollLifetime: ScrollLifetime?
    /// The scroll identifier of the previous response, to continue with the next page. The server stores all other
    /// values, so nothing else may be set.
    public var scrollID: String?

    /// Creates a query. Nothing is validated until it is sent.
    ///
    /// - Parameters:
    ///   - filter: The condition on the objects; `nil` for all.
    ///   - sort: The order; empty for the server's default.
    ///   - fields: The fields to return in addition to `id`; empty for all.
    ///   - count: The largest number of objects to return, 1 or more.
    ///   - offset: The number of objects to skip at the beginning, 0 or more.
    ///   - preset: A predefined query.
    ///   - expand: The references to replace by full objects.
    ///   - aggregate: Counts, sums and time series in place of the objects.
    ///   - meta: A value that tells whether the response describes the fields.
    ///   - validate: A Boolean value that indicates whether the server only validates the filter.
    ///   - scrollLifetime: The time during which the server keeps a snapshot of the result.
    ///   - scrollID: The scroll identifier of the previous response, without any other value.
    public init(
        filter: SearchFilter<Element>? = nil, sort: [SearchSort<Element>] = [], fields: [SearchField<Element>] = [],
        count: Int? = nil,
        offset: Int? = nil, preset: ListPreset? = nil, expand: ListExpansion? = nil, aggregate: Aggregation? = nil,
        meta: ListMeta? = nil, validate: Bool = false, scrollLifetime: ScrollLifetime? = nil, scrollID: String? = nil
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
