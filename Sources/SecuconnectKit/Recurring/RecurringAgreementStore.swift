/// A place for the agreements of ``RecurringCharges``.
///
/// Conform a type to this protocol on top of your database: a table with the columns `id`, `revision`, `next_charge` and
/// `agreement`. ``InMemoryRecurringAgreementStore`` is for tests.
public protocol RecurringAgreementStore: Sendable {
    /// Returns an agreement; `nil` if there is none.
    ///
    /// - Parameter id: The identifier of the agreement.
    /// - Returns: The agreement that was saved last.
    /// - Throws: Any error.
    func load(_ id: RecurringAgreement.ID) async throws -> RecurringAgreement?

    /// Returns the agreements whose ``RecurringAgreement/nextCharge`` is a day or an earlier one.
    ///
    /// - Parameter day: The day.
    /// - Returns: The agreements, in any order.
    /// - Throws: Any error.
    func due(on day: CalendarDate) async throws -> [RecurringAgreement]

    /// Saves an agreement if nobody saved another version in the meantime. Compare and save in one step.
    ///
    /// - Parameters:
    ///   - agreement: The new version.
    ///   - revision: The revision of the version to replace; `nil` if there must not be one.
    /// - Returns: `true` if the agreement was saved, or `false` if the store has another version.
    /// - Throws: Any error.
    func save(_ agreement: RecurringAgreement, replacing revision: String?) async throws -> Bool
}

/// A store that keeps agreements in memory. It is for tests, because nothing survives the process.
public final class InMemoryRecurringAgreementStore: RecurringAgreementStore {
    private let agreements = RevisionTable<RecurringAgreement>()

    /// Creates an empty store.
    public init() {}

    /// Returns an agreement; `nil` if there is none.
    ///
    /// - Parameter id: The identifier of the agreement.
    /// - Returns: The agreement that was saved last.
    public func load(_ id: RecurringAgreement.ID) -> RecurringAgreement? { agreements.load(id) }

    /// Returns the agreements whose next charge is on a day or an earlier one.
    ///
    /// - Parameter day: The day.
    /// - Returns: The agreements, in any order.
    public func due(on day: CalendarDate) -> [RecurringAgreement] {
        agreements.filter { $0.nextCharge.map { !day.isBefore($0) } ?? false }
    }

    /// Saves an agreement if nobody saved another version in the meantime.
    ///
    /// - Parameters:
    ///   - agreement: The new version.
    ///   - revision: The revision of the version to replace; `nil` if there must not be one.
    /// - Returns: `true` if the agreement was saved, or `false` if the store has another version.
    public func save(_ agreement: RecurringAgreement, replacing revision: String?) -> Bool {
        agreements.save(agreement, replacing: revision)
    }
}
