extension ServerState {
    static let cardProcessingKinds = [
        ObjectKind(name: "cardprocessing.invoices", path: "/Cardprocessing/Invoices", prefix: "CPI"),
        ObjectKind(name: "cardprocessing.transactions", path: "/Cardprocessing/Transactions", prefix: "CPT"),
    ]

    /// The routes for the records of the card acquirer, which can only be read.
    static let cardProcessingRoutes = cardProcessingKinds.flatMap(readRoutes)
}
