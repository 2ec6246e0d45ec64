/// The tables of the shop.
enum ShopSchema {
    /// A step from one version of the tables to the next. It never changes, because databases remember it by its name.
    struct Migration {
        let name: String
        let statements: [String]
    }

    /// Returns the steps from an empty database to the current tables.
    ///
    /// - Parameter bytes: The type of columns with bytes.
    /// - Returns: The steps.
    static func migrations(bytes: String) -> [Migration] {
        [
            Migration(
                name: "1",
                statements: [
                    """
                    CREATE TABLE session (
                        id text PRIMARY KEY NOT NULL, basket text NOT NULL, orderNumber text NOT NULL,
                        usedAt double precision NOT NULL)
                    """,
                    """
                    CREATE TABLE purchase (
                        number text PRIMARY KEY NOT NULL, session text NOT NULL, createdAt double precision NOT NULL,
                        customer text NOT NULL, bill text NOT NULL, total bigint NOT NULL, actionID text NOT NULL,
                        attemptedAt double precision, smartTransaction text UNIQUE, checkoutURL text, payment text,
                        state text NOT NULL, netAmount bigint, instructions text, checkedAt double precision,
                        dueAt double precision)
                    """,
                    "CREATE INDEX purchase_on_payment ON purchase (payment)",
                    "CREATE INDEX purchase_on_dueAt ON purchase (dueAt)",
                    """
                    CREATE TABLE refund (
                        id text PRIMARY KEY NOT NULL, purchaseNumber text NOT NULL REFERENCES purchase (number),
                        payment text NOT NULL, amount bigint NOT NULL, netBefore bigint NOT NULL,
                        createdAt double precision NOT NULL, sentAt double precision NOT NULL, state text NOT NULL,
                        note text)
                    """,
                    "CREATE INDEX refund_on_purchaseNumber ON refund (purchaseNumber)",
                    """
                    CREATE TABLE push (
                        id text PRIMARY KEY NOT NULL, body \(bytes) NOT NULL, receivedAt double precision NOT NULL,
                        dueAt double precision, attempts bigint NOT NULL, note text)
                    """,
                    "CREATE INDEX push_on_dueAt ON push (dueAt)",
                    """
                    CREATE TABLE lease (
                        name text PRIMARY KEY NOT NULL, holder text NOT NULL, until double precision NOT NULL)
                    """,
                ]),
            Migration(
                name: "2",
                statements: [
                    "ALTER TABLE purchase ADD COLUMN reason text",
                    "ALTER TABLE purchase ADD COLUMN failures bigint NOT NULL DEFAULT 0",
                    "ALTER TABLE purchase ADD COLUMN returnedAt double precision",
                    "ALTER TABLE refund ADD COLUMN refundPayment text",
                    "ALTER TABLE refund ADD COLUMN knownRefunds text NOT NULL DEFAULT '[]'",
                    "ALTER TABLE lease ADD COLUMN renewedAt double precision NOT NULL DEFAULT 0",
                ]),
            Migration(
                name: "merchant",
                statements: [
                    "CREATE TABLE merchant (id text PRIMARY KEY NOT NULL, passwordHash text NOT NULL)",
                    """
                    CREATE TABLE merchantSession (
                        id text PRIMARY KEY NOT NULL, openedAt double precision NOT NULL,
                        usedAt double precision NOT NULL)
                    """,
                    """
                    CREATE TABLE signInAttempt (
                        id text PRIMARY KEY NOT NULL, address text NOT NULL, countsUntil double precision NOT NULL)
                    """,
                    "CREATE INDEX signInAttempt_on_address ON signInAttempt (address)",
                ]),
            Migration(
                name: "decisions",
                statements: [
                    "ALTER TABLE purchase ADD COLUMN found text NOT NULL DEFAULT '[]'",
                    "ALTER TABLE purchase ADD COLUMN decision text",
                ]),
            Migration(
                name: "pushes of orders",
                statements: [
                    "ALTER TABLE push ADD COLUMN purchase text",
                    "CREATE INDEX push_on_purchase ON push (purchase, dueAt)",
                    "CREATE INDEX purchase_on_createdAt ON purchase (createdAt)",
                ]),
            Migration(
                name: "lists of orders",
                statements: [
                    "CREATE INDEX purchase_on_session ON purchase (session, createdAt)",
                    "CREATE INDEX purchase_on_state ON purchase (state)",
                    "CREATE INDEX refund_on_state ON refund (state)",
                ]),
        ]
    }
}
